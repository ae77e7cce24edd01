/** How much comes from one side at once, and in one span of time: counted in this process, and forgotten with it. */

/** Places that are taken by what is on its way, some for each key. */
export class Places {
  readonly #taken = new Map<string, number>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** @returns what gives the place back; `undefined` when all of this key are taken */
  take(key: string): (() => void) | undefined {
    const taken = this.#taken.get(key) ?? 0
    if (taken >= this.#most) return undefined
    this.#taken.set(key, taken + 1)
    let isGiven = false
    return () => {
      if (isGiven) return
      isGiven = true
      const left = (this.#taken.get(key) ?? 1) - 1
      if (left === 0) this.#taken.delete(key)
      else this.#taken.set(key, left)
    }
  }
}

type Span = { readonly until: number; spent: number }

/** An allowance for each key, whole again at the end of a span of time. */
export class Allowances {
  readonly #spans = new Map<string, Span>()
  readonly #milliseconds: number
  readonly #now: () => number

  constructor(milliseconds: number, now: () => number = () => performance.now()) {
    this.#milliseconds = milliseconds
    this.#now = now
  }

  /** @returns false where so much is more than is left of `most`: it then counts for nothing */
  spend(key: string, much: number, most: number): boolean {
    const now = this.#now()
    const span = this.#of(key, now)
    if (span.spent + much > most) return false
    span.spent += much
    return true
  }

  #of(key: string, now: number): Span {
    const known = this.#spans.get(key)
    if (known !== undefined && known.until > now) return known
    for (const [each, { until }] of this.#spans) if (until <= now) this.#spans.delete(each)
    const span = { until: now + this.#milliseconds, spent: 0 }
    this.#spans.set(key, span)
    return span
  }
}
