import type { Invoicing } from '#modules/invoice/contract.ts'
import { totalOf } from '#modules/order/index.ts'
import { lineAmount } from '#modules/price-schedule/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { EntriesTable, EntryCell } from '#ui/field/entries-table.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import classes from './holder.module.css'
import { words } from './words.ts'

type Proposed = readonly { readonly line: string; readonly quantity: number }[]

/** What the form of an invoice begins with: what is accepted and not invoiced. */
export const invoiceValues = (proposed: Proposed): FormValues => ({
  ...{ number: '', issuedOn: '' },
  quantities: Object.fromEntries(proposed.map(({ line, quantity }) => [line, String(quantity)])),
})

const quantitiesOf = ({ quantities }: FormValues): Readonly<Record<string, string>> =>
  typeof quantities === 'object' && quantities !== null && !Array.isArray(quantities)
    ? (quantities as Readonly<Record<string, string>>)
    : {}

/** The lines that were typed, each at the price of the order, and what they make. */
export function invoiced(values: FormValues, { lines }: Pick<Invoicing, 'lines'>) {
  const typed = quantitiesOf(values)
  const counted = lines.flatMap(({ line, price, vat }) => {
    const quantity = scaledIn(typed[line] ?? '', 0)
    return quantity === null || quantity === 0 ? [] : [{ line, quantity, amount: lineAmount(quantity, price), vat }]
  })
  return { lines: counted.map(({ vat: _vat, ...line }) => line), ...totalOf(counted) }
}

/** What is sent of an invoice: its amounts are computed from the prices of the order, and the server computes them again. */
export function invoicePayload(values: FormValues, invoicing: Pick<Invoicing, 'lines'>): object {
  const { lines, amount, vat } = invoiced(values, invoicing)
  const said = { number: textOf(values.number), issuedOn: textOf(values.issuedOn) }
  return { kind: 'services', ...said, lines, amount, vat }
}

export type InvoiceFieldsProps = {
  readonly form: ActFields<FormValues>
  readonly invoicing: Invoicing
  /** Whether something is accepted and not invoiced. */
  readonly proposed: boolean
}

export function InvoiceFields({ form, invoicing, proposed }: InvoiceFieldsProps) {
  const says = useWords(words)
  const typed = quantitiesOf(form.values)
  const { amount, vat } = invoiced(form.values, invoicing)
  return (
    <>
      <LineField label={says.invoiceNumber} maxLength={60} {...textFieldOf(form, 'number')} />
      <DateField label={says.issuedOn} required {...filledFieldOf(form, 'issuedOn')} />
      <p>{proposed ? says.proposed : says.nothingAccepted}</p>
      <EntriesTable heads={[says.line, says.quantity]}>
        {invoicing.lines
          .filter(({ left }) => left > 0)
          .map(({ line, label, unit, left }) => (
            <tr key={line}>
              <th scope="row">
                {label}
                <div className={classes.note}>{line}</div>
              </th>
              <EntryCell
                head={says.quantity}
                label={says.cell(says.quantity, label)}
                value={typed[line] ?? ''}
                numeric
                unread={(typed[line] ?? '') !== '' && scaledIn(typed[line] ?? '', 0) === null}
                onChange={(text) => form.change({ quantities: { ...typed, [line]: text } })}
              >
                <div className={classes.note}>{says.ofLeft(left, unit)}</div>
              </EntryCell>
            </tr>
          ))}
      </EntriesTable>
      <p className={classes.total} aria-live="polite">
        {says.computed(amount, vat)}
      </p>
    </>
  )
}
