import type { ReactNode } from 'react'
import { sumAmounts } from '#kernel/money.ts'
import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { EntriesTable, EntryCell } from '#ui/field/entries-table.tsx'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import { textOf } from '#ui/schema-form/values.ts'
import { centsIn, linesCounted, quantityField, type Row, rowsIn, shareRows } from './ceiling-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** The form that sets the ceilings of a contract. */
export function SetFields({
  form: fields,
  among,
}: {
  readonly form: Form
  readonly among: readonly NotifiedContract[]
}) {
  const { form: says } = useWords(words)
  const choose = (contract: string) => {
    const buyers = among.find(({ id }) => id === contract)?.identifiedBuyers ?? []
    fields.change({ contract, shares: shareRows(buyers).map((row) => ({ ...row })) })
  }
  return (
    <>
      <ContractChoice among={among} {...textFieldOf(fields, 'contract')} onChange={choose} />
      <LineField label={says.maximum} inputMode="decimal" {...textFieldOf(fields, 'maximum', 'maximum.amount')} />
      <LineField label={says.minimum} inputMode="decimal" {...textFieldOf(fields, 'minimum')} />
      <QuantityRows form={fields} />
      <TickField
        label={says.shared}
        checked={fields.values.shared === true}
        onChange={(shared) => fields.change({ shared })}
      />
      {fields.values.shared === true && (
        <ShareRows
          form={fields}
          lines={linesCounted(fields.values)}
          maximum={centsIn(textOf(fields.values.maximum)) ?? 0}
        />
      )}
    </>
  )
}

type ShareProps = { readonly form: Form; readonly lines: readonly string[]; readonly maximum: number }

/** The form that shares the maximum anew. */
export function ShareFields(props: ShareProps) {
  const { form: says } = useWords(words)
  return (
    <>
      <ShareRows {...props} />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(props.form, 'reason')} />
    </>
  )
}

/** The lines of which the contract sets a maximum quantity. */
function QuantityRows({ form: fields }: { readonly form: Form }) {
  const { form: says } = useWords(words)
  const rows = rowsIn(fields.values.lines)
  const change = (next: readonly Row[]) => fields.change({ lines: next.map((row) => ({ ...row })) })
  const cell = (row: Row, index: number, name: 'line' | 'quantity') => (
    <EntryCell
      head={says[name]}
      label={says.cell(says[name], index + 1)}
      value={row[name] ?? ''}
      numeric={name === 'quantity'}
      unread={name === 'quantity' && isUnread(row.quantity ?? '', 0)}
      error={fields.issue(`maximum.quantities.${index}.${name}`)}
      onChange={(value) => change(rows.with(index, { ...row, [name]: value }))}
    />
  )
  return (
    <fieldset className={form.group}>
      <legend>{says.lines}</legend>
      <span className={form.hint}>{says.linesHint}</span>
      {rows.length > 0 && (
        <EntriesTable heads={[says.line, says.quantity]} gestures>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is being written, and has no other name than its place
            <tr key={index}>
              {cell(row, index, 'line')}
              {cell(row, index, 'quantity')}
              <td>
                <Button
                  rank="quiet"
                  aria-label={says.removeLine(index + 1)}
                  onClick={() => change(rows.toSpliced(index, 1))}
                >
                  {says.remove}
                </Button>
              </td>
            </tr>
          ))}
        </EntriesTable>
      )}
      <p>
        <Button rank="quiet" onClick={() => change([...rows, { line: '', quantity: '' }])}>
          {says.addLine}
        </Button>
      </p>
    </fieldset>
  )
}

const isUnread = (text: string, decimals: number): boolean => text.trim() !== '' && scaledIn(text, decimals) === null

/** The share of each buyer, in euros and in units of the lines that are counted. */
function ShareRows({ form: fields, lines, maximum }: ShareProps) {
  const { form: says, member } = useWords(words)
  const { lookup } = useGroup()
  const rows = rowsIn(fields.values.shares)
  const cell = (
    row: Row,
    index: number,
    { name, head }: { readonly name: string; readonly head: string },
  ): ReactNode => (
    <EntryCell
      key={name}
      head={head}
      label={says.cell(head, lookup.name(row.body))}
      value={row[name] ?? ''}
      numeric
      unread={isUnread(row[name] ?? '', name === 'amount' ? 2 : 0)}
      error={name === 'amount' ? fields.issue(`shares.${index}.amount`) : undefined}
      onChange={(value) =>
        fields.change({ shares: rows.map((each, at) => ({ ...each, ...(at === index ? { [name]: value } : {}) })) })
      }
    />
  )
  const columns = [
    { name: 'amount', head: says.amount },
    ...lines.map((line) => ({ name: quantityField(line), head: line })),
  ]
  const sum = sumAmounts(rows.map(({ amount = '' }) => centsIn(amount) ?? 0))
  return (
    <fieldset className={form.group}>
      <legend>{says.shares}</legend>
      <span className={form.hint}>{says.sharesHint}</span>
      <EntriesTable heads={[member, ...columns.map(({ head }) => head)]}>
        {rows.map((row, index) => (
          <tr key={row.body}>
            <th scope="row">{lookup.name(row.body)}</th>
            {columns.map((column) => cell(row, index, column))}
          </tr>
        ))}
      </EntriesTable>
      <p aria-live="polite">{says.sum(sum, maximum)}</p>
      <Issue text={fields.issue('shares')} />
    </fieldset>
  )
}

type LendProps = {
  readonly form: Form
  /** The members that one may lend to. */
  readonly among: readonly string[]
  readonly lines: readonly string[]
}

/** The form of a loan: to whom, how much. */
export function LendFields({ form: fields, among, lines }: LendProps) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
      <ChoiceField
        label={says.to}
        none={says.chooseMember}
        options={among.map((body) => [body, lookup.name(body)] as const)}
        {...textFieldOf(fields, 'to')}
      />
      <LineField label={says.lentAmount} inputMode="decimal" {...textFieldOf(fields, 'amount')} />
      {lines.map((line) => (
        <LineField
          key={line}
          label={says.lentLine(line)}
          inputMode="numeric"
          {...textFieldOf(fields, quantityField(line))}
        />
      ))}
    </>
  )
}
