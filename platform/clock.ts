import type { IsoInstant } from '#kernel/citation.ts'

/** The only source of "now". Everything that depends on time is handed a clock, so that a test or a demo can set it. */
export type Clock = { now(groupId: string): IsoInstant }

/** The machine's clock: the only one that production knows, the same for every group. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/**
 * A clock that a person can set, group by group, for the demo and the tests only. It keeps running from where it was
 * set and never goes back: a journal whose entries went back in time would prove nothing.
 */
export class AdjustableClock implements Clock {
  readonly #offsets = new Map<string, number>()
  readonly #base: () => number

  /** @param base the milliseconds since the epoch that the clock runs on */
  constructor(base: () => number = Date.now) {
    this.#base = base
  }

  now(groupId: string): IsoInstant {
    return new Date(this.#base() + (this.#offsets.get(groupId) ?? 0)).toISOString()
  }

  /** @throws {RangeError} when `instant` is before the present of this group. */
  goTo(groupId: string, instant: IsoInstant): void {
    if (!(Date.parse(instant) >= Date.parse(this.now(groupId)))) {
      throw new RangeError(`the clock does not go back: ${this.now(groupId)} → ${instant}`)
    }
    this.#offsets.set(groupId, Date.parse(instant) - this.#base())
  }

  /** Begins a group's life at any instant, past ones included: only for a group whose journal is still empty. */
  beginAt(groupId: string, instant: IsoInstant): void {
    this.#offsets.set(groupId, Date.parse(instant) - this.#base())
  }
}
