import type { ReadingMaster } from './master.ts'

/** Bytes of prepared files that a server keeps for their next reader. */
const KEPT = 256 * 1024 * 1024

/**
 * The files that were made ready, for their next reader: those asked for last, up to a bounded number of bytes. A file
 * asked for twice at once is made ready once; one that failed is tried again.
 */
export class ReadingMasters {
  readonly #made = new Map<string, Promise<ReadingMaster>>()
  readonly #sizes = new Map<string, number>()
  readonly #most: number

  constructor(most = KEPT) {
    this.#most = most
  }

  /** @param key what tells the bytes, their SHA-256: never a name */
  get(key: string, make: () => Promise<ReadingMaster>): Promise<ReadingMaster> {
    const known = this.#made.get(key)
    if (known !== undefined) {
      this.#made.delete(key)
      this.#made.set(key, known)
      return known
    }
    const made = make()
    this.#made.set(key, made)
    made.then(
      (master) => this.#keep(key, master.body.length + master.table.length),
      () => this.#made.delete(key),
    )
    return made
  }

  #keep(key: string, size: number): void {
    this.#sizes.set(key, size)
    let total = [...this.#sizes.values()].reduce((sum, one) => sum + one, 0)
    for (const oldest of this.#made.keys()) {
      if (total <= this.#most) return
      total -= this.#sizes.get(oldest) ?? 0
      this.#sizes.delete(oldest)
      this.#made.delete(oldest)
    }
  }
}
