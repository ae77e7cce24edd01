import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db.ts'
import { type Rounds, startRounds } from './rounds.ts'

/** Milliseconds between the two clocks above which somebody is told. */
const TOLERATED = 50

/**
 * The hour that is enforced: the machine's, taken once, then carried on by the clock that nobody sets. Whoever moves the
 * machine's, by hand, by mistake or by the network, moves no deadline; how far the two have parted is told.
 */
export class GuardedClock implements Clock {
  readonly #wall: () => number
  readonly #monotonic: () => number
  readonly #anchor: number

  constructor(wall: () => number = Date.now, monotonic: () => number = () => performance.now()) {
    this.#wall = wall
    this.#monotonic = monotonic
    this.#anchor = wall() - monotonic()
  }

  /** Milliseconds since the epoch, never fewer than before. */
  milliseconds(): number {
    return this.#anchor + this.#monotonic()
  }

  now(): IsoInstant {
    return new Date(Math.floor(this.milliseconds())).toISOString()
  }

  /** How far the machine's clock stands ahead of the enforced one, in milliseconds; behind, less than nothing. */
  divergence(): number {
    return this.#wall() - this.milliseconds()
  }
}

/** A leap of the machine's clock that moved nothing. */
export type ClockIncident = { readonly at: IsoInstant; readonly ahead: number }

/** Writes down, once, each time that the machine's clock has left the enforced one, or come back. */
export function startClockWatch({
  clock,
  db,
  onError,
  every = 1000,
}: {
  readonly clock: GuardedClock
  readonly db: Database
  readonly onError: (error: unknown) => void
  readonly every?: number
}): Rounds {
  let told = 0
  return startRounds(
    async () => {
      const ahead = Math.round(clock.divergence())
      if (Math.abs(ahead - told) <= TOLERATED) return
      const at = clock.now()
      await db.acrossGroups((tx) => sql`insert into clock_incident (at, ahead_ms) values (${at}, ${ahead})`.execute(tx))
      told = ahead
      onError(new Error(`the machine's clock stands ${ahead} ms from the enforced one, which does not follow it`))
    },
    { every, onError },
  )
}

/** What happened to the machine's clock between two instants. */
export async function clockIncidents(
  db: Database,
  from: IsoInstant,
  until: IsoInstant,
): Promise<readonly ClockIncident[]> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<ClockIncident>`select at, ahead_ms::int as ahead from clock_incident
      where at between ${from} and ${until} order by at`.execute(tx),
  )
  return rows
}

/** What the machine's clock may be wrong by, told by whoever runs the server: its synchronisation keeps it within. */
export const DECLARED_BOUND = 10
/** A doubt above this is not the operator's benefit any more: the server is not fit to receive. */
export const MOST_UNCERTAIN = 250
/** Milliseconds between two looks at how long the process has been at work. */
const EVERY = 10

/**
 * By how many milliseconds an instant of ours may be late: the clock's bound, and how long what was just read may have lain in its socket.
 * Node turns to its sockets between two pieces of work: what came while it was at one waited until its end, and no longer. The work since
 * the look before the last one holds at least the whole of that piece.
 */
export function measuringUncertainty(bound: number = DECLARED_BOUND): () => number {
  const worked = () => performance.eventLoopUtilization().active
  let [before, last] = [worked(), worked()]
  setInterval(() => {
    ;[before, last] = [last, worked()]
  }, EVERY).unref()
  return () => Math.min(MOST_UNCERTAIN, Math.ceil(bound + worked() - before))
}
