/** A sealed part that is on its way: to which deposit, and how many bytes it may bring. */
type Part = { readonly deposit: string; readonly sha256: string; readonly size: number }

/** What parts of an account that are on their way may bring, besides what is held: in all, and to one deposit. In bytes. */
export type Coming = { readonly toAccount: number; readonly toDeposit: number }

/**
 * The parts that are on their way in this process, so that those that come at the same time do not each find the room that is left for one
 * of them. What is read of what is held, and what becomes held, is done in turn for each account: no part is counted twice, or not at all.
 */
export class Underway {
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #parts = new Map<string, Set<Part>>()

  /** Does some work once what the account has under way here before it is done. */
  async inTurn<T>(account: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(account) ?? Promise.resolve()
    const own = before.then(work)
    const settled = own.catch(() => undefined)
    this.#turns.set(account, settled)
    try {
      return await own
    } finally {
      if (this.#turns.get(account) === settled) this.#turns.delete(account)
    }
  }

  /** What the others bring: the same part that is sent again while its line is not known to be cut is none of them. */
  besides(account: string, { deposit, sha256 }: Omit<Part, 'size'>): Coming {
    const known = new Map<string, Part>()
    for (const part of this.#parts.get(account) ?? []) {
      if (part.deposit === deposit && part.sha256 === sha256) continue
      const name = `${part.deposit} ${part.sha256}`
      const same = known.get(name)
      if (same === undefined || same.size < part.size) known.set(name, part)
    }
    const others = [...known.values()]
    const sum = (of: readonly Part[]) => of.reduce((bytes, { size }) => bytes + size, 0)
    return { toAccount: sum(others), toDeposit: sum(others.filter((part) => part.deposit === deposit)) }
  }

  /** @returns what takes it off again, once */
  add(account: string, part: Part): () => void {
    const parts = this.#parts.get(account) ?? new Set()
    this.#parts.set(account, parts.add(part))
    return () => {
      parts.delete(part)
      if (parts.size === 0 && this.#parts.get(account) === parts) this.#parts.delete(account)
    }
  }
}
