import { type Bytes, base64 } from '#vault/bytes.ts'
import { layoutOf } from '#vault/layout.ts'
import type { EnvelopeManifest, FileListed } from '#vault/manifest.ts'
import { endSealing, type Sealing } from '#vault/sealing.ts'
import type { KeptPart } from './kept.ts'

/** A part ready to be sent. */
export type SealedBody = { readonly body: Blob; readonly sha256: string; readonly size: number }

export type GivenFile = { readonly name: string; readonly content: Blob }

/** Who does the work: workers in a browser. Parts are read in their order, for files are hashed as they are read. */
export type Hands = {
  readonly begin: (files: readonly GivenFile[]) => Promise<void>
  readonly read: (part: number) => Promise<{ readonly plain: Bytes; readonly read: string }>
  readonly seal: (plain: Bytes, recipient: string) => Promise<SealedBody>
  readonly listed: () => Promise<readonly FileListed[]>
}

/** How far a part has come. `kept`: the server has written it to its disk and said so. */
export const PART_STATES = ['waiting', 'sealed', 'sent', 'kept'] as const
export type PartState = (typeof PART_STATES)[number]

export type Passage = {
  /** Sends one part until the server has acknowledged it. */
  readonly send: (part: SealedBody, onSent: (bytes: number) => void) => Promise<void>
  /** Keeps an acknowledged part on the device. */
  readonly keep: (part: Omit<KeptPart, 'envelope'>) => Promise<void>
  readonly onPart: (part: number, state: PartState, bytesSent: number) => void
  readonly signal: AbortSignal
}

/** Files that were given again are not what was sealed: what was sent of them can no longer serve. */
export class ChangedSinceSealed extends Error {
  readonly part: number

  constructor(part: number) {
    super(`what is read for part ${part} is not what was sealed`)
    this.part = part
  }
}

const MOST_IN_FLIGHT = 3

/**
 * Seals an envelope and sends it, a few parts at a time. Parts that were acknowledged before are read again all the same:
 * the hash of a file needs all of it, and shows that it is the one that was sealed.
 */
export async function sealAndSend(
  {
    sealing,
    files,
    before,
  }: { readonly sealing: Sealing; readonly files: readonly GivenFile[]; readonly before: readonly KeptPart[] },
  hands: Hands,
  passage: Passage,
): Promise<{ readonly envelope: EnvelopeManifest; readonly files: readonly FileListed[] }> {
  const { signal, onPart } = passage
  const { parts } = layoutOf(files.map(({ content }) => content))
  const own = new Map(before.map((part) => [part.part, part]))
  const done: { readonly sha256: string; readonly size: number }[] = []
  const inFlight = new Set<Promise<void>>()
  let broken: unknown
  await hands.begin(files)
  let next = hands.read(0)
  for (let part = 0; part < parts; part++) {
    const { plain, read } = await next
    if (part + 1 < parts) {
      next = hands.read(part + 1)
      // Awaited in its turn; what fails meanwhile is not a failure that nobody hears of.
      next.catch(() => undefined)
    }
    signal.throwIfAborted()
    const kept = own.get(part)
    if (kept !== undefined) {
      if (kept.read !== read) throw new ChangedSinceSealed(part)
      done.push(kept)
      onPart(part, 'kept', kept.size)
      continue
    }
    const sealed = await hands.seal(plain, sealing.recipient)
    onPart(part, 'sealed', 0)
    done.push({ sha256: sealed.sha256, size: sealed.size })
    while (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight)
    if (broken !== undefined) throw broken
    const flight = deliver({ part, read, sealed }, passage)
      .catch((error: unknown) => {
        broken ??= error
      })
      .finally(() => inFlight.delete(flight))
    inFlight.add(flight)
  }
  await Promise.all(inFlight)
  if (broken !== undefined) throw broken
  const listed = await hands.listed()
  const { inner, envelope } = await endSealing(sealing, { files: listed, parts: done })
  await passage.send({ body: new Blob([inner.bytes]), sha256: inner.sha256, size: inner.size }, () => undefined)
  return { envelope, files: listed }
}

async function deliver(
  { part, read, sealed }: { readonly part: number; readonly read: string; readonly sealed: SealedBody },
  { send, keep, onPart }: Passage,
): Promise<void> {
  const { sha256, size } = sealed
  await send(sealed, (bytes) => onPart(part, bytes < size ? 'sealed' : 'sent', bytes))
  await keep({ part, sha256, size, read })
  onPart(part, 'kept', size)
}

/** `Content-Digest` of RFC 9530 for bytes whose SHA-256 is known in hexadecimal. */
export const contentDigest = (sha256: string): string =>
  `sha-256=:${base64(Uint8Array.from(sha256.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))}:`
