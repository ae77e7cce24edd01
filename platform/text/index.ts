import { docxText } from './docx.ts'
import { TextError } from './errors.ts'
import { pdfText } from './pdf.ts'
import { decodePlain } from './plain.ts'

export { TextError, type TextErrorCode } from './errors.ts'
export { textErrorMessage } from './messages.ts'

export type TextFormat = 'txt' | 'pdf' | 'docx'

/** `pages` (PDF): the offset in `text` at which each page begins. */
export type ExtractedText = { readonly text: string; readonly pages?: readonly number[]; readonly format: TextFormat }

/** No convention comes near these. Sizes in bytes, then in characters. */
export const LARGEST_FILE = 50_000_000
export const LONGEST_TEXT = 100_000_000

/**
 * The text of a .txt, .pdf or .docx file, told apart by its bytes, in reading order: tables as rows of cells separated by tabs,
 * pages of a PDF separated by form feeds.
 *
 * @throws {TextError} when the file is empty, too large, of another format, encrypted, damaged, a scan, binary or a zip bomb.
 */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText> {
  const file = fileName
  if (bytes.length === 0) throw new TextError('file-empty', { file })
  if (bytes.length >= LONGEST_TEXT && isPlain(bytes))
    throw new TextError('text-too-long', { file, limit: LONGEST_TEXT })
  if (bytes.length > LARGEST_FILE)
    throw new TextError('file-too-large', { file, bytes: bytes.length, limit: LARGEST_FILE })
  const extracted = await byFormat(bytes, file)
  if (extracted.text.length > LONGEST_TEXT) throw new TextError('text-too-long', { file, limit: LONGEST_TEXT })
  if (extracted.text.trim() === '') throw new TextError('file-empty', { file })
  return extracted
}

async function byFormat(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  if (startsWith(bytes, '%PDF-', 1024)) return { ...(await pdfText(bytes, file)), format: 'pdf' }
  if (startsWith(bytes, 'PK\u0003\u0004', 0)) return { text: await docxText(bytes, file), format: 'docx' }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new TextError('docx-encrypted', { file })
  if (/\.pdf$/i.test(file)) throw new TextError('pdf-broken', { file })
  if (/\.docx$/i.test(file)) throw new TextError('docx-broken', { file, part: file })
  if (/\.(?:odt|doc|rtf|png|jpe?g|tiff?|zip|xlsx?|html?)$/i.test(file) || startsWith(bytes, '{\\rtf', 0))
    throw new TextError('format-unknown', { file })
  return { text: decodePlain(bytes, file).text, format: 'txt' }
}

function isPlain(bytes: Uint8Array): boolean {
  return !startsWith(bytes, '%PDF-', 1024) && !startsWith(bytes, 'PK', 0)
}

function startsWith(bytes: Uint8Array, mark: string, within: number): boolean {
  for (let from = 0; from <= within; from += 1) {
    if ([...mark].every((sign, index) => bytes[from + index] === sign.charCodeAt(0))) return true
  }
  return false
}
