import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { PROOF_KINDS } from '../model/proof-state.ts'
import { words } from './words.ts'

/** A published consultation for which a proof may be given. */
export type ProvenFor = { readonly id: string; readonly reference: string }

export const initialProof = (consultation: string): FormValues => ({
  ...{ consultation, kind: 'tax', name: '', scheme: 'siret', siret: '', country: '', value: '' },
  ...{ issuedOn: '', expiresOn: '', file: '', where: '' },
})

export const proofPayload = (values: FormValues): object => ({
  consultation: textOf(values.consultation),
  kind: textOf(values.kind),
  operator: {
    name: textOf(values.name),
    identifier:
      values.scheme === 'foreign'
        ? { scheme: 'foreign', country: textOf(values.country).toUpperCase(), value: textOf(values.value) }
        : { scheme: 'siret', value: textOf(values.siret) },
  },
  issuedOn: textOf(values.issuedOn),
  expiresOn: filledOf(values.expiresOn),
  file: textOf(values.file),
  where: textOf(values.where),
})

type ProofProps = { readonly form: ActFields<FormValues>; readonly consultations: readonly ProvenFor[] }

/** A proof: of which company, of what, its dates, the file, and where it comes from. */
export function ProofFields({ form, consultations }: ProofProps) {
  const { proof: says } = useWords(words)
  const { today } = useGroup()
  const foreign = form.values.scheme === 'foreign'
  return (
    <>
      <ChoiceField
        label={says.consultation}
        options={consultations.map(({ id, reference }) => [id, reference])}
        {...textFieldOf(form, 'consultation')}
      />
      <ChoiceField
        label={says.kind}
        options={PROOF_KINDS.map((kind) => [kind, says.kinds[kind]])}
        {...textFieldOf(form, 'kind')}
      />
      <LineField label={says.company} maxLength={200} {...textFieldOf(form, 'name', 'operator.name')} />
      <RadioField
        legend={says.number}
        value={textOf(form.values.scheme)}
        options={[
          ['siret', says.siret],
          ['foreign', says.foreign],
        ]}
        onChange={(scheme) => form.change({ scheme })}
      >
        {foreign ? (
          <>
            <LineField
              label={says.country}
              maxLength={2}
              {...textFieldOf(form, 'country', 'operator.identifier.country')}
            />
            <LineField label={says.value} maxLength={60} {...textFieldOf(form, 'value', 'operator.identifier.value')} />
          </>
        ) : (
          <LineField
            label={says.siretNumber}
            inputMode="numeric"
            maxLength={20}
            {...textFieldOf(form, 'siret', 'operator.identifier.value')}
          />
        )}
      </RadioField>
      <DateField label={says.issuedOn} max={today} {...filledFieldOf(form, 'issuedOn')} />
      <DateField label={says.expiresOn} description={says.expiresHint} {...filledFieldOf(form, 'expiresOn')} />
      <StoredFileField
        label={says.file}
        value={textOf(form.values.file)}
        onChange={(file) => form.change({ file })}
        error={form.issue('file')}
      />
      <LineField label={says.where} hint={says.whereHint} maxLength={1000} {...textFieldOf(form, 'where')} />
    </>
  )
}
