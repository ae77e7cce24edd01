import type { IsoInstant } from '#kernel/citation.ts'

/** The only source of "now". Everything that depends on time is handed a clock, so that a test or a demo can set it. */
export type Clock = { now(): IsoInstant }

/** The machine's clock: the only one that production knows. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/**
 * A clock that a person can set, for the demo and the tests only. It keeps running from where it was set,
 * and never goes back: a journal whose entries went back in time would prove nothing.
 */
export class AdjustableClock implements Clock {
  #offset = 0
  readonly #base: Clock

  constructor(base: Clock = systemClock) {
    this.#base = base
  }

  now(): IsoInstant {
    return new Date(Date.parse(this.#base.now()) + this.#offset).toISOString()
  }

  /** @throws {RangeError} when `instant` is not after the present of this clock. */
  goTo(instant: IsoInstant): void {
    const target = Date.parse(instant)
    if (!(target >= Date.parse(this.now())))
      throw new RangeError(`the clock does not go back: ${this.now()} → ${instant}`)
    this.#offset = target - Date.parse(this.#base.now())
  }
}
