import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { LineField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { CLOCK_STARTS } from '../model/clock.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** The form that sets the terms of a contract: first which, then all that it says. */
export function SetFields({ form, among }: { readonly form: Form; readonly among: readonly NotifiedContract[] }) {
  const contract = among.find(({ id }) => id === textOf(form.values.contract))
  return (
    <>
      <ContractChoice among={among} {...textFieldOf(form, 'contract')} />
      <TermsFields form={form} buyers={contract?.identifiedBuyers ?? []} />
    </>
  )
}

export function TermsFields({ form, buyers }: { readonly form: Form; readonly buyers: readonly string[] }) {
  const { terms: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
      <LineField label={says.daysField} inputMode="numeric" {...textFieldOf(form, 'days')} />
      <RadioField
        legend={says.startsAt}
        value={textOf(form.values.startsAt)}
        options={CLOCK_STARTS.map((start) => [start, says.starts[start]] as const)}
        onChange={(startsAt) => form.change({ startsAt })}
      />
      <TickField
        label={says.smallField}
        checked={form.values.small === true}
        onChange={(small) => form.change({ small })}
      />
      <BodyChecks
        label={says.large}
        among={buyers.map((id) => ({ id, name: lookup.name(id) }))}
        {...textsFieldOf(form, 'large')}
      />
      <LineField label={says.advanceField} inputMode="decimal" {...textFieldOf(form, 'advance')} />
      <LineField label={says.guaranteeField} inputMode="numeric" {...textFieldOf(form, 'guarantee')} />
      <LineField label={says.retentionField} inputMode="decimal" {...textFieldOf(form, 'retention')} />
    </>
  )
}
