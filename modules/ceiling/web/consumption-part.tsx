import type { CSSProperties } from 'react'
import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount, type Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { THRESHOLDS } from '../model/counting.ts'
import { forecastOf, type Pace } from '../model/forecast.ts'
import type { Amounts, InForce, Ordered } from '../model/state.ts'
import classes from './ceiling.module.css'
import { permille } from './ceiling-values.ts'
import { type Consumption, consumptionOf, groupConsumption } from './consumption.ts'
import { words } from './words.ts'

type Props = { readonly state: InForce; readonly ordered: readonly Ordered[] }

/** What is ordered against both ceilings: one bar for the group, one for each member, and the same figures in a table. */
export function ConsumptionPart({ state, ordered, pace }: Props & { readonly pace: Pace | null }) {
  const says = useWords(words)
  const { lookup, today } = useGroup()
  const { maximum, minimum, reports } = state
  const members = consumptionOf(state, ordered)
  const group = groupConsumption(state, ordered)
  const forecast = forecastOf(pace, group.left.amount, today)
  return (
    <Part title={says.consumption}>
      <figure className={classes.picture}>
        <ul>
          <Bar name={says.group} ceiling={maximum} taken={group.ordered.amount} whole />
          {members.map(({ body, share, ordered: taken }) => (
            <Bar key={body} name={lookup.name(body)} ceiling={share} taken={taken.amount} />
          ))}
        </ul>
        <figcaption className={classes.legend}>
          <span data-sign="ordered">{says.legend.ordered}</span>
          <span data-sign="left">{says.legend.left}</span>
          <span data-sign="threshold">{says.legend.thresholds}</span>
        </figcaption>
      </figure>
      {forecast !== null && <p>{says.forecast(forecast)}</p>}
      {minimum > 0 && <p>{says.minimumTold(minimum, group.ordered.amount)}</p>}
      {reports.map(({ on, ordered: then }) => (
        <p key={on}>{says.minimumReported(on, then)}</p>
      ))}
      <Disclosure label={says.figures}>
        <Figures members={members} maximum={maximum} all={group.ordered} />
      </Disclosure>
    </Part>
  )
}

type BarProps = {
  readonly name: string
  readonly ceiling: Amounts | null
  readonly taken: number
  readonly whole?: boolean
}

/** The first of the thresholds is where a reader begins to look. */
const [ALERT] = THRESHOLDS

function Bar({ name, ceiling, taken, whole = false }: BarProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  const part = ceiling === null ? 0 : permille(taken, ceiling)
  const wide: CSSProperties = { inlineSize: `${Math.min(part, 1000) / 10}%` }
  return (
    <li className={classes.bar} data-whole={whole || undefined}>
      <span>{name}</span>
      {ceiling === null ? (
        <span />
      ) : (
        <span
          className={classes.track}
          data-passed={part >= ALERT * 10 || undefined}
          data-full={part >= 1000 || undefined}
          aria-hidden="true"
        >
          <span className={classes.ordered} style={wide} />
          {THRESHOLDS.map((each) => (
            <span key={each} className={classes.threshold} style={{ insetInlineStart: `${each}%` }} />
          ))}
        </span>
      )}
      <span className={classes.figure}>
        {ceiling === null ? says.free(taken) : says.used(percentOf(part, language), taken, ceiling.amount)}
      </span>
    </li>
  )
}

const percentOf = (part: number, language: Language): string => {
  const text = `${Math.floor(part / 10)}${part % 10 === 0 ? '' : `.${part % 10}`}`
  return language === 'fr' ? `${text.replace('.', ',')}${NO_BREAK}%` : `${text}%`
}

type FiguresProps = { readonly members: readonly Consumption[]; readonly maximum: Amounts; readonly all: Amounts }

function Figures({ members, maximum, all }: FiguresProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const head = useCellHead()
  const euros = (cents: number) => formatCents(cents, language)
  const heads = [says.fixed, says.loans, says.share, says.ordered, says.left]
  const rows = [
    ...members.map(({ body, fixed, loans, share, ordered }) => ({
      ...{ key: body, name: lookup.name(body) },
      cells:
        share === null
          ? ['–', '–', '–', euros(ordered.amount), '–']
          : [
              euros(fixed),
              euros(loans),
              euros(share.amount),
              euros(ordered.amount),
              euros(share.amount - ordered.amount),
            ],
    })),
    {
      ...{ key: 'group', name: says.group },
      cells: ['–', '–', euros(maximum.amount), euros(all.amount), euros(maximum.amount - all.amount)],
    },
  ]
  return (
    <FramedTable heads={[says.member, ...heads]}>
      {rows.map(({ key, name, cells }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {heads.map((each, at) => (
            <td key={each} data-head={head(each)} className={classes.number}>
              {cells[at]}
            </td>
          ))}
        </tr>
      ))}
    </FramedTable>
  )
}

/** The lines that have a maximum of their own: what is ordered of each, and what is left. */
export function QuantitiesPart({ state, ordered }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  const { lines } = groupConsumption(state, ordered)
  if (lines.length === 0) return null
  const count = (quantity: number) => formatCount(quantity, language)
  return (
    <Part title={says.quantities}>
      <FramedTable heads={[says.line, says.quantity, says.ordered, says.left]}>
        {lines.map(({ line, maximum, ordered: taken, left }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td data-head={head(says.quantity)} className={classes.number}>
              {count(maximum)}
            </td>
            <td data-head={head(says.ordered)} className={classes.number}>
              {count(taken)}
            </td>
            <td data-head={head(says.left)} className={classes.number}>
              {count(left)}
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}
