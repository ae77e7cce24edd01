import { randomUUID } from 'node:crypto'
import type { Source } from '#vault/layout.ts'
import { type EnvelopeKind, type InnerManifest, manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { beginSealing, depositOf, type SealedPart, sealEnvelope } from '#vault/sealing.ts'
import type { Tendering } from './deposit-stage.ts'

export const source = (name: string, bytes: Uint8Array): Source => ({
  ...{ name, size: bytes.length },
  read: async (from, to) => Uint8Array.from(bytes.subarray(from, to)),
})

export type Sealed = {
  readonly id: string
  readonly parts: readonly SealedPart[]
  readonly manifest: OuterManifest
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What the candidate keeps: the list of each envelope, with its salt. */
  readonly lists: readonly ListKept[]
}
type ListKept = Pick<InnerManifest, 'kind' | 'lots' | 'files' | 'salt'>

/** A deposit as a browser seals it. */
export async function sealedFor(
  stage: Tendering,
  {
    id = randomUUID(),
    kinds = ['application', 'tender'],
    content = 'un mémoire technique',
    operator = '73282932000074',
    filesOf = (kind) => [source(`${kind}.pdf`, typeof content === 'string' ? Buffer.from(content) : content)],
  }: {
    id?: string
    kinds?: readonly EnvelopeKind[]
    content?: string | Uint8Array
    operator?: string
    filesOf?: (kind: EnvelopeKind) => readonly Source[]
  } = {},
): Promise<Sealed> {
  const what = { consultation: stage.consultation, deposit: id, operator, dossier: stage.dossier }
  const parts: SealedPart[] = []
  const envelopes = []
  const lists: ListKept[] = []
  for (const kind of kinds) {
    const sealing = await beginSealing(what, { kind, lots: [] }, stage.keySet)
    const done = await sealEnvelope(sealing, filesOf(kind), async (part) => void parts.push(part))
    envelopes.push(done.envelope)
    lists.push({ kind, lots: [], files: [...done.files], salt: sealing.salt })
  }
  const manifest = depositOf(what, stage.keySet, envelopes)
  return { id, parts, manifest, bytes: manifestBytes(manifest), lists }
}
