import type { IsoInstant } from '#kernel/citation.ts'

/**
 * The only source of "now". Everything that depends on time is handed a clock, so that a test or a demo can set it.
 * Legal acts ask the time of their group; sessions and mail, which are of no group, ask it of none.
 */
export type Clock = { now(groupId?: string): IsoInstant }

/** The machine's clock: the only one that production knows, the same for every group. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** What a group's time was when the time of none was `then`: of what came before it was known for which group. */
export function timeOfGroup(clock: Clock, groupId: string, then: IsoInstant): IsoInstant {
  const now = Date.parse(clock.now(groupId))
  return new Date(now - (Date.parse(clock.now()) - Date.parse(then))).toISOString()
}

/**
 * A clock that a person can set, group by group, for the demo and the tests only. It keeps running from where it was
 * set and never goes back: a journal whose entries went back in time would prove nothing.
 */
export class AdjustableClock implements Clock {
  readonly #offsets = new Map<string, number>()
  readonly #base: () => number
  #common = 0

  /** @param base the milliseconds since the epoch that the clock runs on */
  constructor(base: () => number = Date.now) {
    this.#base = base
  }

  now(groupId?: string): IsoInstant {
    const own = groupId === undefined ? undefined : this.#offsets.get(groupId)
    return new Date(this.#base() + (own ?? this.#common)).toISOString()
  }

  /**
   * Moves one group's time, or, without a group, everybody's who has none of its own.
   *
   * @throws {RangeError} when `instant` is before the present
   */
  goTo(instant: IsoInstant, groupId?: string): void {
    const present = this.now(groupId)
    if (!(Date.parse(instant) >= Date.parse(present))) {
      throw new RangeError(`the clock does not go back: ${present} → ${instant}`)
    }
    this.#set(instant, groupId)
  }

  /** Begins a group's life at any instant, past ones included: only for a group whose journal is still empty. */
  beginAt(instant: IsoInstant, groupId: string): void {
    this.#set(instant, groupId)
  }

  #set(instant: IsoInstant, groupId?: string): void {
    const offset = Date.parse(instant) - this.#base()
    if (groupId === undefined) this.#common = offset
    else this.#offsets.set(groupId, offset)
  }
}
