import { Readable } from 'node:stream'
import type { FileStore } from '#platform/files.ts'
import type { Check, Scanner } from '#platform/malware/check.ts'
import { sha256 } from '#vault/bytes.ts'
import { type InnerManifest, manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { type Content, contentOf, type Flaw, openInner } from '#vault/opening.ts'
import { boundOf, type Combined, putTogether, type Release } from '#vault/shares.ts'
import { type Blame, NOT_AS_RECEIVED, type ShareFault } from '../model/opening-state.ts'
import { storedBytes } from './stored-manifest.ts'

/** One file that came out of an envelope. */
export type OpenedFile = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly verdict: Check['verdict']
}

export type UnsealResult =
  | {
      readonly kind: 'unsealed'
      readonly lots: readonly string[]
      readonly manifest: string
      readonly files: readonly OpenedFile[]
      readonly keyholders: readonly string[]
      readonly faults: readonly ShareFault[]
    }
  | { readonly kind: 'failed'; readonly blame: Blame; readonly flaw: string; readonly faults: readonly ShareFault[] }
  /** More is to be given: so far nothing can be said of the envelope. */
  | { readonly kind: 'awaiting'; readonly missing: 'time' | 'shares'; readonly faults: readonly ShareFault[] }

export type Sealed = {
  readonly groupId: string
  readonly outer: OuterManifest
  readonly envelope: number
  /** Who deposited it, as the inner manifest must name it. */
  readonly operator: string
  readonly threshold: number
  /** What keyholders gave, and the time part. */
  readonly releases: readonly Release[]
}

export type Tools = { readonly store: FileStore; readonly scanner?: Scanner | undefined }

/**
 * Opens one envelope with what was given for it, puts its files into the store, and has each looked at for malware. What
 * is not as the manifests say is told with whose doing it is: what was received as it is stored is the candidate's.
 */
export async function unsealEnvelope(sealed: Sealed, tools: Tools): Promise<UnsealResult> {
  const { groupId, outer, operator, releases, threshold } = sealed
  const envelope = outer.envelopes[sealed.envelope]
  if (envelope === undefined) throw new Error(`the deposit ${outer.deposit} has no envelope ${sealed.envelope}`)
  const bound = boundOf(outer, envelope)
  const combined = await putTogether(envelope.bundle, bound, { threshold, releases })
  const faults = faultsOf(combined)
  if ('missing' in combined) return { kind: 'awaiting', missing: combined.missing, faults }
  if ('unopenable' in combined) return { kind: 'failed', blame: 'candidate', flaw: 'no-key', faults }
  const { identity, keyholders } = combined
  const stored = (hash: string) => storedBytes(tools.store, groupId, hash)
  const failed = (flaw: Flaw): UnsealResult => ({ kind: 'failed', blame: blameOf(flaw), flaw: flaw.kind, faults })

  const opened = await openInner(outer, envelope, { identity, operator, stored })
  if ('flaw' in opened) return failed(opened.flaw)
  const { inner } = opened
  const content = contentOf(envelope, inner, { identity, stored })
  const taken = await takeOut(groupId, inner, content, tools)
  if ('flaw' in taken) return failed(taken.flaw)
  const manifest = await sha256(manifestBytes(inner))
  return { kind: 'unsealed', lots: inner.lots, manifest, files: taken.files, keyholders, faults }
}

/** Writes each file as it comes: one part of the envelope is in memory at a time. */
async function takeOut(
  groupId: string,
  inner: InnerManifest,
  content: AsyncGenerator<Content, Flaw | undefined>,
  { store, scanner }: Tools,
): Promise<{ readonly files: readonly OpenedFile[] } | { readonly flaw: Flaw }> {
  const files: OpenedFile[] = []
  let next = await content.next()
  for (const [number, { name, size }] of inner.files.entries()) {
    if (next.done === true) break
    let check: Check = { verdict: 'unchecked', detail: 'none' }
    const bytes = async function* () {
      while (next.done !== true && next.value.file === number) {
        yield next.value.bytes
        next = await content.next()
      }
    }
    const written = await store.put(groupId, Readable.from(bytes()), size, async ({ open }) => {
      if (scanner !== undefined) check = await scanner(open())
    })
    files.push({ name, ...written, verdict: check.verdict })
  }
  while (next.done !== true) next = await content.next()
  return next.value === undefined ? { files } : { flaw: next.value }
}

/** What was received and is not there as it was is ours; all else was sealed like that. */
const blameOf = (flaw: Flaw): Blame => (flaw.kind === NOT_AS_RECEIVED ? 'platform' : 'candidate')

const faultsOf = ({ faults }: Combined): readonly ShareFault[] =>
  faults.map(({ keyholder, fault }) => ({ keyholder, fault }))
