import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Database } from '#platform/db.ts'
import type { AvailabilityView } from '../contract.ts'
import { daysOf, runsOf } from '../model/days.ts'
import { termsOn } from '../model/effects.ts'
import { type Agreed, agreedOf } from '../model/lost-minutes.ts'
import { saidBetween } from './ledger.ts'
import { countedAs, everyOutage, everyProbe, type OutageRow, type ProbeRow } from './queries.ts'

export type Between = { readonly from: IsoInstant; readonly until: IsoInstant }
export type Measured = {
  readonly probes: readonly ProbeRow[]
  readonly minutes: readonly Agreed[]
  /** The outages that the buyer declared without a measure: what of them falls within, and why. */
  readonly declared: readonly { readonly from: IsoInstant; readonly until: IsoInstant; readonly reason: string }[]
}

/** What all probes of this server say together of each minute: what one group’s probes decide is decided by them alone. */
export async function measuredBetween(db: Database, range: Between): Promise<Measured> {
  return db.acrossGroups(async (tx) => {
    const probes = await everyProbe(tx)
    const counted = probes.map(countedAs)
    const said = await saidBetween(tx, [...new Set(counted.map(({ probe }) => probe))], range)
    const outages = await everyOutage(tx, range.from)
    return { probes, minutes: agreedOf(said, counted), declared: declaredIn(outages, range) }
  })
}

function declaredIn(outages: readonly OutageRow[], { from, until }: Between): Measured['declared'] {
  return outages
    .filter(({ state }) => state.measured === null && state.from < until)
    .map(({ state }) => ({
      from: state.from > from ? state.from : from,
      until: state.until !== null && state.until < until ? state.until : until,
      reason: state.reason ?? '',
    }))
    .toReversed()
}

const DAYS = 30
const DAY = 86_400_000

/** The availability of the last thirty days, as anybody reads it. */
export async function availabilityOf(db: Database, now: IsoInstant): Promise<AvailabilityView> {
  const from = new Date(Date.parse(now) - DAYS * DAY).toISOString()
  const { probes, minutes } = await measuredBetween(db, { from, until: now })
  const outages = await db.acrossGroups((tx) => everyOutage(tx, from))
  return {
    now,
    terms: termsOn(civilDay(now)),
    probes: probes.map(({ state }) => ({
      name: state.name,
      since: state.since,
      until: state.status === 'revoked' ? state.until : null,
    })),
    days: daysOf(minutes).map((each) => ({ ...each })),
    runs: runsOf(minutes).map(({ failed, ...each }) => ({ ...each, failed: [...failed] })),
    outages: outages.map(({ id, state: { from: since, until, measured, reason, knownAt, moved, missed } }) => ({
      ...{ id, from: since, until, reason, knownAt },
      measured: measured === null ? null : { lost: measured.lost, failed: [...measured.failed] },
      ...{ moved: [...moved], missed: [...missed] },
    })),
  }
}
