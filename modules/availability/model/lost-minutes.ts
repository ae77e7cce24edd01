import type { IsoInstant } from '#kernel/citation.ts'
import { MINUTE, type Step, type Verdict } from './minute.ts'

/** A probe that is counted, from when until when: one that was declared again, or in two groups, is counted so more than once. */
export type Counted = { readonly probe: string; readonly since: IsoInstant; readonly until: IsoInstant | null }

/** What one probe said of one minute. */
export type Said = {
  readonly probe: string
  readonly minute: IsoInstant
  readonly verdict: Verdict
  readonly failed: readonly Step[]
}

/** What the probes together say of one minute. */
export type Agreed = {
  readonly minute: IsoInstant
  /** `unmeasured` when too few looked for anything to be said. */
  readonly verdict: 'up' | 'down' | 'unmeasured'
  /** How many were declared then, how many measured it, and for how many of these it was lost. */
  readonly declared: number
  readonly measured: number
  readonly lost: number
  readonly failed: readonly Step[]
}

/** An outage as the minutes show it: `until` is the end of its last lost minute. */
export type MeasuredOutage = {
  readonly from: IsoInstant
  readonly until: IsoInstant
  /** How many of its minutes were lost. */
  readonly lost: number
  readonly failed: readonly Step[]
}

const isCounted = ({ since, until }: Counted, minute: IsoInstant): boolean =>
  since <= minute && (until === null || minute < until)

/**
 * Puts together what the probes say, minute by minute. Half at least of those that are declared, and two of them where there are
 * several, must have measured a minute for it to count, and more than half of these must have failed for it to be lost: one probe that
 * lies, or whose line is bad, moves nothing where there are others, nor while these have not yet handed over what they measured. A
 * machine is one voice, however often it was declared.
 */
export function agreedOf(said: readonly Said[], probes: readonly Counted[]): readonly Agreed[] {
  const machines = Map.groupBy(probes, ({ probe }) => probe)
  const isHeard = (declared: readonly Counted[] | undefined, minute: IsoInstant): boolean =>
    declared?.some((one) => isCounted(one, minute)) === true
  const counted = said.filter(({ probe, minute }) => isHeard(machines.get(probe), minute))
  return [...Map.groupBy(counted, ({ minute }) => minute)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([minute, all]) =>
      agreedOn(minute, all, [...machines.values()].filter((each) => isHeard(each, minute)).length),
    )
}

function agreedOn(minute: IsoInstant, said: readonly Said[], declared: number): Agreed {
  const seeing = said.filter(({ verdict }) => verdict !== 'blind')
  const failing = seeing.filter(({ verdict }) => verdict === 'down')
  const [measured, lost] = [seeing.length, failing.length]
  const isMeasured = measured >= Math.min(2, declared) && measured > 0 && measured * 2 >= declared
  const verdict = isMeasured ? (lost * 2 > measured ? 'down' : 'up') : 'unmeasured'
  const failed = [...new Set(verdict === 'down' ? failing.flatMap((one) => one.failed) : [])].sort()
  return { minute, verdict, declared, measured, lost, failed }
}

export type OutageTerms = {
  /** Minutes lost from which there is an outage. */
  readonly minimum: number
  /** Minutes without a loss after which it is over. */
  readonly gap: number
}

const after = (minute: IsoInstant, minutes: number): IsoInstant =>
  new Date(Date.parse(minute) + minutes * MINUTE).toISOString()

/** The outages that the minutes show: lost minutes less than a gap apart are of one, which counts from so many of them on. */
export function outagesOf(minutes: readonly Agreed[], { minimum, gap }: OutageTerms): readonly MeasuredOutage[] {
  const found: MeasuredOutage[] = []
  for (const { minute, verdict, failed } of minutes) {
    if (verdict !== 'down') continue
    const last = found.at(-1)
    const until = after(minute, 1)
    if (last !== undefined && minute < after(last.until, gap))
      found[found.length - 1] = {
        ...{ from: last.from, until, lost: last.lost + 1 },
        failed: [...new Set([...last.failed, ...failed])].sort(),
      }
    else found.push({ from: minute, until, lost: 1, failed })
  }
  return found.filter(({ lost }) => lost >= minimum)
}

/** Whether an outage is over at an instant: a gap has passed since its last lost minute. */
export const isOver = ({ until }: Pick<MeasuredOutage, 'until'>, now: IsoInstant, gap: number): boolean =>
  now >= after(until, gap)

/** Whether two stretches are of one outage: less than a gap lies between them. */
export const isSameOutage = (
  one: Pick<MeasuredOutage, 'from' | 'until'>,
  other: Pick<MeasuredOutage, 'from' | 'until'>,
  gap: number,
): boolean => one.from < after(other.until, gap) && other.from < after(one.until, gap)
