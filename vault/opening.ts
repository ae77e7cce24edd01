import { open } from './age.ts'
import { type Bytes, sha256 } from './bytes.ts'
import { hashFiles } from './hash-files.ts'
import { layoutOf, piecesOf, stretchOf } from './layout.ts'
import { commitmentTo, type EnvelopeManifest, type InnerManifest, innerIn, type OuterManifest } from './manifest.ts'

/** Gives the bytes that were stored under a hash. */
export type Stored = (hash: string) => Promise<Bytes>

/** What is not as the manifests say. `part` counts from 0; the inner manifest is no part. */
export type Flaw =
  /** What was stored is not what was received: the platform's doing. */
  | { readonly kind: 'not-as-received'; readonly part: number | 'inner' }
  /** It was received as it is, and does not open with the envelope's key: the candidate's doing. */
  | { readonly kind: 'does-not-open'; readonly part: number | 'inner' }
  | { readonly kind: 'no-manifest' }
  /** What is sealed inside says another thing than the deposit does, as a copied envelope would. */
  | { readonly kind: 'says-otherwise'; readonly member: string }
  /** A file has another content than its list says; or there is something where only padding is due. */
  | { readonly kind: 'not-as-listed'; readonly file: string }
  | { readonly kind: 'hidden-content' }

/** A stretch of one file, in its order. */
export type Content = { readonly file: number; readonly bytes: Bytes }

export type Opener = { readonly identity: string; readonly operator: string; readonly stored: Stored }

/** Opens the list of an envelope, and checks that it is of this deposit, of this operator, and nobody else's. */
export async function openInner(
  outer: OuterManifest,
  envelope: EnvelopeManifest,
  { identity, operator, stored }: Opener,
): Promise<{ readonly inner: InnerManifest } | { readonly flaw: Flaw }> {
  const opened = await openStored(envelope.inner.sha256, { part: 'inner', identity, stored })
  if ('flaw' in opened) return opened
  const inner = innerIn(opened.plain)
  if (inner === undefined) return { flaw: { kind: 'no-manifest' } }
  const member = await otherwise({ ...outer, ...envelope, operator }, inner)
  return member === undefined ? { inner } : { flaw: { kind: 'says-otherwise', member } }
}

type Deposited = OuterManifest & EnvelopeManifest & { readonly operator: string }

/** The member in which what is sealed and what was deposited differ. */
async function otherwise(deposited: Deposited, inner: InnerManifest): Promise<string | undefined> {
  const { content, padded, parts } = layoutOf(inner.files)
  const member = (['consultation', 'deposit', 'kind', 'dossier', 'operator'] as const).find(
    (each) => inner[each] !== deposited[each],
  )
  if (member !== undefined) return member
  const hashes = deposited.parts.map((part) => part.sha256)
  if (inner.parts.join() !== hashes.join()) return 'parts'
  if (!Number.isSafeInteger(content) || !Number.isSafeInteger(padded) || parts !== hashes.length) return 'files'
  return (await commitmentTo(inner.files, inner.salt)) === deposited.commitment ? undefined : 'commitment'
}

/**
 * The files of an envelope, stretch by stretch in their order: one part at a time is in memory. What is given out was
 * checked part by part; whether each file is the listed one is known at its end.
 *
 * @returns the first flaw, after which nothing more is given out; `undefined` when all was as listed
 */
export async function* contentOf(
  envelope: EnvelopeManifest,
  inner: InnerManifest,
  { identity, stored }: { readonly identity: string; readonly stored: Stored },
): AsyncGenerator<Content, Flaw | undefined> {
  const layout = layoutOf(inner.files)
  const hashes = hashFiles(inner.files)
  for (const [part, { sha256: hash }] of envelope.parts.entries()) {
    const opened = await openStored(hash, { part, identity, stored })
    if ('flaw' in opened) return opened.flaw
    const { from, to } = stretchOf(layout, part)
    if (opened.plain.length !== to - from) return { kind: 'says-otherwise', member: 'size' }
    hashes.take(part, opened.plain)
    let at = 0
    for (const piece of piecesOf(inner.files, part)) {
      const bytes = opened.plain.subarray(at, at + piece.to - piece.from)
      at += bytes.length
      yield { file: piece.file, bytes }
    }
    if (opened.plain.subarray(at).some((byte) => byte !== 0)) return { kind: 'hidden-content' }
  }
  const found = hashes.listed()
  const other = inner.files.find(({ sha256: listed }, file) => found[file]?.sha256 !== listed)
  return other && { kind: 'not-as-listed', file: other.name }
}

type Opening = { readonly part: number | 'inner'; readonly identity: string; readonly stored: Stored }

async function openStored(
  hash: string,
  { part, identity, stored }: Opening,
): Promise<{ readonly plain: Bytes } | { readonly flaw: Flaw }> {
  const sealed = await stored(hash)
  if ((await sha256(sealed)) !== hash) return { flaw: { kind: 'not-as-received', part } }
  try {
    return { plain: await open(sealed, identity) }
  } catch {
    return { flaw: { kind: 'does-not-open', part } }
  }
}
