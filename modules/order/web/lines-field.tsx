import { useState } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { type PriceLine, type Prices, priceIn, versionOn } from '#modules/price-schedule/index.ts'
import { formatUnitPrice } from '#modules/price-schedule/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { EntriesTable, EntryCell } from '#ui/field/entries-table.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import classes from './order.module.css'
import { EMPTY_LINE, type LineText, linesIn } from './order-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** An order may have thousands of lines: so many are written in at once. */
const AT_ONCE = 50

export type LinesFieldProps = {
  readonly form: Form
  readonly prices: Prices
  /** The list of the references that may be chosen. */
  readonly list: string
  readonly on: IsoDate
}

/** The lines of an order, chosen from the schedule: the reference, how many, for which school. */
export function LinesField({ form: fields, prices, list, on }: LinesFieldProps) {
  const says = useWords(words)
  const [shown, show] = useState(AT_ONCE)
  const rows = linesIn(fields.values)
  const change = (next: readonly LineText[]) => fields.change({ lines: next.map((row) => ({ ...row })) })
  const add = () => {
    change([...rows, EMPTY_LINE])
    show(Math.max(shown, rows.length + 1))
  }
  const known = new Map(prices.lines.map((line) => [line.key, line]))
  return (
    <fieldset className={form.group}>
      <legend>{says.form.lines}</legend>
      <span className={form.hint}>{says.form.linesHint}</span>
      <EntriesTable heads={[says.line, says.quantity, says.uai]} gestures>
        {rows.slice(0, shown).map((row, index) => (
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is being written, and has no other name than its place
            key={index}
            row={row}
            index={index}
            list={list}
            issue={fields.issue}
            known={known.get(row.line.trim())}
            price={priceOf(prices, known.get(row.line.trim()), on)}
            onChange={(next) => change(rows.with(index, next))}
            {...(rows.length > 1 ? { onRemove: () => change(rows.toSpliced(index, 1)) } : {})}
          />
        ))}
      </EntriesTable>
      <p>
        {shown < rows.length ? (
          <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
            {says.form.more(Math.min(AT_ONCE, rows.length - shown))}
          </Button>
        ) : (
          <Button rank="quiet" onClick={add}>
            {says.form.add}
          </Button>
        )}
      </p>
      <Issue text={fields.issue('lines')} />
    </fieldset>
  )
}

function priceOf(prices: Prices, line: PriceLine | undefined, on: IsoDate): number | null {
  const version = versionOn(prices, on)
  return line === undefined || version === undefined ? null : priceIn(prices, line, version)
}

type LineRowProps = Pick<LinesFieldProps, 'list'> & {
  readonly row: LineText
  readonly index: number
  readonly issue: Form['issue']
  readonly known: PriceLine | undefined
  readonly price: number | null
  readonly onChange: (row: LineText) => void
  readonly onRemove?: () => void
}

function LineRow({ row, index, list, issue, known, price, onChange, onRemove }: LineRowProps) {
  const says = useWords(words)
  const cell = (name: keyof LineText, head: string) => ({
    ...{ head, label: says.form.cell(head, index + 1), value: row[name] },
    ...{ error: issue(`lines.${index}.${name}`), onChange: (value: string) => onChange({ ...row, [name]: value }) },
  })
  const wrong = row.line.trim() !== '' && known?.kind !== 'order'
  return (
    <tr>
      <EntryCell {...cell('line', says.line)} list={list} unread={wrong}>
        <LineTold row={row} known={known} price={price} />
      </EntryCell>
      <EntryCell
        {...cell('quantity', says.quantity)}
        numeric
        unread={row.quantity.trim() !== '' && (scaledIn(row.quantity, 0) ?? 0) === 0}
      />
      <EntryCell {...cell('uai', says.uai)} maxLength={8} />
      <td>
        {onRemove !== undefined && (
          <Button rank="quiet" aria-label={says.form.removeLine(index + 1)} onClick={onRemove}>
            {says.form.remove}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** What a reference stands for, under it. */
function LineTold({ row, known, price }: Pick<LineRowProps, 'row' | 'known' | 'price'>) {
  const { form: says } = useWords(words)
  const { language } = useLanguage()
  if (row.line.trim() === '') return null
  if (known === undefined) return <span className={form.issue}>{says.unknown}</span>
  if (known.kind !== 'order') return <span className={form.issue}>{says.subsequent}</span>
  return (
    <div className={classes.note}>
      {known.label}
      {price !== null && `, ${formatUnitPrice(price, language)} / ${known.unit}`}
    </div>
  )
}
