import { type CSSProperties, useState } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { useGroup } from '#ui/group.tsx'
import { formatDate, formatMonth } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { type AssemblyDue, type Bar, barsOf, type Dates } from '../model/plan.ts'
import type { Course } from '../model/plan-course.ts'
import { BarReason } from './bar-reason.tsx'
import { MarkerHandle, type Mover } from './marker-handle.tsx'
import { PlanLegend } from './plan-legend.tsx'
import classes from './plan-picture.module.css'
import { type Row, rowsOf, type Scale, scaleOf } from './plan-scale.ts'
import { words } from './words.ts'

export type PlanPictureProps = {
  readonly course: Course
  readonly dates: Dates
  readonly wanted: IsoDate
  readonly assemblies: readonly AssemblyDue[]
  /** Given where the milestones may be moved. */
  readonly mover?: Mover
}

/** The retro-planning as bars by actor: the minimum hatched, today and the day wanted as lines, a reason on each bar. */
export function PlanPicture({ course, dates, wanted, assemblies, mover }: PlanPictureProps) {
  const { terms } = useWords(words)
  const { today } = useGroup()
  const bars = barsOf(course, dates)
  const sitting = assemblies.map(({ on, by }) => on ?? by)
  const scale = scaleOf([today, wanted, ...sitting, ...bars.flatMap(({ start, end }) => [start, end])])
  return (
    <figure className={classes.picture} style={drawn(scale, { today, wanted })}>
      <Axis scale={scale} />
      <div className={classes.body}>
        {rowsOf(bars).map(({ actor, rows }) => (
          <section key={actor} aria-label={terms.actors[actor]}>
            <p className={classes.actor}>{terms.actors[actor]}</p>
            <ul className={classes.rows}>
              {rows.map((row) => (
                <BarRow key={`${row.bar.bar} ${row.bar.from}`} row={row} scale={scale} mover={mover} />
              ))}
            </ul>
          </section>
        ))}
        {assemblies.length > 0 && <Assemblies assemblies={assemblies} scale={scale} />}
        <Lines scale={scale} wanted={wanted} />
      </div>
      <PlanLegend wanted={wanted} />
    </figure>
  )
}

const at = (place: number): CSSProperties => ({ insetInlineStart: `${place}%` })
/** Where today and the day wanted stand, for the tracks that draw them themselves on a phone. */
const drawn = (scale: Scale, days: { readonly today: IsoDate; readonly wanted: IsoDate }) =>
  ({ '--today': `${scale.at(days.today)}%`, '--wanted': `${scale.at(days.wanted)}%` }) as CSSProperties
const span = (from: number, to: number): CSSProperties => ({
  insetInlineStart: `${from}%`,
  inlineSize: `${Math.max(0, to - from)}%`,
})

function Axis({ scale }: { readonly scale: Scale }) {
  const { language } = useLanguage()
  return (
    <div className={classes.axis} aria-hidden="true">
      <span className={classes.months}>
        {scale.months.map((month) => (
          <span key={month} style={at(scale.at(month))}>
            {formatMonth(month.slice(0, 7), language).slice(0, 4).replace(/\s/g, '')}
          </span>
        ))}
      </span>
    </div>
  )
}

/** Today, and the day wanted, across all rows. */
function Lines({ scale, wanted }: { readonly scale: Scale; readonly wanted: IsoDate }) {
  const { today } = useGroup()
  return (
    <div className={classes.lines} aria-hidden="true">
      <span className={classes.field}>
        {scale.months.map((month) => (
          <span key={month} className={classes.month} style={at(scale.at(month))} />
        ))}
        <span className={classes.today} style={at(scale.at(today))} />
        <span className={classes.wanted} style={at(scale.at(wanted))} />
      </span>
    </div>
  )
}

/** Hundredths of the picture that are no wider than a finger on a phone. */
const NEAR = 8

type BarRowProps = { readonly row: Row; readonly scale: Scale; readonly mover: Mover | undefined }

function BarRow({ row: { bar, markers }, scale, mover }: BarRowProps) {
  const { plan, terms } = useWords(words)
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const name = terms.bars[bar.bar]
  const handles = markers.filter(({ milestone }) => mover !== undefined && !mover.isFixed(milestone))
  const near = handles.length > 1 && scale.at(bar.end) - scale.at(bar.start) < NEAR
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={`print-as-text ${classes.name}`}
        aria-expanded={open}
        aria-label={plan.explain(name)}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} /> <span>{name}</span>
      </button>
      <span className={classes.track} data-near={near || undefined}>
        <BarDrawn bar={bar} scale={scale} />
        {markers.map(({ milestone, at: end }) => (
          <MarkerHandle
            key={milestone}
            milestone={milestone}
            day={end === 'start' ? bar.start : bar.end}
            scale={scale}
            mover={mover}
          />
        ))}
      </span>
      <span className={classes.end}>
        <span className={classes.from}>{formatDate(bar.start, language, 'short')} –</span>{' '}
        {formatDate(bar.end, language, 'short')}
      </span>
      {open && <BarReason bar={bar} />}
    </li>
  )
}

function BarDrawn({ bar, scale }: { readonly bar: Bar; readonly scale: Scale }) {
  const [start, end] = [scale.at(bar.start), scale.at(bar.end)]
  const least = bar.earliest < bar.end ? scale.at(bar.earliest) : end
  return (
    <span aria-hidden="true">
      <span className={classes.bar} data-short={bar.slack < 0 || undefined} style={span(start, end)} />
      <span className={classes.least} data-kind={bar.kind} style={span(start, least)} />
    </span>
  )
}

/** Each assembly on its own line: the day on which it sits, or the last one on which it may. */
function Assemblies({ assemblies, scale }: { readonly assemblies: readonly AssemblyDue[]; readonly scale: Scale }) {
  const { plan } = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  return (
    <section aria-label={plan.assembliesTitle}>
      <p className={classes.actor}>{plan.assembliesTitle}</p>
      <ul className={classes.rows}>
        {assemblies.map(({ body, subject, on, by, late }) => (
          <li key={`${body} ${subject}`} className={classes.row} data-late={late > 0 || undefined}>
            <span className={classes.name}>
              <span>
                {lookup.name(body)}
                <span className={classes.subject}>{plan.subjects[subject]}</span>
              </span>
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.deadline} style={at(scale.at(by))} />
              {on !== null && (
                <span className={classes.diamond} data-late={late > 0 || undefined} style={at(scale.at(on))} />
              )}
            </span>
            <span className={classes.end}>
              {on === null ? plan.assemblyUnknown : formatDate(on, language, 'short')}
              <span className={classes.by}>{late > 0 ? plan.assemblyLate(late) : plan.assemblyBy(by)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
