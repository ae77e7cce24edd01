import * as z from 'zod/mini'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import { type Bytes, sha256, textIn, utf8 } from './bytes.ts'

/**
 * What a deposit says of itself: it holds envelopes, which come together or not at all, and open each by its own key. The
 * outer manifest is read by everybody; each envelope's inner one is sealed with its files.
 */

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const size = z.int().check(z.minimum(1))
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))
const name = z.string().check(z.minLength(1), z.maxLength(1000))

/** What an envelope holds: an application, a tender, or the copy kept for the day they cannot be opened (CCP R2132-11). */
export const ENVELOPE_KINDS = ['application', 'tender', 'copy'] as const

/** How an envelope names who tenders: by its SIRET, or by its country and the number that it has there. */
export const operatorText = ({ scheme, country, value }: OperatorNumber): string =>
  scheme === 'siret' ? value : `${country ?? ''}:${value}`

export type OperatorNumber = {
  readonly scheme: 'siret' | 'foreign'
  readonly country?: string | null | undefined
  readonly value: string
}

const ids = {
  consultation: uuid,
  deposit: uuid,
  /** The SHA-256 of the version of the consultation file that is answered. */
  dossier: hash,
}

const part = z.strictObject({ sealed: base64, commitment: hash })

const envelopeShape = z.strictObject({
  kind: z.enum(ENVELOPE_KINDS),
  recipient: z.string(),
  bundle: z.strictObject({
    time: part,
    shares: z.array(z.strictObject({ keyholder: z.string(), sealed: base64, commitment: hash })),
  }),
  parts: z.array(z.strictObject({ sha256: hash, size })).check(z.minLength(1)),
  inner: z.strictObject({ sha256: hash, size }),
  commitment: hash,
})

/** As many envelopes as an application and a tender for each lot make. */
const MOST_ENVELOPES = 200

const outerShape = z.strictObject({
  format: z.literal('unisson-deposit/1'),
  ...ids,
  keySet: z.int().check(z.minimum(1)),
  envelopes: z.array(envelopeShape).check(z.minLength(1), z.maxLength(MOST_ENVELOPES)),
})

const innerShape = z.strictObject({
  format: z.literal('unisson-envelope/1'),
  ...ids,
  kind: z.enum(ENVELOPE_KINDS),
  operator: z.string(),
  lots: z.array(z.string()),
  files: z.array(z.strictObject({ name, size, sha256: hash })).check(z.minLength(1)),
  parts: z.array(hash),
  salt: base64,
})

/** Sizes in bytes; hashes are SHA-256 in lower-case hexadecimal. */
export type OuterManifest = z.infer<typeof outerShape>
export type InnerManifest = z.infer<typeof innerShape>
export type EnvelopeManifest = OuterManifest['envelopes'][number]
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number]

/** One file of an envelope as it went in. */
export type FileListed = InnerManifest['files'][number]

/** The bytes of a manifest: canonical JSON, so that one manifest has one hash. */
export const manifestBytes = (manifest: OuterManifest | InnerManifest): Bytes => utf8(canonicalize(manifest as Json))

/** The name of a deposit: nothing of it can change and keep its name. */
export const depositHash = (outer: OuterManifest): Promise<string> => sha256(manifestBytes(outer))

/**
 * What binds the list of files while it is sealed: whoever holds the list and its salt shows that it is the one, and
 * nobody else can guess at it.
 */
export const commitmentTo = (files: readonly FileListed[], salt: string): Promise<string> =>
  sha256(utf8(canonicalize({ files: files.map((file) => ({ ...file })), salt })))

/** @returns the manifest; `undefined` for bytes that are none, or that write one in another way than its own */
export function outerIn(bytes: Bytes): OuterManifest | undefined {
  return manifestIn(bytes, outerShape)
}

/** @see outerIn */
export function innerIn(bytes: Bytes): InnerManifest | undefined {
  return manifestIn(bytes, innerShape)
}

function manifestIn<T extends OuterManifest | InnerManifest>(bytes: Bytes, shape: z.ZodMiniType<T>): T | undefined {
  let text: string
  let json: unknown
  try {
    text = textIn(bytes)
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = shape.safeParse(json)
  if (!read.success || canonicalize(read.data as Json) !== text) return undefined
  return read.data
}
