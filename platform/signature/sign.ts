import { P12Signer, PDF } from '@libpdf/core'
import type { IsoInstant } from '#kernel/citation.ts'
import type { TimestampTransport } from '../timestamp.ts'
import { makeTimestampRequest, readTimestampAnswer } from '../timestamp.ts'

/** What a signature states beside the document. */
export type SigningFields = {
  /** The form field: an empty one of that name is filled, else it is made. */
  readonly field: string
  /** Why it is signed, in the signer's words. */
  readonly reason: string
  readonly location: string
  /** The signer's own clock, given by the caller. */
  readonly at: IsoInstant
  /** When given, a token over the signature makes it PAdES B-T. */
  readonly timestamp?: TimestampTransport
}

/**
 * Signs a PDF as PAdES B-B (or B-T with an authority) with the key of a PKCS#12 file, as one more revision: earlier
 * signatures stay whole. For the platform's own seal, the demonstration and tests; people sign with their own tools.
 *
 * @throws {Error} when the PKCS#12 file or its password is wrong, or the PDF does not open
 */
export async function signPdf(
  bytes: Uint8Array,
  pkcs12: Uint8Array,
  password: string,
  fields: SigningFields,
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const { timestamp } = fields
  const signed = await pdf.sign({
    signer: await P12Signer.create(pkcs12, password),
    fieldName: fields.field,
    reason: fields.reason,
    location: fields.location,
    signingTime: new Date(fields.at),
    subFilter: 'ETSI.CAdES.detached',
    digestAlgorithm: 'SHA-256',
    ...(timestamp === undefined
      ? {}
      : { level: 'B-T' as const, timestampAuthority: { timestamp: (digest) => dateDigest(digest, timestamp) } }),
  })
  return signed.bytes
}

async function dateDigest(digest: Uint8Array, send: TimestampTransport): Promise<Uint8Array> {
  return readTimestampAnswer(await send(makeTimestampRequest({ algorithm: 'sha256', digest }).der))
}
