import { checkSiret } from '#kernel/ids.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, FilesField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { SiretField } from '#ui/field/siret-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { Modifying } from '../contract.ts'
import { askedOn, CASE_KINDS, type Condition } from '../model/cases.ts'
import classes from './modification.module.css'
import { holdsField, kindIn, reasonField } from './modification-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>
export type DraftFieldsProps = { readonly form: Form; readonly modifying: Modifying }

/** The form that takes a modification up: its case, the conditions of that case, and what it changes. */
export function DraftFields({ form, modifying }: DraftFieldsProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const kind = kindIn(form.values)
  return (
    <>
      <ChoiceField
        label={says.form.kind}
        hint={says.caseHints[kind]}
        options={CASE_KINDS.map((each) => [each, says.cases[each]] as const)}
        {...textFieldOf(form, 'kind')}
      />
      <LineField label={says.form.event} hint={says.form.eventHint} maxLength={200} {...textFieldOf(form, 'event')} />
      {kind === 'review-clause' && (
        <LineField label={says.form.clause} maxLength={1000} {...textFieldOf(form, 'clause')} />
      )}
      <div className={classes.conditions}>
        {askedOn(kind, today).asks.map(({ condition }) => (
          <ConditionField key={condition} form={form} condition={condition} />
        ))}
      </div>
      <AmountFields form={form} modifying={modifying} alone={kind === 'replacement'} />
      {kind === 'replacement' && <HolderFields form={form} />}
      {kind !== 'replacement' && <DateField label={says.form.endsOn} {...filledFieldOf(form, 'endsOn')} />}
      <DateField label={says.form.effectiveOn} {...filledFieldOf(form, 'effectiveOn')} />
      <StoredFileField label={says.form.document} required {...textFieldOf(form, 'document')} />
    </>
  )
}

function ConditionField({ form, condition }: { readonly form: Form; readonly condition: Condition }) {
  const says = useWords(words)
  const [holds, reason] = [holdsField(condition), reasonField(condition)]
  return (
    <RadioField
      legend={capitalised(says.conditions[condition] ?? condition)}
      value={textOf(form.values[holds])}
      options={[
        ['true', says.yes],
        ['false', says.no],
      ]}
      onChange={(value) => form.change({ [holds]: value })}
    >
      <LongField label={says.why} maxLength={4000} {...textFieldOf(form, reason)} />
    </RadioField>
  )
}

/**
 * What it adds, and on what that is measured: what the award or the price schedule know is not asked for, and nothing is added where the holder alone
 * changes.
 */
function AmountFields({ form, modifying, alone }: DraftFieldsProps & { readonly alone: boolean }) {
  const says = useWords(words)
  const tick = (name: 'works' | 'formalised' | 'priceOnly' | 'raisesMaximum') => (
    <TickField
      label={says.form[name]}
      checked={form.values[name] === true}
      onChange={(checked) => form.change({ [name]: checked })}
    />
  )
  return (
    <>
      {!alone && (
        <LineField
          label={says.form.amount}
          hint={says.form.amountHint}
          inputMode="decimal"
          {...textFieldOf(form, 'amount')}
        />
      )}
      {!modifying.here && (
        <>
          <LineField label={says.form.initial} inputMode="decimal" {...textFieldOf(form, 'initial')} />
          {tick('works')}
          {tick('formalised')}
        </>
      )}
      {!modifying.adjusted && !alone && (
        <LineField label={says.form.revised} inputMode="decimal" {...textFieldOf(form, 'revised')} />
      )}
      {!alone && tick('priceOnly')}
      {!alone && modifying.maximum !== null && tick('raisesMaximum')}
    </>
  )
}

function HolderFields({ form }: { readonly form: Form }) {
  const says = useWords(words)
  return (
    <>
      <LineField label={says.form.holderName} maxLength={300} {...textFieldOf(form, 'holderName', 'holder.name')} />
      <SiretField
        label={says.form.siret}
        check={(siret) => ('value' in checkSiret(siret) ? null : says.form.siretWrong)}
        {...textFieldOf(form, 'siret', 'holder.siret')}
      />
      <FilesField label={says.proofs} {...textsFieldOf(form, 'proofs', 'holder.proofs')} />
    </>
  )
}
