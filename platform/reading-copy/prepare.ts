import { createHash } from 'node:crypto'
import { type EmbeddedFont, PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream } from '@libpdf/core'
import { type Frame, type Glyph, ReadingCopyRefused, type ReadingMaster } from './master.ts'

const MARK = 'UnissonMark'
const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** Latin with all accents of Europe, and the punctuation of a line: what is not in it is written without its accent. */
const REPERTOIRE = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, at) => String.fromCodePoint(0xa0 + at)),
  ...'ȘșȚț–—’“”…',
]

/**
 * Makes a PDF ready to be copied for its readers: each page draws a mark above its content, as an artifact, so that the
 * reading order and the structure of a tagged file stay as they were. Signatures are taken off: a copy is not the deed.
 *
 * It costs as much as reading and writing the file once, and belongs in a thread of its own (`prepareApart`).
 *
 * @throws {ReadingCopyRefused}
 */
export async function prepareReading(bytes: Uint8Array, face: Uint8Array): Promise<ReadingMaster> {
  const pdf = await PDF.load(bytes).catch((cause: unknown) => {
    throw new ReadingCopyRefused('unreadable', { cause })
  })
  if (pdf.isEncrypted) throw new ReadingCopyRefused('encrypted')
  const pages = pdf.getPages()
  if (pages.length === 0) throw new ReadingCopyRefused('unreadable')
  takeSignaturesOff(pdf)
  const font = pdf.embedFont(face)
  const glyphs = glyphsOf(font)
  const frames = markPages(pdf, pdf.getFontRef(font) as PdfRef)
  const saved = await pdf.save({ subsetFonts: true, useXRefStream: false })
  return { ...splitAtTable(saved, frames), glyphs, pages: pages.length, identifier: identifierOf(bytes) }
}

const identifierOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

function glyphsOf(font: EmbeddedFont): ReadonlyMap<string, Glyph> {
  const known = REPERTOIRE.filter((character) => font.canEncode(character))
  return new Map(
    known.map((character) => {
      const [id = 0] = font.encodeTextToGids(character)
      return [character, { id, width: font.getWidth(character.codePointAt(0) ?? 0) }]
    }),
  )
}

/** A signature covers the bytes of its own file: in a copy it would only show as broken. */
function takeSignaturesOff(pdf: PDF): void {
  for (const [, object] of pdf.context.registry.entries()) {
    if (!(object instanceof PdfDict)) continue
    if (object.getName('FT')?.value === 'Sig') object.delete('V')
    if (object.getName('Type')?.value === 'Catalog') {
      object.delete('Perms')
      object.getDict('AcroForm', resolving(pdf))?.delete('SigFlags')
    }
  }
}

const resolving = (pdf: PDF) => (ref: PdfRef) => pdf.getObject(ref)

type Size = { readonly width: number; readonly height: number }
type Marked = Size & { readonly form: PdfRef; readonly draw: PdfRef }

function markPages(pdf: PDF, font: PdfRef): readonly Size[] {
  const resources = pdf.register(resourcesOf(font))
  const save = pdf.register(new PdfStream([], bytesOf('q\n')))
  const marks = new Map<string, Marked>()
  for (const page of pdf.getPages()) {
    const box = visibleBox(pdf, page.dict)
    const rotation = ((page.rotation % 360) + 360) % 360
    const key = [box.x, box.y, box.width, box.height, rotation].map((n) => n.toFixed(2)).join(' ')
    const mark = marks.get(key) ?? registerMark(pdf, { box, rotation, resources, index: marks.size })
    marks.set(key, mark)
    const contents = page.dict.get('Contents', resolving(pdf))
    const own =
      contents instanceof PdfArray ? [...contents] : page.dict.has('Contents') ? [page.dict.get('Contents')] : []
    page.dict.set('Contents', new PdfArray([save, ...own.filter((part) => part !== undefined), mark.draw]))
    page.dict.set('Resources', withMark(pdf, page.dict, mark.form))
  }
  return [...marks.values()].map(({ width, height }) => ({ width, height }))
}

function resourcesOf(font: PdfRef): PdfDict {
  const seeThrough = (alpha: number) => PdfDict.of({ ca: PdfNumber.of(alpha), CA: PdfNumber.of(alpha) })
  return PdfDict.of({
    Font: PdfDict.of({ F: font }),
    ExtGState: PdfDict.of({ Faint: seeThrough(0.16), Plate: seeThrough(0.75), Full: seeThrough(1) }),
  })
}

type Placed = {
  readonly box: { x: number; y: number; width: number; height: number }
  readonly rotation: number
  readonly resources: PdfRef
  readonly index: number
}

function registerMark(pdf: PDF, { box, rotation, resources, index }: Placed): Marked {
  const sideways = rotation % 180 === 90
  const width = sideways ? box.height : box.width
  const height = sideways ? box.width : box.height
  const numbers = (values: readonly number[]) => new PdfArray(values.map((value) => PdfNumber.of(value)))
  const form = new PdfStream(
    [
      ['Type', PdfName.of('XObject')],
      ['Subtype', PdfName.of('Form')],
      ['BBox', numbers([0, 0, width, height])],
      ['Matrix', numbers(uprightIn(box, rotation))],
      ['Resources', resources],
      [MARK, PdfNumber.of(index)],
    ],
    bytesOf(' '),
  )
  const draw = `\nQ\n/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq /${MARK} Do Q\nEMC\n`
  return { width, height, form: pdf.register(form), draw: pdf.register(new PdfStream([], bytesOf(draw))) }
}

/** From the page as it is looked at, its lower left corner at 0, to the page as it is written. */
function uprightIn({ x, y, width, height }: Placed['box'], rotation: number): readonly number[] {
  if (rotation === 90) return [0, 1, -1, 0, x + width, y]
  if (rotation === 180) return [-1, 0, 0, -1, x + width, y + height]
  if (rotation === 270) return [0, -1, 1, 0, x, y + height]
  return [1, 0, 0, 1, x, y]
}

/** The page's resources as they were, often shared with others, and the mark beside them. */
function withMark(pdf: PDF, page: PdfDict, form: PdfRef): PdfDict {
  const own = inherited(pdf, page, (node) => node.getDict('Resources', resolving(pdf)))
  const resources = own?.clone() ?? new PdfDict()
  const objects = resources.getDict('XObject', resolving(pdf))?.clone() ?? new PdfDict()
  objects.set(MARK, form)
  resources.set('XObject', objects)
  return resources
}

const DEEPEST_TREE = 100

/** What a page has, or the nodes above it for all their pages. */
function inherited<A>(pdf: PDF, page: PdfDict, get: (node: PdfDict) => A | undefined): A | undefined {
  let node: PdfDict | undefined = page
  for (let depth = 0; node !== undefined && depth < DEEPEST_TREE; depth += 1) {
    const found = get(node)
    if (found !== undefined) return found
    node = node.getDict('Parent', resolving(pdf))
  }
  return undefined
}

const A4 = [0, 0, 595.28, 841.89] as const

/** What is seen of a page. Read here: the library takes the upper corner of a box for its width and height. */
function visibleBox(pdf: PDF, page: PdfDict): Placed['box'] {
  const corners = (name: 'MediaBox' | 'CropBox') => {
    const box = inherited(pdf, page, (node) => node.getArray(name, resolving(pdf)))
    const [a, b, c, d] = box === undefined ? [] : [0, 1, 2, 3].map((at) => numberAt(pdf, box, at))
    if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const
  }
  const media = corners('MediaBox') ?? A4
  const crop = corners('CropBox') ?? media
  const [x, y] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  if (right - x >= 1 && top - y >= 1) return { x, y, width: right - x, height: top - y }
  return { x: media[0], y: media[1], width: Math.max(1, media[2] - media[0]), height: Math.max(1, media[3] - media[1]) }
}

function numberAt(pdf: PDF, array: PdfArray, at: number): number | undefined {
  const value = array.at(at, resolving(pdf))
  return value instanceof PdfNumber ? value.value : undefined
}

const LINE = 20

/** Parts a file written by libpdf (one table, objects from 0 on) into what is shared and what each copy writes anew. */
function splitAtTable(
  saved: Uint8Array,
  sizes: readonly Size[],
): Pick<ReadingMaster, 'body' | 'table' | 'trailer' | 'frames'> {
  const file = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1])
  const [head = '', count = ''] = /^xref\s+0 (\d+)\s*?\n/.exec(file.toString('latin1', start, start + 40)) ?? []
  const table = file.subarray(start + head.length, start + head.length + Number(count) * LINE)
  const trailer = file.toString('latin1', start + head.length + table.length)
  const root = /\/Root (\d+ \d+ R)/.exec(trailer)?.[1]
  if (root === undefined || !trailer.startsWith('trailer')) throw new Error('the library wrote no table of objects')
  const size = table.length / LINE
  const offsets = Array.from({ length: size }, (_, at) => Number(table.toString('latin1', at * LINE, at * LINE + 10)))
  return {
    body: file.subarray(0, start),
    table,
    trailer: { size, root, info: /\/Info (\d+ \d+ R)/.exec(trailer)?.[1] },
    frames: framesIn(file, offsets, sizes),
  }
}

function framesIn(file: Buffer, offsets: readonly number[], sizes: readonly Size[]): readonly Frame[] {
  const frames = new Map<number, Frame>()
  offsets.forEach((offset, object) => {
    const written = file.toString('latin1', offset, offset + 400)
    const dictionary = /^\d+ \d+ obj\s*<<([\s\S]*?)>>\s*stream/.exec(written)?.[1]
    const index = dictionary === undefined ? undefined : new RegExp(`/${MARK} (\\d+)`).exec(dictionary)?.[1]
    const size = index === undefined ? undefined : sizes[Number(index)]
    if (dictionary === undefined || size === undefined || !dictionary.includes('/Form')) return
    const kept = dictionary.replace(/\/Length \d+/, '').replace(new RegExp(`/${MARK} \\d+`), '')
    frames.set(Number(index), { object, dictionary: kept.trim().replaceAll(/\s+/g, ' '), ...size })
  })
  if (frames.size !== sizes.length) throw new Error('a mark was not found where it was written')
  return [...frames.values()]
}
