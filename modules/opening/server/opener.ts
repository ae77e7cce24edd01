import { clockActor } from '#kernel/actor.ts'
import { commit, type Platform } from '#platform/commit.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import { boundOf, type Release } from '#vault/shares.ts'
import { awaited, type Due, giversOf, leftIn } from '../model/due.ts'
import type { Opened, OpeningAct } from '../model/opening-state.ts'
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

/** Envelopes that are opened side by side: one is read from the store while another is deciphered. */
const AT_ONCE = 2

/**
 * Opens what enough keyholders gave their shares for, envelope by envelope, each as an entry of its own. One opening is
 * gone through once at a time; what a server that died left undone is done by the next round.
 */
export class Opener {
  readonly #options: OpenerOptions
  readonly #running = new Map<string, Promise<void>>()

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
    const ready = leftIn(state).filter((due) => awaited(state.given, due, state.keySets) === 0)
    const queue = ready.values()
    const lane = async () => {
      for (const due of queue) await this.#open({ groupId, id }, state, due).catch(this.#options.onError)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }

  async #open(opening: OneOpening, state: Opened, due: Due): Promise<void> {
    const { platform, tools } = this.#options
    const { groupId, id } = opening
    const of = { groupId, opening: id, deposit: due.deposit, envelope: due.envelope }
    const deposit = state.deposits.find((each) => each.id === due.deposit)
    const threshold = state.keySets.find(({ version }) => version === due.keySet)?.threshold
    if (deposit === undefined || threshold === undefined)
      throw new Error(`nothing is known of the deposit ${due.deposit}`)
    const outer = await this.#manifest(groupId, deposit.hash)
    const releases = [
      ...(await this.#given(of, giversOf(state.given, due))),
      ...(await this.#time(opening, state, due, outer)),
    ]
    const sealed = { groupId, outer, envelope: due.envelope, operator: deposit.identifier, threshold, releases }
    const result = await unsealEnvelope(sealed, tools)
    if (result.kind === 'unsealed') {
      await platform.db.transaction(groupId, (tx) => keepFiles(tx, of, result.files))
    }
    const act = actFor(due, result)
    if (act === null) return
    await commit(platform, openingCase(this.#options.sources), { groupId, id, act, actor: clockActor })
  }

  async #manifest(groupId: string, hash: string): Promise<OuterManifest> {
    const outer = await manifestOf(this.#options.tools.store, groupId, hash)
    if (outer === undefined) throw new Error(`the manifest ${hash} cannot be read`)
    return outer
  }

  #given(of: Parameters<typeof sharesFor>[1], givers: readonly string[]): Promise<readonly Release[]> {
    return this.#options.platform.db.transaction(of.groupId, (tx) => sharesFor(tx, of, givers))
  }

  /** The server’s part, from whoever keeps it; none when it is not given: the envelope then waits. */
  async #time(
    { groupId }: OneOpening,
    { consultation }: Opened,
    due: Due,
    outer: OuterManifest,
  ): Promise<readonly Release[]> {
    const envelope = outer.envelopes[due.envelope]
    if (envelope === undefined) return []
    const bound = boundOf(outer, envelope)
    const part = await this.#options.timePart({ groupId, consultation }, envelope.bundle, bound)
    return 'refused' in part ? [] : [part]
  }
}

/** What the clock writes of it; `null` while more is to be given. */
function actFor({ deposit, envelope }: Due, result: UnsealResult): OpeningAct | null {
  switch (result.kind) {
    case 'awaiting':
      return null
    case 'failed': {
      const { blame, flaw, faults } = result
      return { type: 'fail', deposit, envelope, blame, flaw, faults }
    }
    case 'unsealed': {
      const { lots, manifest, files, keyholders, faults } = result
      return {
        ...{ type: 'unseal', deposit, envelope, lots, manifest, keyholders, faults },
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
