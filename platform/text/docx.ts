import { DocumentWriter } from './docx-document.ts'
import { numberingOf } from './docx-numbering.ts'
import { readParts } from './docx-zip.ts'
import { TextError } from './errors.ts'

/**
 * The text of a Word document: paragraphs, lists with their numbers, tables as rows of cells separated by tabs, text boxes,
 * footnotes at the end. Deleted text, headers and footers are left out.
 *
 * @throws {TextError} when the archive or its XML is damaged, or expands beyond measure.
 */
export async function docxText(bytes: Uint8Array, file: string): Promise<string> {
  const parts = await readParts(bytes, file, [
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
    'word/footnotes.xml',
  ])
  const body = parts.get('word/document.xml')
  if (body === undefined) throw new TextError('docx-broken', { file, part: 'word/document.xml' })
  const numbering = parse(
    () => numberingOf(parts.get('word/numbering.xml') ?? '', parts.get('word/styles.xml') ?? ''),
    file,
    'word/numbering.xml',
  )
  const text = parse(() => new DocumentWriter(numbering).write(body), file, 'word/document.xml')
  const notes = parts.get('word/footnotes.xml')
  const footnotes =
    notes === undefined
      ? ''
      : parse(() => new DocumentWriter(numbering).write(notes), file, 'word/footnotes.xml').trim()
  return footnotes === '' ? text : `${text}\n\n${footnotes}`
}

function parse<T>(read: () => T, file: string, part: string): T {
  try {
    return read()
  } catch (error) {
    throw new TextError('docx-broken', { file, part }, error)
  }
}
