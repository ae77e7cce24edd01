import { P12Signer, PDF } from '@libpdf/core'

/** What a signature states beside the document. */
export type StatedBeside = {
  /** The form field: an empty one of that name is filled, else it is made. */
  readonly field: string
  readonly reason: string
  readonly location: string
  /** The signer's own clock. */
  readonly at: Date
}

/** Why a file was not signed: the key does not open with that password, or what is to be signed is no PDF that opens. */
export class NotSigned extends Error {
  readonly why: 'key' | 'document'
  constructor(why: NotSigned['why']) {
    super(why)
    this.why = why
  }
}

/**
 * Signs a PDF as PAdES B-B with the key of a PKCS#12 file, as one more revision: earlier signatures stay whole. It runs where the key is, in the
 * browser of whoever signs: neither the key nor its password is sent.
 *
 * @throws {NotSigned} `key` or `document`
 */
export async function signPdfHere(
  bytes: Uint8Array,
  pkcs12: Uint8Array,
  password: string,
  { field, reason, location, at }: StatedBeside,
): Promise<Uint8Array> {
  const signer = await P12Signer.create(pkcs12, password).catch(() => {
    throw new NotSigned('key')
  })
  const pdf = await PDF.load(bytes).catch(() => {
    throw new NotSigned('document')
  })
  const signed = await pdf.sign({
    ...{ signer, fieldName: field, reason, location, signingTime: at },
    ...{ subFilter: 'ETSI.CAdES.detached', digestAlgorithm: 'SHA-256' },
  })
  return signed.bytes
}
