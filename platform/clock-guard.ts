import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Bilingual } from './bilingual.ts'
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

/** Milliseconds by which a clock may stand behind the database's, which is another machine's where it is apart. */
const BEHIND_AT_MOST = 5000

/** A start on a machine whose clock stands before what this service has already given out. */
export class ClockSetBack extends Error {
  override readonly name = 'ClockSetBack'
  readonly text: Bilingual

  constructor(now: IsoInstant, last: IsoInstant) {
    const text = {
      fr: `L’horloge de cette machine dit ${now}, et le registre a déjà été publié à ${last}. Un service dont l’heure recule rouvrirait des dates limites : mettez la machine à l’heure, puis relancez-le.`,
      en: `The clock of this machine says ${now}, and the register was already published at ${last}. A service whose hour goes back would reopen deadlines: set the machine's clock right, then start it again.`,
    }
    super(text.en)
    this.text = text
  }
}

/** The hour is taken once, at the start: it is not taken where it is before what was published. @throws {ClockSetBack} */
export async function requireNotSetBack(db: Database, clock: GuardedClock): Promise<void> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ at: IsoInstant | null }>`select max(at) as at from log_publication`.execute(tx),
  )
  const last = rows[0]?.at ?? null
  if (last !== null && clock.milliseconds() < Date.parse(last) - BEHIND_AT_MOST)
    throw new ClockSetBack(clock.now(), last)
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

/** Milliseconds of sleep after which nothing that had come was left waiting: a loop that has something to do does not sleep. */
const SLEEP = 1

/** By how many milliseconds what is read now, or on this connection, may have come before we read it, and the clock be wrong. */
export type Uncertainty = (of?: Socket) => number

/**
 * What an instant of ours may be late by: the clock's bound, and how long what was just read may have lain in its socket. Node turns to its
 * sockets between two pieces of work: what came during one turn is read in the next, so that the work since the look before the last one holds
 * the whole of its wait. A connection that is new was not read but accepted there, and connections are accepted one a turn: it may have waited
 * for as long as the loop has found one after the other without a moment of sleep.
 */
export function measuringUncertainty(bound: number = DECLARED_BOUND): Uncertainty {
  const used = () => performance.eventLoopUtilization()
  const looks = [used().active, used().active] as [number, number]
  setInterval(() => {
    looks.shift()
    looks.push(used().active)
  }, EVERY).unref()
  const accepted = new WeakMap<Socket, Accepted>()
  let last: Accepted = { since: looks[0], slept: Number.NEGATIVE_INFINITY }
  subscribe('net.server.socket', (message) => {
    const { idle: slept } = used()
    const inARow = slept - last.slept < SLEEP
    last = { since: inARow ? last.since : looks[0], slept }
    accepted.set((message as { readonly socket: Socket }).socket, last)
  })
  return (of) => {
    const { active, idle } = used()
    const own = of === undefined ? undefined : accepted.get(of)
    const isNew = own !== undefined && idle - own.slept < SLEEP
    const since = isNew ? Math.min(own.since, looks[0]) : looks[0]
    return Math.min(MOST_UNCERTAIN, Math.ceil(bound + active - since))
  }
}

/** A connection as it was accepted: how much the loop had worked when it may have come at the earliest, and how long it had slept. */
type Accepted = { readonly since: number; readonly slept: number }
