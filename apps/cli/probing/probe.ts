import { type Minute, minuteOf, type Verdict, verdictOf } from '#modules/availability/index.ts'
import { writeMinute } from '#modules/availability/minute-note.ts'
import { type Signer, writeKey } from '#transparency/note.ts'
import type { OwnLedger } from './own-ledger.ts'
import { type Walk, walk } from './walk.ts'

export type ProbeOptions = {
  readonly address: string
  readonly reference?: string | undefined
  readonly signer: Signer
  readonly ledger: OwnLedger
  readonly now?: () => number
  readonly patience?: number
}

/** At most in one request: a thousand bytes a minute. */
const AT_ONCE = 200

/** Measures minute by minute, and hands over what it has measured, as soon as there is somebody to hand it to. */
export class Probe {
  readonly #options: ProbeOptions
  #known: string | null = null

  constructor(options: ProbeOptions) {
    this.#options = options
  }

  /**
   * Walks once, signs what it saw, and keeps it. A minute that was measured, or lies before one that was, is not measured again.
   *
   * @returns what the minute says; `undefined` when it is no new one
   */
  async measure(): Promise<Verdict | undefined> {
    const { address, reference, signer, ledger, now = Date.now, patience } = this.#options
    const minute = minuteOf(now())
    const { last } = ledger
    if (minute <= last.minute) return undefined
    const seen: Walk = await walk({
      address,
      reference,
      known: this.#known,
      ...(patience === undefined ? {} : { patience }),
    })
    this.#known = seen.consultation
    const entry: Minute = { address, minute, number: last.number + 1, previous: last.hash, ...seen }
    await ledger.append(await writeMinute(entry, signer), entry)
    return verdictOf(entry)
  }

  /**
   * Hands over what the platform does not have yet, those of the time in which it was down too.
   *
   * @returns how many the platform holds
   * @throws {Error} when it takes none now: they stand in the ledger, and are handed over later
   */
  async handOver(): Promise<number> {
    const { ledger, signer } = this.#options
    const key = writeKey(signer.key)
    // Begins with the last one: the answer says how far the platform is.
    let held = await this.#send(key, await ledger.notes(ledger.last.number, 1))
    while (held < ledger.last.number) {
      const further = await this.#send(key, await ledger.notes(held + 1, AT_ONCE))
      if (further <= held) throw new Error(`nothing is taken after minute ${held}`)
      held = further
    }
    return held
  }

  async #send(key: string, notes: readonly string[]): Promise<number> {
    const { address } = this.#options
    const answer = await fetch(`${address.replace(/\/$/, '')}/api/public/availability/minutes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, notes }),
      signal: AbortSignal.timeout(20_000),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${said.slice(0, 200)}`)
    return Number((JSON.parse(said) as { readonly held: number }).held)
  }
}
