import { sha256 } from '#vault/bytes.ts'
import { type OuterManifest, outerIn } from '#vault/manifest.ts'
import type { SealingOrder } from '#vault/order.ts'
import type { SealedBody } from '../sealing/seal-and-send.ts'
import type { Given } from './dropped.ts'

/** A folder that `unisson seal` made, or why it is none. */
export type SealedFolder =
  | {
      readonly manifest: OuterManifest
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly parts: readonly SealedBody[]
      readonly copy: boolean
    }
  | { readonly kind: 'none' | 'bad' | 'other' }
  | { readonly kind: 'missing'; readonly many: number }
  | { readonly kind: 'altered'; readonly name: string }

/** Reads the folder and compares each part with its name; `keep` stays with the candidate, and is not even read. */
export async function sealedFolder(given: readonly Given[], order: SealingOrder): Promise<SealedFolder> {
  const deposited = given.find(({ name }) => /(?:^|\/)deposit\.json$/.test(name))
  if (deposited === undefined) return { kind: 'none' }
  const root = deposited.name.slice(0, -'deposit.json'.length)
  const bytes = new Uint8Array(await deposited.content.arrayBuffer())
  const manifest = outerIn(bytes)
  if (manifest === undefined) return { kind: 'bad' }
  if (!answers(manifest, order)) return { kind: 'other' }
  const files = new Map(given.map(({ name, content }) => [name, content]))
  const named = manifest.envelopes.flatMap(({ parts, inner }) => [...parts, inner])
  const parts = named.map(({ sha256: hash, size }) => ({ sha256: hash, size, body: files.get(`${root}parts/${hash}`) }))
  const missing = parts.filter(({ body }) => body === undefined).length
  if (missing > 0) return { kind: 'missing', many: missing }
  const whole = parts.flatMap(({ body, ...said }) => (body === undefined ? [] : [{ ...said, body }]))
  for (const part of whole) {
    if ((await sha256(new Uint8Array(await part.body.arrayBuffer()))) !== part.sha256)
      return { kind: 'altered', name: part.sha256 }
  }
  return { manifest, bytes, parts: whole, copy: manifest.envelopes.every(({ kind }) => kind === 'copy') }
}

const answers = ({ consultation, dossier, keySet }: OuterManifest, order: SealingOrder): boolean =>
  consultation === order.consultation && dossier === order.dossier && keySet === order.keySet.version
