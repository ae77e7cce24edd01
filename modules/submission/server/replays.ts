import type { Tx } from '#platform/db.ts'
import { sealedFile } from '#platform/journal/read.ts'
import type { Head } from '#platform/journal/store.ts'
import { deposit } from '../model/deposit.ts'
import type { Deposit, DepositEvent } from '../model/deposit-state.ts'

/** The deposits of a consultation as the entries of their chain made them, and whether that chain stands up to its head. */
export type Replay = { readonly states: ReadonlyMap<string, Deposit>; readonly isSound: boolean }

type Chain = { readonly groupId: string; readonly caseFile: string; readonly head: Head }

/** Reads a chain of deposits from the bytes that were hashed, and replays it. */
export async function replayed(tx: Tx, { groupId, ...chain }: Chain): Promise<Replay> {
  const { entries, isSound } = await sealedFile(tx, groupId, chain)
  const ofDeposits = entries.filter(({ process, id }) => process === 'deposit' && id !== undefined)
  const states = new Map(
    [...Map.groupBy(ofDeposits, ({ id = '' }) => id)].map(([id, own]) => [
      id,
      deposit.replay(own.flatMap(({ events = [] }) => events as unknown as readonly DepositEvent[])),
    ]),
  )
  return { states, isSound }
}

/**
 * Chains that this process has replayed and found sound, for those who only look at a session: until the head moves nothing else was entered. One
 * that does not stand is read anew each time. The last ones that were asked for are kept, and no others.
 */
export class Replays<Made extends Pick<Replay, 'isSound'>> {
  readonly #kept = new Map<string, { readonly head: string; readonly made: Made }>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** What is made of a chain up to its head: what is kept where it is of this very head, or else what `read` makes. */
  async of({ groupId, caseFile, head }: Chain, read: () => Promise<Made>): Promise<Made> {
    const chain = `${groupId} ${caseFile}`
    const hash = head.hash.toString('hex')
    const kept = this.#kept.get(chain)
    const made = kept?.head === hash ? kept.made : await read()
    this.#kept.delete(chain)
    if (made.isSound) this.#kept.set(chain, { head: hash, made })
    for (const oldest of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - this.#most)))
      this.#kept.delete(oldest)
    return made
  }
}
