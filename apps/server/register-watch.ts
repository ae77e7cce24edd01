import type { IsoInstant } from '#kernel/citation.ts'
import type { Database } from '#platform/db.ts'
import { journalLines } from '#platform/journal/read.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { readContradiction } from '#platform/transparency/contradiction.ts'

/** Whether the register of a group held when it was last read from end to end, and when that was. */
export type RegisterState = { readonly state: 'verified' | 'broken' | 'unchecked'; readonly at: IsoInstant | null }

/** How long a verification is good for, and how long an answer waits for one that is under way (milliseconds). */
const FRESH = 5 * 60_000
const PATIENCE = 400

type Known = { readonly register: RegisterState; readonly read: number }

/**
 * Verifies the registers of the groups that people look at, one reading a group at a time. A long register is read in
 * the background: meanwhile what is known of it is what the last reading found.
 */
export class RegisterWatch {
  readonly #db: Database
  readonly #known = new Map<string, Known>()
  readonly #reading = new Map<string, Promise<void>>()

  constructor(db: Database) {
    this.#db = db
  }

  async stateOf(groupId: string): Promise<RegisterState> {
    // A register that was set back as a whole is in order with itself: only the log knows.
    const contradiction = await this.#db.acrossGroups(readContradiction)
    if (contradiction !== undefined) return { state: 'broken', at: contradiction.at }
    const known = this.#known.get(groupId)
    if (known === undefined || Date.now() - known.read > FRESH) {
      const reading = this.#reading.get(groupId) ?? this.#read(groupId)
      await Promise.race([reading, wait(PATIENCE)])
    }
    return this.#known.get(groupId)?.register ?? { state: 'unchecked', at: null }
  }

  #read(groupId: string): Promise<void> {
    const reading = this.#verify(groupId).finally(() => this.#reading.delete(groupId))
    this.#reading.set(groupId, reading)
    // Nobody may be waiting any more; what could not be read stays unchecked and is tried again.
    reading.catch(() => undefined)
    return reading
  }

  async #verify(groupId: string): Promise<void> {
    const { faults } = await verifyJournal(bytesOf(this.#db, groupId), 1)
    const read = Date.now()
    const state = faults.length === 0 ? 'verified' : 'broken'
    // The reader's own clock measures how long ago: a demonstration's may stand in another year.
    this.#known.set(groupId, { register: { state, at: new Date(read).toISOString() }, read })
  }
}

async function* bytesOf(db: Database, groupId: string): AsyncGenerator<Buffer> {
  for await (const line of journalLines(db, groupId)) yield Buffer.from(line.trimEnd())
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
