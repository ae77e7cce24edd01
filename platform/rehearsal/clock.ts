import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db.ts'

/** Milliseconds between two looks at the clocks that another server may have moved. */
const EVERY = 2000

/**
 * The server's clock, with one of its own for each rehearsal, in production too. A real group has the server's and no
 * other, whatever is asked: what tells the two apart is the identifier, not a setting.
 */
export class RehearsalClock implements Clock {
  readonly #base: Clock
  readonly #ahead = new Map<string, number>()

  constructor(base: Clock) {
    this.#base = base
  }

  now(groupId?: string): IsoInstant {
    const ahead = groupId === undefined || !isRehearsal(groupId) ? undefined : this.#ahead.get(groupId)
    return ahead === undefined ? this.#base.now(groupId) : new Date(Date.now() + ahead).toISOString()
  }

  /** How far a clock that shows this instant stands from the machine's, in milliseconds. */
  aheadFor(instant: IsoInstant): number {
    return Date.parse(instant) - Date.now()
  }

  set(groupId: string, ahead: number): void {
    if (!isRehearsal(groupId)) throw new RangeError(`${groupId} is a real group: its clock is not moved`)
    this.#ahead.set(groupId, ahead)
  }

  forget(groupId: string): void {
    this.#ahead.delete(groupId)
  }

  /** Takes the clocks as they are kept. */
  async load(db: Database): Promise<void> {
    const { rows } = await db.acrossGroups((tx) =>
      sql<{ id: string; ahead: number }>`select group_id as id, ahead from rehearsal`.execute(tx),
    )
    const known = new Set(rows.map(({ id }) => id))
    for (const id of this.#ahead.keys()) if (!known.has(id)) this.#ahead.delete(id)
    for (const { id, ahead } of rows) this.#ahead.set(id, ahead)
  }

  /** Follows the clocks that other servers of the same database move, until stopped. */
  follow(db: Database, onError: (error: unknown) => void): { stop(): Promise<void> } {
    let loading: Promise<void> = Promise.resolve()
    const timer = setInterval(() => {
      loading = this.load(db).catch(onError)
    }, EVERY)
    timer.unref()
    return {
      stop: () => {
        clearInterval(timer)
        return loading
      },
    }
  }
}
