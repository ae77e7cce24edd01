import { layoutOf } from '#vault/layout.ts'
import {
  depositHash,
  type EnvelopeKind,
  type EnvelopeManifest,
  type FileListed,
  manifestBytes,
} from '#vault/manifest.ts'
import { depositOf } from '#vault/sealing.ts'
import { Refused, Unreachable } from '../api/call.ts'
import type { Protocol } from '../api/protocol.ts'
import { type Receipt, type Refusal, receiptIn, refusalIn } from '../api/shapes.ts'
import type { KeptDeposit, KeptEnvelope } from './kept.ts'
import { EnvelopeProgress } from './progress.ts'
import { type GivenFile, type Hands, sealAndSend } from './seal-and-send.ts'
import { sendPart, type Trouble } from './send-part.ts'
import type { Store } from './store.ts'

/** One envelope of the candidate’s own list: what it was bound with, and what proves it. */
export type Proof = {
  readonly kind: EnvelopeKind
  readonly lots: readonly string[]
  readonly files: readonly FileListed[]
  readonly salt: string
}

export type Ended =
  | {
      readonly kind: 'received'
      readonly id: string
      readonly receipt: Receipt
      readonly told: unknown
      readonly proofs: readonly Proof[]
      readonly manifest: string
    }
  | {
      readonly kind: 'late'
      readonly id: string
      readonly refusal: Refusal
      readonly told: unknown
      readonly hash: string
      readonly proofs: readonly Proof[]
      readonly manifest: string
    }
  | { readonly kind: 'rehearsed'; readonly bytes: number; readonly ms: number }

/** A receipt for something else than what was sealed here: none. */
export class ForeignReceipt extends Error {}

export type RunOptions = {
  readonly deposit: KeptDeposit
  /** The files of each envelope, in the order in which they are sealed. */
  readonly files: readonly (readonly GivenFile[])[]
  readonly rehearsal: boolean
  readonly store: Store
  readonly protocol: Protocol
  readonly hands: Hands
  readonly progress: readonly EnvelopeProgress[]
  readonly onTrouble: (trouble: Trouble, waitMs: number) => void
  readonly onRestored: () => void
  readonly onCommitting: () => void
  readonly signal: AbortSignal
}

export const progressOf = (files: readonly (readonly GivenFile[])[]): readonly EnvelopeProgress[] =>
  files.map((given) => new EnvelopeProgress(given.map(({ content }) => content)))

/** Seals and sends every envelope, then commits the deposit: all of it, or nothing. */
export async function runDeposit(options: RunOptions): Promise<Ended> {
  const { deposit, rehearsal, protocol } = options
  const started = performance.now()
  if (!rehearsal) {
    const { id, order, copy, replaces } = deposit
    await patiently(options, () =>
      protocol.begin({ id, dossier: order.dossier, keySet: order.keySet.version, copy, replaces }),
    )
  }
  const ended = await sealAll(options)
  if (rehearsal) {
    const bytes = ended.reduce((sum, { envelope }) => sum + envelope.parts.reduce((all, { size }) => all + size, 0), 0)
    return { kind: 'rehearsed', bytes, ms: performance.now() - started }
  }
  options.onCommitting()
  return commit(options, ended)
}

type EndedEnvelope = { readonly envelope: EnvelopeManifest; readonly files: readonly FileListed[] }

async function sealAll(options: RunOptions): Promise<readonly EndedEnvelope[]> {
  const { rehearsal, store, protocol } = options
  let { deposit } = options
  const ended: EndedEnvelope[] = []
  // What the server has lost is sealed again; what it holds without our having sealed it counts for nothing.
  const held = rehearsal ? new Set<string>() : new Set(await patiently(options, () => protocol.heldParts(deposit.id)))
  const own = rehearsal ? [] : await store.parts(deposit.id)
  for (const [index, kept] of deposit.envelopes.entries()) {
    if (kept.ended !== null && isHeld(kept.ended.envelope, held)) {
      markKept(options.progress[index], kept)
      ended.push(kept.ended)
      continue
    }
    const before = own.filter(({ envelope, sha256 }) => envelope === index && held.has(sha256))
    const done = await sealAndSend(
      { sealing: kept.sealing, files: options.files[index] ?? [], before },
      options.hands,
      passageOf(options, index),
    )
    ended.push(done)
    if (rehearsal) continue
    deposit = { ...deposit, envelopes: deposit.envelopes.with(index, { ...kept, ended: done }) }
    await store.keep(deposit)
  }
  return ended
}

const isHeld = ({ parts, inner }: EnvelopeManifest, held: ReadonlySet<string>): boolean =>
  [...parts, inner].every(({ sha256 }) => held.has(sha256))

function markKept(progress: EnvelopeProgress | undefined, { files }: KeptEnvelope): void {
  for (let part = 0; part < layoutOf(files).parts; part++) progress?.set(part, 'kept', Number.POSITIVE_INFINITY)
}

function passageOf(
  { deposit, rehearsal, store, protocol, progress, onTrouble, onRestored, signal }: RunOptions,
  envelope: number,
) {
  const address = rehearsal ? protocol.rehearsalAddress : (sha256: string) => protocol.partAddress(deposit.id, sha256)
  return {
    send: (part: Parameters<typeof sendPart>[0], onSent: (bytes: number) => void) =>
      sendPart(part, { address, onTrouble, onRestored, signal }, onSent),
    keep: async (part: {
      readonly part: number
      readonly sha256: string
      readonly size: number
      readonly read: string
    }) => {
      if (!rehearsal) await store.keepPart(deposit.id, { envelope, ...part })
    },
    onPart: (part: number, state: Parameters<EnvelopeProgress['set']>[1], sent: number) =>
      progress[envelope]?.set(part, state, sent),
    signal,
  }
}

const [LATE, OK] = [403, 200]
const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504])

async function commit(options: RunOptions, ended: readonly EndedEnvelope[]): Promise<Ended> {
  const { deposit, protocol, store } = options
  const { consultation, dossier, keySet } = deposit.order
  const ids = { consultation, dossier, deposit: deposit.id, operator: deposit.answer.company.identifier }
  const outer = depositOf(
    ids,
    keySet,
    ended.map(({ envelope }) => envelope),
  )
  const bytes = manifestBytes(outer)
  const hash = await depositHash(outer)
  const answer = await patiently(options, async () => {
    const given = await protocol.commit(deposit.id, bytes)
    if (RETRIED.has(given.status)) throw new Unreachable('commit')
    return given
  })
  const proofs = ended.map(({ files }, index) => {
    const kept = deposit.envelopes[index]
    return {
      kind: kept?.sealing.envelope.kind ?? 'tender',
      lots: kept?.sealing.envelope.lots ?? [],
      files,
      salt: kept?.sealing.salt ?? '',
    }
  })
  const manifest = new TextDecoder().decode(bytes)
  // Kept until it is thrown away by hand: committed again, it gives the same receipt again.
  const finished: KeptDeposit = {
    ...deposit,
    finished: true,
    envelopes: deposit.envelopes.map((kept, index) => ({ ...kept, ended: ended[index] ?? kept.ended })),
  }
  if (answer.status >= OK && answer.status < 300) {
    const receipt = receiptIn(answer.body)
    if (receipt.hash !== hash) throw new ForeignReceipt()
    await store.keep(finished)
    return { kind: 'received', id: deposit.id, receipt, told: answer.body, proofs, manifest }
  }
  const refusal = answer.status === LATE ? refusalIn(answer.body) : undefined
  if (refusal !== undefined) {
    await store.keep(finished)
    return { kind: 'late', id: deposit.id, refusal, told: answer.body, hash, proofs, manifest }
  }
  throw new Refused(answer)
}

const LONGEST_WAIT = 30_000

/** Asks again for as long as nothing comes back: what is asked twice here is done once. */
async function patiently<T>({ onTrouble, onRestored, signal }: RunOptions, ask: () => Promise<T>): Promise<T> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    signal.throwIfAborted()
    try {
      const answer = await ask()
      if (wait > 1_000) onRestored()
      return answer
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      onTrouble({ kind: 'cut' }, wait)
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
