import { clockActor } from '#kernel/actor.ts'
import { commit, type Platform } from '#platform/commit.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import { boundOf, type Release, timeRelease } from '#vault/shares.ts'
import { awaited, type Due, giversOf, isSame, leftIn } from '../model/due.ts'
import { type EnvelopeOf, NO_TIME_PART, NOT_AS_RECEIVED, type Opened, type OpeningAct } from '../model/opening-state.ts'
import { timeGiverOf } from '../model/time-part.ts'
import { openingCase } from './opening-case.ts'
import type { OpeningSources, TimePart } from './sources.ts'
import { keepFiles, openingOf, sharesFor } from './store.ts'
import { manifestOf } from './stored-manifest.ts'
import { type Tools, type UnsealResult, unsealEnvelope } from './unseal-envelope.ts'

export type OpenerOptions = {
  readonly platform: Platform
  readonly sources: OpeningSources
  readonly timePart: TimePart
  readonly tools: Tools
  readonly onError: (error: unknown) => void
}

type OneOpening = { readonly groupId: string; readonly id: string }

/** How long an envelope that the platform does not find as it received it is left alone, in milliseconds. */
const RETRY = 5 * 60_000

/** Envelopes that are opened side by side: one is read from the store while another is deciphered. */
const AT_ONCE = 2

/**
 * Opens what enough keyholders gave their shares for, envelope by envelope, each as an entry of its own. One opening is
 * gone through once at a time; what a server that died left undone is done by the next round.
 */
export class Opener {
  readonly #options: OpenerOptions
  readonly #running = new Map<string, Promise<void>>()
  /** When each envelope was last tried by this server, and what had been given for it by then. */
  readonly #tried = new Map<string, Tried>()

  constructor(options: OpenerOptions) {
    this.#options = options
  }

  /** Opens what can be opened now, after what is under way. Never throws: what fails is told, and comes again. */
  goOn(opening: OneOpening): Promise<void> {
    const before = this.#running.get(opening.id) ?? Promise.resolve()
    const run = before.then(() => this.#run(opening)).catch(this.#options.onError)
    this.#running.set(opening.id, run)
    return run.finally(() => {
      if (this.#running.get(opening.id) === run) this.#running.delete(opening.id)
    })
  }

  async #run({ groupId, id }: OneOpening): Promise<void> {
    const state = await this.#options.platform.db.transaction(groupId, (tx) => openingOf(tx, groupId, id))
    if (state?.status !== 'opened') return
    const ready = leftIn(state).filter(
      (due) => awaited(state.given, due, state.keySets) === 0 && this.#isItsTurn(id, state, due),
    )
    const queue = ready.values()
    const lane = async () => {
      for (const due of queue) await this.#open({ groupId, id }, state, due).catch(this.#options.onError)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }

  #isItsTurn(opening: string, state: Opened, due: Due): boolean {
    const { failed, given } = state
    const name = `${opening} ${due.deposit} ${due.envelope}`
    const spare = timeGiverOf(state, due) === undefined ? 0 : 1
    const now = { at: performance.now(), givers: giversOf(given, due).length + spare }
    if (failed.some((each) => isSame(each, due)) && !isTriedAgain(this.#tried.get(name), now)) return false
    this.#tried.set(name, now)
    return true
  }

  async #open(opening: OneOpening, state: Opened, due: Due): Promise<void> {
    const { platform, tools } = this.#options
    const { groupId, id } = opening
    const of = { groupId, opening: id, deposit: due.deposit, envelope: due.envelope }
    const deposit = state.deposits.find((each) => each.id === due.deposit)
    const threshold = state.keySets.find(({ version }) => version === due.keySet)?.threshold
    if (deposit === undefined || threshold === undefined)
      throw new Error(`nothing is known of the deposit ${due.deposit}`)
    const outer = await manifestOf(tools.store, groupId, deposit.hash)
    if (outer === undefined) return this.#write(opening, state, actFor(due, NOT_RECEIVED, null))
    const time = await this.#time(opening, state, due, outer)
    const given = await this.#given(of, giversOf(state.given, due))
    const spare = 'refused' in time ? await this.#spare(of, timeGiverOf(state, due)) : undefined
    const releases = [...given, ...('refused' in time ? (spare?.releases ?? []) : [time])]
    const sealed = { groupId, outer, envelope: due.envelope, operator: deposit.identifier, threshold, releases }
    const result = await unsealEnvelope(sealed, tools)
    if (result.kind === 'unsealed') {
      await platform.db.transaction(groupId, (tx) => keepFiles(tx, of, result.files))
    }
    const refused = 'refused' in time && spare === undefined ? time.refused : null
    return this.#write(opening, state, actFor(due, result, refused, spare?.keyholder))
  }

  /** Enters what became of an envelope; a flaw that was told already is not told again. */
  async #write({ groupId, id }: OneOpening, state: Opened, act: ClockAct | null): Promise<void> {
    if (act === null) return
    if (act.type === 'fail' && state.failed.some((each) => isSame(each, act) && each.flaw === act.flaw)) return
    const { platform, sources } = this.#options
    await commit(platform, openingCase(sources), { groupId, id, act, actor: clockActor })
  }

  #given(of: Parameters<typeof sharesFor>[1], givers: readonly string[]): Promise<readonly Release[]> {
    return this.#options.platform.db.transaction(of.groupId, (tx) => sharesFor(tx, of, givers))
  }

  /** The server’s part as the spare key gave it, and whose that is; `undefined` while nobody has. */
  async #spare(of: Parameters<typeof sharesFor>[1], keyholder: string | undefined) {
    if (keyholder === undefined) return undefined
    const kept = await this.#given(of, [keyholder])
    return { keyholder, releases: kept.map(({ key }) => timeRelease(key)) }
  }

  /** The server’s part, from whoever keeps it, or why it is not given. */
  async #time({ groupId }: OneOpening, { consultation }: Opened, due: Due, outer: OuterManifest): ReturnType<TimePart> {
    const envelope = outer.envelopes[due.envelope]
    if (envelope === undefined) return { refused: 'no-share' }
    return this.#options.timePart({ groupId, consultation }, envelope.bundle, boundOf(outer, envelope))
  }
}

type Tried = { readonly at: number; readonly givers: number }

/** What did not open by the platform's doing is read again once another share was given for it, or after a while. */
export const isTriedAgain = (last: Tried | undefined, now: Tried): boolean =>
  last === undefined || last.givers !== now.givers || now.at - last.at >= RETRY

type ClockAct = Extract<OpeningAct, { type: 'unseal' | 'fail' }>

/** The manifest that names the parts of a deposit is not the one that was received: nothing of it is read. */
const NOT_RECEIVED: UnsealResult = { kind: 'failed', blame: 'platform', flaw: NOT_AS_RECEIVED, faults: [] }

/** Why the server's part was not given. */
type TimeRefused = Extract<Awaited<ReturnType<TimePart>>, { readonly refused: string }>['refused']

/** A key that is lost, or is not the one it was, is ours to answer for; a part that was read and is of something else was dealt so. */
const LOST: readonly (TimeRefused | null)[] = ['no-key', 'unreadable']

/**
 * What the clock writes of it; `null` while more is to be given.
 *
 * @param time why the server's part was refused; `null` where it was given, by the server or with the spare key
 * @param escrow who gave it with the spare key, where somebody did
 */
export function actFor(
  { deposit, envelope }: EnvelopeOf,
  result: UnsealResult,
  time: TimeRefused | null,
  escrow?: string,
): ClockAct | null {
  switch (result.kind) {
    case 'awaiting': {
      if (result.missing === 'shares') return null
      const whose = LOST.includes(time)
        ? ({ blame: 'platform', flaw: NO_TIME_PART } as const)
        : ({ blame: 'candidate', flaw: 'foreign-time-part' } as const)
      return { type: 'fail', deposit, envelope, ...whose, faults: result.faults }
    }
    case 'failed': {
      const { blame, flaw, faults } = result
      return { type: 'fail', deposit, envelope, blame, flaw, faults }
    }
    case 'unsealed': {
      const { lots, manifest, files, keyholders, faults } = result
      return {
        ...{ type: 'unseal', deposit, envelope, lots, manifest, keyholders, faults },
        ...(escrow === undefined ? {} : { escrow }),
        files: files.length,
        size: files.reduce((sum, file) => sum + file.size, 0),
        malware: malwareIn(files.map(({ verdict }) => verdict)),
      }
    }
  }
}

function malwareIn(verdicts: readonly string[]): 'none' | 'found' | 'not-checked' {
  if (verdicts.includes('infected')) return 'found'
  return verdicts.every((verdict) => verdict === 'clean') ? 'none' : 'not-checked'
}
