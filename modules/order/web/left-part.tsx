import type { IsoDate } from '#kernel/citation.ts'
import { type Amounts, excessOf, isNone, leftFor } from '#modules/ceiling/index.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { Ordering } from '../contract.ts'
import { pricedOn, takenBy, totalOf } from '../model/pricing.ts'
import type { AskedLine } from '../model/state.ts'
import classes from './order.module.css'
import { words } from './words.ts'

export type LeftProps = {
  readonly ordering: Pick<Ordering, 'schedule' | 'ceilings' | 'ordered'>
  readonly body: string
  readonly lines: readonly AskedLine[]
  readonly on: IsoDate
  /** Whether the page says elsewhere what the lines come to. */
  readonly totalled?: boolean
}

/** What lines come to at the prices of a day, and what they leave of both ceilings: said anew as they are typed. */
export function OrderLeft({ ordering: { schedule, ceilings, ordered }, body, lines, on, totalled = false }: LeftProps) {
  const says = useWords(words)
  if (schedule === null) return <p>{says.noSchedule}</p>
  const priced = pricedOn(schedule.state, lines, on)
  const { amount, vat } = totalOf(priced)
  const asked = takenBy(priced)
  const left = ceilings === null ? null : leftFor(ceilings.state, ordered, body)
  return (
    <div aria-live="polite">
      {!totalled && <p className={classes.total}>{says.total(amount, vat)}</p>}
      {left === null ? (
        <p>{says.noCeiling}</p>
      ) : (
        <LeftTable
          asked={asked}
          rows={[
            { name: says.ofMaximum, left: left.ofMaximum },
            { name: says.ofShare, left: left.ofShare },
          ]}
        />
      )}
    </div>
  )
}

type Row = { readonly name: string; readonly left: Amounts | null }

function LeftTable({ asked, rows }: { readonly asked: Amounts; readonly rows: readonly Row[] }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  return (
    <FramedTable heads={[says.ceiling, says.leftNow, says.leftAfter]}>
      {rows.map(({ name, left }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {left === null ? (
            <td colSpan={2}>{says.noShare}</td>
          ) : (
            <>
              <td data-head={head(says.leftNow)} className={classes.figure}>
                {formatCents(left.amount, language)}
              </td>
              <td data-head={head(says.leftAfter)} className={classes.figure}>
                <After left={left} asked={asked} />
              </td>
            </>
          )}
        </tr>
      ))}
    </FramedTable>
  )
}

function After({ left, asked }: { readonly left: Amounts; readonly asked: Amounts }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const excess = excessOf(left, asked)
  if (isNone(excess)) return formatCents(left.amount - asked.amount, language)
  return (
    <span className={classes.passed}>
      <Icon name="cross" />{' '}
      {excess.amount > 0
        ? says.passes(excess.amount)
        : says.passesLines(excess.quantities.map(({ line }) => line).join(', '))}
    </span>
  )
}
