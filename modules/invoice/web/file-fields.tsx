import { useEffect } from 'react'
import { totalOf } from '#modules/order/index.ts'
import { lineAmount } from '#modules/price-schedule/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { EntriesTable, EntryCell } from '#ui/field/entries-table.tsx'
import { ChoiceField, LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useReadAfresh } from '#ui/reading.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import { textOf } from '#ui/schema-form/values.ts'
import type { InvoiceList, Invoicing } from '../contract.ts'
import { CHANNELS, KINDS } from '../model/state.ts'
import classes from './invoice.module.css'
import { centsIn, directKey, eurosOf, type LineText, linesIn, proposed } from './invoice-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** The form that files an invoice: first the order, then what is left of it, proposed at its prices. */
export function FileFields({ form: fields, orders }: { readonly form: Form; readonly orders: InvoiceList['orders'] }) {
  const { form: says } = useWords(words)
  const order = textOf(fields.values.order)
  return (
    <>
      <ChoiceField
        label={says.order}
        hint={orders.length === 0 ? says.nothing : says.orders}
        none={says.choose}
        options={orders.map(
          ({ id, number, amount, invoiced }) => [id, says.orderOf(number, amount - invoiced)] as const,
        )}
        {...textFieldOf(fields, 'order')}
      />
      {order !== '' && <OnOrder key={order} form={fields} order={order} />}
    </>
  )
}

function OnOrder({ form: fields, order }: { readonly form: Form; readonly order: string }) {
  const { id: group } = useGroup()
  const { data } = useReadAfresh<Invoicing>(`/api/groups/${group}/orders/${order}/invoicing`)
  return data === undefined ? null : <InvoicingFields form={fields} invoicing={data} />
}

export type InvoicingFieldsProps = { readonly form: Form; readonly invoicing: Invoicing }

export function InvoicingFields({ form: fields, invoicing }: InvoicingFieldsProps) {
  const { form: says, channels } = useWords(words)
  const { values, change } = fields
  const fresh = values.contract === ''
  useEffect(() => {
    // What is left of the order is proposed once; a form that was half filled keeps what was typed.
    if (fresh) change(proposed(invoicing, vatOfLeft(invoicing)))
  }, [fresh, invoicing, change])
  const isAdvance = values.kind === 'advance'
  return (
    <>
      {invoicing.advance > 0 && (
        <RadioField
          legend={says.kind}
          value={textOf(values.kind)}
          options={KINDS.map((kind) => [kind, says.kinds[kind]] as const)}
          onChange={(kind) =>
            change(kind === 'advance' ? { kind, amount: eurosOf(invoicing.advance), vat: '0' } : { kind })
          }
        >
          {isAdvance && <p>{says.advanceOf(invoicing.advance)}</p>}
        </RadioField>
      )}
      <LineField label={says.number} maxLength={60} {...textFieldOf(fields, 'number')} />
      <DateField label={says.issuedOn} {...filledFieldOf(fields, 'issuedOn')} />
      <DateField label={says.receivedOn} {...filledFieldOf(fields, 'receivedOn')} />
      <ChoiceField
        label={says.channel}
        options={CHANNELS.map((channel) => [channel, channels[channel]] as const)}
        {...textFieldOf(fields, 'channel')}
      />
      <LineField label={says.commitment} maxLength={100} {...textFieldOf(fields, 'commitment')} />
      {!isAdvance && <LinesField form={fields} invoicing={invoicing} />}
      <LineField label={says.amount} inputMode="decimal" {...textFieldOf(fields, 'amount')} />
      <LineField label={says.vat} inputMode="decimal" {...textFieldOf(fields, 'vat')} />
      {!isAdvance &&
        invoicing.requests
          .filter(({ left, standing }) => left > 0 && standing !== 'refused')
          .map(({ id, name, number, left }) => (
            <LineField
              key={id}
              label={says.direct(name, number)}
              hint={says.directLeft(left)}
              inputMode="decimal"
              {...textFieldOf(fields, directKey(id))}
            />
          ))}
      <LineField label={says.currency} maxLength={3} {...textFieldOf(fields, 'currency')} />
    </>
  )
}

const vatOfLeft = ({ lines }: Invoicing): number =>
  totalOf(lines.map(({ left, price, vat }) => ({ amount: left > 0 ? lineAmount(left, price) : 0, vat }))).vat

function LinesField({ form: fields, invoicing: { lines } }: InvoicingFieldsProps) {
  const says = useWords(words)
  const rows = linesIn(fields.values)
  const change = (index: number, row: LineText) => {
    const priced = lines.find(({ line }) => line === row.line)
    const quantity = scaledIn(row.quantity, 0)
    const moved = row.quantity !== rows[index]?.quantity && priced !== undefined && quantity !== null
    const next = rows.with(index, moved ? { ...row, amount: eurosOf(lineAmount(quantity, priced.price)) } : row)
    const known = next.flatMap(({ line, amount }) => {
      const vat = lines.find((each) => each.line === line)?.vat
      const cents = centsIn(amount)
      return vat === undefined || cents === null ? [] : [{ amount: cents, vat }]
    })
    const total = totalOf(known)
    fields.change({ lines: next.map((each) => ({ ...each })), amount: eurosOf(total.amount), vat: eurosOf(total.vat) })
  }
  return (
    <fieldset className={form.group}>
      <legend>{says.form.lines}</legend>
      <span className={form.hint}>{says.form.linesHint}</span>
      <EntriesTable heads={[says.line, says.quantity, says.amount]}>
        {rows.map((row, index) => (
          <LineRow
            key={row.line}
            row={row}
            known={lines.find(({ line }) => line === row.line)}
            issue={(name) => fields.issue(`lines.${index}.${name}`)}
            onChange={(next) => change(index, next)}
          />
        ))}
      </EntriesTable>
    </fieldset>
  )
}

type LineRowProps = {
  readonly row: LineText
  readonly known: Invoicing['lines'][number] | undefined
  readonly issue: (name: keyof LineText) => string | undefined
  readonly onChange: (row: LineText) => void
}

function LineRow({ row, known, issue, onChange }: LineRowProps) {
  const says = useWords(words)
  const cell = (name: 'quantity' | 'amount', head: string) => ({
    ...{ head, label: says.form.cell(head, row.line), value: row[name], numeric: true, error: issue(name) },
    onChange: (value: string) => onChange({ ...row, [name]: value }),
  })
  return (
    <tr>
      <th scope="row">
        {row.line}
        {known !== undefined && <div className={classes.note}>{known.label}</div>}
      </th>
      <EntryCell {...cell('quantity', says.quantity)} unread={scaledIn(row.quantity, 0) === null}>
        {known !== undefined && <div className={classes.note}>{says.form.ofLeft(known.left, known.unit)}</div>}
      </EntryCell>
      <EntryCell {...cell('amount', says.amount)} unread={centsIn(row.amount) === null} />
    </tr>
  )
}
