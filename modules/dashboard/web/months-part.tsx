import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Dashboard } from '../contract.ts'
import classes from './dashboard.module.css'
import { marksUpTo } from './marks.ts'
import { Opens } from './opens.tsx'
import { TableCsv } from './table-csv.tsx'
import { words } from './words.ts'

/** What was signed month by month: drawn, and the same figures in a table. */
export function MonthsPart({ of }: { readonly of: Dashboard }) {
  const says = useWords(words)
  const { months } = of
  return (
    <Part title={says.months}>
      {months.length === 0 ? (
        <p>{says.noOrders}</p>
      ) : (
        <>
          <Picture months={months} />
          <Disclosure label={says.figures}>
            <Figures of={of} />
            <TableCsv of={of} table="months" />
          </Disclosure>
        </>
      )}
    </Part>
  )
}

const [WIDTH, HEIGHT, LEFT, BELOW, ABOVE] = [1000, 280, 130, 30, 14]
/** So many labels stand beside each other below the axis. */
const LABELS = 8
/** The room that one takes. */
const LABEL_WIDTH = 80

function Picture({ months }: Pick<Dashboard, 'months'>) {
  const says = useWords(words)
  const { language } = useLanguage()
  const marks = marksUpTo(Math.max(...months.map(({ amount }) => amount)))
  const most = marks.at(-1) ?? 1
  const yOf = (cents: number) => ABOVE + (HEIGHT - BELOW - ABOVE) * (1 - cents / most)
  const step = (WIDTH - LEFT) / months.length
  const every = Math.ceil(months.length / LABELS)
  const endsAt = (index: number) => LEFT + index * step + LABEL_WIDTH > WIDTH
  return (
    <figure className={classes.picture}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {marks.map((cents) => (
          <g key={cents}>
            <line className={classes.rule} x1={LEFT} x2={WIDTH} y1={yOf(cents)} y2={yOf(cents)} />
            <text className={classes.label} x={LEFT - 10} y={yOf(cents) + 5} textAnchor="end">
              {formatCount(cents / 100, language)}
              {NO_BREAK}€
            </text>
          </g>
        ))}
        {months.map(({ month, amount }, index) => (
          <g key={month}>
            <rect
              className={classes.bar}
              x={LEFT + index * step + step * 0.15}
              y={yOf(amount)}
              width={step * 0.7}
              height={yOf(0) - yOf(amount)}
            />
            {index % every === 0 && (
              // A label that would pass the edge ends at its bar instead of beginning there.
              <text
                className={classes.label}
                x={LEFT + index * step + step * (endsAt(index) ? 0.85 : 0.15)}
                y={HEIGHT - 8}
                textAnchor={endsAt(index) ? 'end' : 'start'}
              >
                {month.slice(5)}/{month.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className={classes.note}>{says.picture}</figcaption>
    </figure>
  )
}

function Figures({ of }: { readonly of: Dashboard }) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  return (
    <FramedTable heads={[says.month, says.orders, says.ordered]}>
      {of.months.map(({ month, amount, orders }) => (
        <tr key={month}>
          <th scope="row">
            {orders === 0 ? (
              says.monthOf(month)
            ) : (
              <Opens of={of} list="orders" only={{ month }}>
                {says.monthOf(month)}
              </Opens>
            )}
          </th>
          <td data-head={head(says.orders)} className={classes.figure}>
            {formatCount(orders, language)}
          </td>
          <td data-head={head(says.ordered)} className={classes.figure}>
            {formatCents(amount, language)}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
