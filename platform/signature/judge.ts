import { type Brought, judgeCades, readCmsFile } from './cades.ts'
import type { ValidationOptions } from './judging.ts'
import { SignedFileError } from './locate.ts'
import { judgePdf } from './pades.ts'
import type { SignatureReport } from './report.ts'
import { judgeXades } from './xades.ts'
import { looksLikeXml } from './xml.ts'

/**
 * Judges every signature of a file in this thread, by its format, in the words of ETSI EN 319 102-1: `validateSignatures` is the
 * door for files from outside. The format is told by the bytes; the name of a file proves nothing.
 *
 * @returns a report with no signature for a file that could hold one and does not
 * @throws {SignedFileError} for a file of another format, encrypted, or that only opens by guessing
 */
export async function judgeFile(brought: Brought, options: ValidationOptions): Promise<SignatureReport> {
  const { bytes } = brought
  // CMS first: a `.p7m` that holds a PDF shows its header among its own first bytes.
  const cms = readCmsFile(bytes)
  if (cms !== undefined) return judgeCades(brought, cms, options)
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return judgePdf(bytes, options)
  if (looksLikeXml(bytes)) return judgeXades(brought, options)
  throw new SignedFileError('unknown-format', 'neither PAdES, nor CAdES, nor XAdES')
}
