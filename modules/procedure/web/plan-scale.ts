import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Bar } from '../model/plan.ts'
import type { PlanActor } from '../model/plan-course.ts'
import type { Milestone } from '../model/plan-state.ts'

/** The days that a picture covers, whole months, and where a day stands among them. */
export type Scale = {
  readonly from: IsoDate
  readonly days: number
  readonly months: readonly IsoDate[]
  readonly at: (day: IsoDate) => number
}

const firstOfMonth = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`
const nextMonth = (day: IsoDate): IsoDate => firstOfMonth(addDays(firstOfMonth(day), 32))

export function scaleOf(days: readonly IsoDate[]): Scale {
  const sorted = days.toSorted()
  const from = firstOfMonth(sorted[0] ?? '2027-01-01')
  const until = nextMonth(sorted.at(-1) ?? from)
  const months: IsoDate[] = []
  for (let month = from; month < until; month = nextMonth(month)) months.push(month)
  const length = daysBetween(from, until)
  return { from, days: length, months, at: (day) => (daysBetween(from, day) / length) * 100 }
}

/** A milestone that a row lets one move, at the beginning or at the end of its bar. */
export type Marker = { readonly milestone: Milestone; readonly at: 'start' | 'end' }
export type Row = { readonly bar: Bar; readonly markers: readonly Marker[] }

/** Bars that end at a milestone of another: what one moves there is their beginning. */
const BACKWARDS: readonly string[] = ['questions', 'answers']

/** The bars by actor, in the order in which each first acts, each with the milestones that it lets one move. */
export function rowsOf(bars: readonly Bar[]): readonly { readonly actor: PlanActor; readonly rows: readonly Row[] }[] {
  const ended = new Set(bars.flatMap(({ bar, to }) => (BACKWARDS.includes(bar) ? [] : [to])))
  const rows = bars.map((bar): Row => {
    const start = ended.has(bar.from) ? [] : [{ milestone: bar.from, at: 'start' } as const]
    const end = BACKWARDS.includes(bar.bar) ? [] : [{ milestone: bar.to, at: 'end' } as const]
    return { bar, markers: [...start, ...end] }
  })
  const actors = [...new Set(bars.map(({ actor }) => actor))]
  return actors.map((actor) => ({ actor, rows: rows.filter(({ bar }) => bar.actor === actor) }))
}
