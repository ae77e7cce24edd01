import { PDF, type PdfArray, PdfDict, type PdfObject, type PdfRef, PdfString } from '@libpdf/core'

/** A file whose signatures cannot be judged at all; `too-costly`: reading it passed the limits of memory or time. */
export class SignedFileError extends Error {
  readonly code: 'unknown-format' | 'encrypted' | 'damaged' | 'too-costly'

  readonly detail: string

  constructor(code: SignedFileError['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'SignedFileError'
    this.code = code
    this.detail = detail
  }
}

/** A signature as the form declares it. */
export type LocatedSignature = {
  readonly field: string
  readonly subFilter: string
  readonly byteRange: readonly number[]
  /** The CMS and the padding after it, as the dictionary gives it. */
  readonly contents: Uint8Array
  readonly reason: string | null
  readonly location: string | null
}

/**
 * Opens a PDF strictly enough to judge signatures: a file that only opens by guessing its structure is refused, since
 * what one reader guesses another shows differently.
 *
 * @throws {SignedFileError}
 */
export async function openSigned(bytes: Uint8Array): Promise<PDF> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw new SignedFileError('unknown-format', 'no %PDF- header')
  const pdf = await load(bytes)
  if (pdf.isEncrypted) throw new SignedFileError('encrypted', 'remove the password and sign again')
  if (pdf.recoveredViaBruteForce) throw new SignedFileError('damaged', 'its table of objects is broken')
  return pdf
}

async function load(bytes: Uint8Array): Promise<PDF> {
  try {
    return await PDF.load(bytes)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new SignedFileError(/password|encrypt/i.test(detail) ? 'encrypted' : 'damaged', detail)
  }
}

/** All signed signature fields, in the order in which they were signed (the longer the covered revision, the later). */
export function locateSignatures(pdf: PDF): readonly LocatedSignature[] {
  const found: LocatedSignature[] = []
  const form = pdf.getCatalog().getDict('AcroForm', resolver(pdf))
  const fields = form?.getArray('Fields', resolver(pdf))
  if (fields !== undefined) collect(pdf, fields, { name: '', type: undefined }, new Set(), found)
  return found.sort((a, b) => revisionLength(a) - revisionLength(b))
}

/** The end of the second covered range: how long the file was when it was signed. */
export function revisionLength({ byteRange }: LocatedSignature): number {
  return (byteRange[2] ?? 0) + (byteRange[3] ?? 0)
}

export function resolver(pdf: PDF): (ref: PdfRef) => PdfObject | null {
  return (ref) => pdf.getObject(ref)
}

type Inherited = { readonly name: string; readonly type: string | undefined }

function collect(pdf: PDF, fields: PdfArray, from: Inherited, seen: Set<PdfDict>, found: LocatedSignature[]): void {
  for (let index = 0; index < fields.length; index++) {
    const field = fields.at(index, resolver(pdf))
    if (!(field instanceof PdfDict) || seen.has(field)) continue
    seen.add(field)
    const own = field.getString('T', resolver(pdf))?.asString()
    const name = own === undefined ? from.name : [from.name, own].filter((part) => part !== '').join('.')
    const type = field.getName('FT', resolver(pdf))?.value ?? from.type
    const value = field.getDict('V', resolver(pdf))
    if (type === 'Sig' && value !== undefined) found.push(describe(pdf, name, value))
    const kids = field.getArray('Kids', resolver(pdf))
    if (kids !== undefined) collect(pdf, kids, { name, type }, seen, found)
  }
}

function describe(pdf: PDF, field: string, value: PdfDict): LocatedSignature {
  const resolve = resolver(pdf)
  const range = value.getArray('ByteRange', resolve)?.toArray() ?? []
  const contents = value.get('Contents', resolve)
  return {
    field,
    subFilter: value.getName('SubFilter', resolve)?.value ?? '',
    byteRange: range.map((item) => (item.type === 'number' ? item.value : Number.NaN)),
    contents: contents instanceof PdfString ? contents.bytes : new Uint8Array(),
    reason: value.getString('Reason', resolve)?.asString() ?? null,
    location: value.getString('Location', resolve)?.asString() ?? null,
  }
}

/**
 * The two covered parts of the file, when the range is what it must be: from the first byte, up to an end of file, and all but the
 * hexadecimal string of the signature itself (ISO 32000-1, 12.8.1), which must be the one the dictionary holds.
 *
 * @returns what is wrong, as a sentence, when it is not
 */
export function coveredParts(
  bytes: Uint8Array,
  signature: LocatedSignature,
): readonly [Uint8Array, Uint8Array] | string {
  const [start, firstLength, secondStart, secondLength, ...more] = signature.byteRange
  if (start === undefined || firstLength === undefined || secondStart === undefined || secondLength === undefined) {
    return 'the range has not four numbers'
  }
  const numbers = [start, firstLength, secondStart, secondLength]
  if (more.length > 0 || !numbers.every((value) => Number.isSafeInteger(value) && value >= 0))
    return 'the range is malformed'
  if (start !== 0) return 'the range does not begin with the file'
  if (secondStart <= firstLength || secondStart + secondLength > bytes.byteLength) return 'the range leaves the file'
  const gap = Buffer.from(bytes.subarray(firstLength, secondStart)).toString('latin1')
  const hex = /^<((?:[0-9A-Fa-f]{2})+)>$/.exec(gap)?.[1]
  if (hex === undefined) return 'more than the signature is left out of the range'
  if (!Buffer.from(hex, 'hex').equals(signature.contents)) return 'the signature read is not the one left out'
  const tail = Buffer.from(bytes.subarray(Math.max(0, secondStart + secondLength - 32), secondStart + secondLength))
  if (!/%%EOF\s*$/.test(tail.toString('latin1'))) return 'the range does not end with a revision'
  return [bytes.subarray(0, firstLength), bytes.subarray(secondStart, secondStart + secondLength)]
}
