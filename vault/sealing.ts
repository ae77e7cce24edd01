import { makeKeyPair, seal } from './age.ts'
import { type Bytes, base64, randomBytes, sha256 } from './bytes.ts'
import { hashFiles } from './hash-files.ts'
import type { KeySet } from './key-set.ts'
import { layoutOf, readPart, type Source } from './layout.ts'
import {
  commitmentTo,
  type EnvelopeKind,
  type EnvelopeManifest,
  type FileListed,
  manifestBytes,
  type OuterManifest,
} from './manifest.ts'
import { type Bundle, deal } from './shares.ts'

/** What a deposit is, before anything of it is sealed. */
export type Deposit = {
  readonly consultation: string
  readonly deposit: string
  readonly operator: string
  readonly dossier: string
}

/** What one of its envelopes is. */
export type Envelope = { readonly kind: EnvelopeKind; readonly lots: readonly string[] }

/**
 * An envelope on its way: what its browser keeps until it is whole, so as to go on after a cut or a reload. Its key is
 * dealt and gone; what is kept seals, and opens nothing.
 */
export type Sealing = {
  readonly deposit: Deposit
  readonly envelope: Envelope
  readonly recipient: string
  readonly bundle: Bundle
  readonly salt: string
}

const SALT_BYTES = 32

/** Makes the key of an envelope, deals it, and forgets it. */
export async function beginSealing(deposit: Deposit, envelope: Envelope, keySet: KeySet): Promise<Sealing> {
  const { identity, recipient } = await makeKeyPair()
  return {
    deposit,
    envelope,
    recipient,
    bundle: await deal(identity, keySet),
    salt: base64(randomBytes(SALT_BYTES)),
  }
}

/** A part as it is sent: its size in bytes, its SHA-256. */
export type SealedPart = { readonly bytes: Bytes; readonly sha256: string; readonly size: number }

/** Seals one part. Sealed twice it is two different parts, of which one counts: the one that the manifest names. */
export async function sealPart(plain: Bytes, recipient: string): Promise<SealedPart> {
  const bytes = await seal(plain, [recipient])
  return { bytes, sha256: await sha256(bytes), size: bytes.length }
}

type Part = Omit<SealedPart, 'bytes'>

/** Ends an envelope of which every part is sealed: its inner manifest, sealed too, and what the outer one says of it. */
export async function endSealing(
  { deposit: { operator, ...ids }, envelope: { kind, lots }, recipient, bundle, salt }: Sealing,
  { files, parts }: { readonly files: readonly FileListed[]; readonly parts: readonly Part[] },
): Promise<{ readonly inner: SealedPart; readonly envelope: EnvelopeManifest }> {
  const inner = await sealPart(
    manifestBytes({
      format: 'unisson-envelope/1',
      ...ids,
      kind,
      operator,
      lots: [...lots],
      files: files.map((file) => ({ ...file })),
      parts: parts.map((part) => part.sha256),
      salt,
    }),
    recipient,
  )
  const envelope: EnvelopeManifest = {
    kind,
    recipient,
    bundle: { time: bundle.time, shares: [...bundle.shares] },
    parts: parts.map(({ sha256: hash, size }) => ({ sha256: hash, size })),
    inner: { sha256: inner.sha256, size: inner.size },
    commitment: await commitmentTo(files, salt),
  }
  return { inner, envelope }
}

/** The outer manifest of envelopes that are all sealed: what is committed, at once or not at all. */
export const depositOf = (
  { consultation, deposit, dossier }: Deposit,
  keySet: KeySet,
  envelopes: readonly EnvelopeManifest[],
): OuterManifest => ({
  format: 'unisson-deposit/1',
  consultation,
  deposit,
  dossier,
  keySet: keySet.version,
  envelopes: [...envelopes],
})

/** Seals a whole envelope in one go, giving each part as soon as it is sealed: for whoever needs not stop and go on. */
export async function sealEnvelope(
  sealing: Sealing,
  sources: readonly Source[],
  send: (part: SealedPart) => Promise<void>,
): Promise<{ readonly envelope: EnvelopeManifest; readonly files: readonly FileListed[] }> {
  const hashes = hashFiles(sources)
  const parts: Part[] = []
  for (let part = 0; part < layoutOf(sources).parts; part++) {
    const plain = await readPart(sources, part)
    hashes.take(part, plain)
    const { bytes, ...said } = await sealPart(plain, sealing.recipient)
    parts.push(said)
    await send({ bytes, ...said })
  }
  const files = hashes.listed()
  const { inner, envelope } = await endSealing(sealing, { files, parts })
  await send(inner)
  return { envelope, files }
}
