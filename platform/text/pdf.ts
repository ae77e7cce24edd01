import { getDocumentProxy } from 'unpdf'
import { TextError } from './errors.ts'
import { layOut, type Piece } from './pdf-layout.ts'

/** Fewer letters than this a page, on average, and the PDF is a scan. */
const LETTERS_A_PAGE = 20

/**
 * The text of a PDF, page by page, lines put together from the places of the pieces.
 *
 * @throws {TextError} when it is encrypted, damaged, or holds images only.
 */
export async function pdfText(bytes: Uint8Array, file: string): Promise<{ text: string; pages: number[] }> {
  const document = await open(bytes, file)
  try {
    const pages: number[] = []
    let text = ''
    for (let number = 1; number <= document.numPages; number += 1) {
      if (number > 1) text += '\n\f'
      pages.push(text.length)
      text += await pageText(document, number, file)
    }
    const letters = (text.match(/\p{L}/gu) ?? []).length
    if (letters < LETTERS_A_PAGE * Math.max(1, document.numPages * 0.5))
      throw new TextError('pdf-without-text', { file, pages: document.numPages })
    return { text, pages }
  } finally {
    await document.loadingTask.destroy()
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array, file: string): Promise<Document> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`)
    throw new TextError(encrypted ? 'pdf-encrypted' : 'pdf-broken', { file }, error)
  }
}

async function pageText(document: Document, number: number, file: string): Promise<string> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , d = 0, x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y, width: item.width, height: Math.abs(item.height) || Math.abs(d) || 10 }]
    })
    return layOut(pieces)
  } catch (error) {
    throw new TextError('pdf-broken', { file, page: number }, error)
  }
}
