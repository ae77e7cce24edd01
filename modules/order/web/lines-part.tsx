import { useState } from 'react'
import { formatPoints, formatUnitPrice } from '#modules/price-schedule/web/parts.ts'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { totalOf } from '../model/pricing.ts'
import type { AskedLine, PricedLine } from '../model/state.ts'
import classes from './order.module.css'
import { words } from './words.ts'

const AT_ONCE = 100

export type LinesTableProps = {
  readonly asked: readonly AskedLine[]
  /** The same at the prices of a day; what has none that day is not among them. */
  readonly priced: readonly PricedLine[]
}

/** The lines of an order with their prices, and the total. */
export function LinesTable({ asked, priced }: LinesTableProps) {
  const says = useWords(words)
  const [shown, show] = useState(AT_ONCE)
  const whole = priced.length === asked.length
  const byKey = new Map(priced.map((line) => [line.line, line]))
  const { amount, vat } = totalOf(priced)
  const heads = [says.line, says.uai, says.quantity, says.price, says.vat, says.lineTotal]
  return (
    <>
      <FramedTable heads={heads}>
        {asked.slice(0, shown).map((line, index) => (
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: one reference may stand for several schools
            key={index}
            asked={line}
            priced={whole ? priced[index] : byKey.get(line.line)}
          />
        ))}
      </FramedTable>
      {shown < asked.length && (
        <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
          {says.form.more(Math.min(AT_ONCE, asked.length - shown))}
        </Button>
      )}
      <p className={classes.total}>{says.total(amount, vat)}</p>
    </>
  )
}

function LineRow({ asked, priced }: { readonly asked: AskedLine; readonly priced: PricedLine | undefined }) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">
        {asked.line}
        {priced !== undefined && <div className={classes.note}>{priced.label}</div>}
      </th>
      <td data-head={head(says.uai)}>{asked.uai ?? '–'}</td>
      <td data-head={head(says.quantity)} className={classes.figure}>
        {formatCount(asked.quantity, language)} {priced?.unit}
      </td>
      {priced === undefined ? (
        <td colSpan={3}>{says.unpriced}</td>
      ) : (
        <>
          <td data-head={head(says.price)} className={classes.figure}>
            {formatUnitPrice(priced.price, language)}
            {priced.provisional && <div className={classes.provisional}>{says.provisional}</div>}
          </td>
          <td data-head={head(says.vat)} className={classes.figure}>
            {formatPoints(priced.vat, language)}
          </td>
          <td data-head={head(says.lineTotal)} className={classes.figure}>
            {formatCents(priced.amount, language)}
          </td>
        </>
      )}
    </tr>
  )
}
