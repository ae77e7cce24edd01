import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Agreed } from './lost-minutes.ts'
import { MINUTE, type Step } from './minute.ts'

/** A day of Paris: how many of its minutes were measured, and how many of these were lost. */
export type Day = { readonly day: IsoDate; readonly measured: number; readonly lost: number }

/** Minutes that follow one another and say the same. */
export type SameVerdict = {
  readonly from: IsoInstant
  readonly until: IsoInstant
  readonly verdict: Agreed['verdict']
  readonly failed: readonly Step[]
}

/** What the minutes come to, day by day. */
export function daysOf(minutes: readonly Agreed[]): readonly Day[] {
  const days = new Map<IsoDate, { measured: number; lost: number }>()
  const known = new Map<string, IsoDate>()
  for (const { minute, verdict } of minutes) {
    // Days of Paris begin on a full hour: of the minutes of an hour one is asked for its day.
    const hour = minute.slice(0, 13)
    const day = known.get(hour) ?? civilDay(minute)
    known.set(hour, day)
    const counted = days.get(day) ?? { measured: 0, lost: 0 }
    if (verdict !== 'unmeasured') counted.measured += 1
    if (verdict === 'down') counted.lost += 1
    days.set(day, counted)
  }
  return [...days].map(([day, counted]) => ({ day, ...counted }))
}

/** The minutes as runs: a day that nothing disturbed is one of them. A minute that nobody looked at ends a run. */
export function runsOf(minutes: readonly Agreed[]): readonly SameVerdict[] {
  const runs: SameVerdict[] = []
  for (const { minute, verdict, failed } of minutes) {
    const last = runs.at(-1)
    const until = new Date(Date.parse(minute) + MINUTE).toISOString()
    if (last !== undefined && last.until === minute && last.verdict === verdict)
      runs[runs.length - 1] = { ...last, until, failed: [...new Set([...last.failed, ...failed])].sort() }
    else runs.push({ from: minute, until, verdict, failed })
  }
  return runs
}
