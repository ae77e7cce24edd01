import type { IsoDate } from '#kernel/citation.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { daysBetween, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './withdrawal-line.module.css'
import { words } from './words.ts'

/** A contract that holds the member: from the start of its award to its last day, when that is known. */
export type HeldBy = {
  readonly id: string
  readonly title: string
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export type WithdrawalLineProps = {
  readonly receivedOn: IsoDate
  readonly noticeEndsOn: IsoDate
  readonly effectiveOn: IsoDate | null
  readonly held: readonly HeldBy[]
  readonly today: IsoDate
}

/** The drawing's own units; the line scales to the width of the page. */
const WIDTH = 1000
const ROW = 46
const BAR = 14
const HEAD = 44
/** Room for the word of a line: nearer to the right edge, it stands on the left of its line. */
const WORD = 150
/** Where nobody knows an end, a bar runs on this far past everything that is known (days). */
const BEYOND = 120

/** Notice, contracts, effect on one axis of time: bars to scale, today as a line, and the same as a table. */
export function WithdrawalLine(props: WithdrawalLineProps) {
  const { receivedOn, noticeEndsOn, effectiveOn, held, today } = props
  const says = useWords(words)
  const { language } = useLanguage()
  const known = [noticeEndsOn, effectiveOn, today, ...held.map(({ until }) => until)].filter((day) => day !== null)
  const furthest = known.reduce((last, day) => (day > last ? day : last), noticeEndsOn)
  const span = Math.max(daysBetween(receivedOn, furthest) + (effectiveOn === null ? BEYOND : 0), 1)
  const at = (day: IsoDate): number => Math.min(Math.max((daysBetween(receivedOn, day) / span) * WIDTH, 0), WIDTH)
  const rows = [
    { key: 'notice', label: says.notice, from: receivedOn, until: noticeEndsOn },
    ...held.map(({ id, title, from, until }) => ({
      key: id,
      label: says.contract(title),
      from,
      until,
    })),
  ]
  const height = HEAD + rows.length * ROW + 8
  const text = (until: IsoDate | null) => (until === null ? says.noEnd : says.until(until))
  return (
    <figure className={classes.figure}>
      <svg className={classes.drawing} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <Mark kind="today" x={at(today)} height={height} label={says.today} />
        {rows.map((row, index) => {
          const y = HEAD + index * ROW
          const end = row.until === null ? WIDTH : at(row.until)
          return (
            <g key={row.key}>
              <text className={classes.label} x={at(row.from)} y={y + 12}>
                {row.label}, {text(row.until)}
              </text>
              <rect
                className={row.key === 'notice' ? classes.notice : classes.contract}
                x={at(row.from)}
                y={y + 20}
                width={Math.max(end - at(row.from), 3)}
                height={BAR}
              />
            </g>
          )
        })}
        {effectiveOn !== null && <Mark kind="effect" x={at(effectiveOn)} height={height} label={says.effective} />}
      </svg>
      <figcaption className={classes.caption}>
        {says.effective}
        <Colon /> <strong>{effectiveOn === null ? says.unknown : formatDate(effectiveOn, language, 'weekday')}</strong>
      </figcaption>
      <AsTable rows={rows} />
    </figure>
  )
}

type MarkProps = {
  readonly kind: 'today' | 'effect'
  readonly x: number
  readonly height: number
  readonly label: string
}

/** Each word on a line of its own: the two days may be close. */
const WORD_LINE = { today: 14, effect: 34 } as const

/** A day across all rows, with its word above it; the rows' own words stand on paper, so that it never strikes them. */
function Mark({ kind, x, height, label }: MarkProps) {
  const before = x > WIDTH - WORD
  return (
    <>
      <line className={classes[kind]} x1={x} x2={x} y1={WORD_LINE[kind] - 10} y2={height} />
      <text
        className={classes.mark}
        x={before ? x - 8 : x + 8}
        y={WORD_LINE[kind]}
        textAnchor={before ? 'end' : 'start'}
      >
        {label}
      </text>
    </>
  )
}

type Row = { readonly key: string; readonly label: string; readonly from: IsoDate; readonly until: IsoDate | null }

/** The same periods in words: what is read aloud, copied, and shown on a phone. */
function AsTable({ rows }: { readonly rows: readonly Row[] }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  return (
    <FramedTable heads={[says.bar, says.start, says.end]}>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          <td data-head={head(says.start)}>{formatDate(row.from, language)}</td>
          <td data-head={head(says.end)}>{row.until === null ? says.noEnd : formatDate(row.until, language)}</td>
        </tr>
      ))}
    </FramedTable>
  )
}
