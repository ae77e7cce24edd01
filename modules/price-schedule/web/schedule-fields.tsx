import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { ROUNDINGS } from '../model/prices.ts'
import { LinesField, RowsField } from './rows-field.tsx'
import { emptyRow, TERM_FIELDS } from './schedule-values.ts'
import { TablePaste } from './table-paste.tsx'
import { words } from './words.ts'

type Form = ActFields<FormValues>

export type ScheduleFieldsProps = {
  readonly form: Form
  /** The contracts that the schedule may be of; left out where it is known. */
  readonly among?: readonly NotifiedContract[]
}

/** The form of a schedule: the contract or the reason, the file, the lines, the formula. */
export function ScheduleFields({ form: fields, among }: ScheduleFieldsProps) {
  const { form: says } = useWords(words)
  return (
    <>
      {among === undefined ? (
        <LongField label={says.reason} maxLength={4000} {...textFieldOf(fields, 'reason')} />
      ) : (
        <ContractChoice among={among} {...textFieldOf(fields, 'contract')} />
      )}
      <StoredFileField label={says.document} {...textFieldOf(fields, 'document')} />
      <LinesField form={fields} />
      <TablePaste onRead={(lines) => fields.change({ lines: lines.map((line) => ({ ...line })) })} />
      <TickField
        label={says.revised}
        checked={fields.values.revised === true}
        onChange={(revised) => fields.change({ revised, ...(revised ? { terms: [emptyRow(TERM_FIELDS)] } : {}) })}
      />
      {fields.values.revised === true && <FormulaFields form={fields} />}
    </>
  )
}

/** The formula by which the contract revises its prices. */
function FormulaFields({ form: fields }: { readonly form: Form }) {
  const { form: says, roundings } = useWords(words)
  const line = (name: string, label: string) => (
    <LineField label={label} inputMode="decimal" {...textFieldOf(fields, name, `revision.${name}`)} />
  )
  return (
    <fieldset className={form.group}>
      <legend>{says.indices}</legend>
      {line('fixed', says.fixed)}
      <RowsField
        form={fields}
        name="terms"
        path="revision.terms"
        fields={TERM_FIELDS}
        heads={{ index: says.index, weight: says.weight, base: says.baseValue, basePeriod: says.basePeriod }}
        numeric={['weight', 'base']}
        add={says.addIndex}
      />
      {line('everyMonths', says.every)}
      {line('decimals', says.decimals)}
      <ChoiceField
        label={says.rounding}
        options={ROUNDINGS.map((each) => [each, roundings[each]] as const)}
        {...textFieldOf(fields, 'rounding', 'revision.rounding')}
      />
      {line('priceDecimals', says.priceDecimals)}
    </fieldset>
  )
}
