import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { CAPPED_BY } from '../model/clauses-state.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** The form that sets the clauses of a contract: first which, then what it says. */
export function SetFields({ form, among }: { readonly form: Form; readonly among: readonly NotifiedContract[] }) {
  return (
    <>
      <ContractChoice among={among} {...textFieldOf(form, 'contract')} />
      <ClausesFields form={form} />
    </>
  )
}

export function ClausesFields({ form }: { readonly form: Form }) {
  const { clauses: says } = useWords(words)
  return (
    <>
      <LineField label={says.divisorField} inputMode="numeric" {...textFieldOf(form, 'divisor')} />
      <LineField label={says.capField} inputMode="decimal" {...textFieldOf(form, 'cap')} />
      <RadioField
        legend={says.cappedBy}
        value={textOf(form.values.cappedBy)}
        options={CAPPED_BY.map((by) => [by, says.caps[by]] as const)}
        onChange={(cappedBy) => form.change({ cappedBy })}
      />
      <LineField label={says.exemptField} inputMode="decimal" {...textFieldOf(form, 'exempt')} />
      <LineField label={says.hearingField} inputMode="numeric" {...textFieldOf(form, 'hearing')} />
    </>
  )
}
