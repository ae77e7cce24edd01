import { createHash } from 'node:crypto'
import type { IsoDate } from '#kernel/citation.ts'
import type { Frame, ReadingMaster } from './master.ts'

/** Who a copy is for: written on every page of it. */
export type ReaderMark = {
  readonly name: string
  readonly body: string
  /** The copy's own number, as the register of readings has it. */
  readonly number: string | number
  readonly on: IsoDate
  readonly language: 'fr' | 'en'
  /** What is said before all else, of a copy that is none in earnest. */
  readonly standing?: string
}

const WORDS = {
  fr: { copy: 'Exemplaire n°', personal: 'lecture personnelle, ne pas diffuser', locale: 'fr-FR' },
  en: { copy: 'Copy no.', personal: 'for this reader only, not to be passed on', locale: 'en-GB' },
} as const

/**
 * The copy of one reader, in two parts to be sent or written one after the other: what all copies share, which is not
 * touched, and a few kilobytes of its own. The same mark gives the same bytes.
 *
 * The mark is drawn by every page, so that whoever prints, photographs or sends a page on tells whose it was. It does not
 * withstand somebody who rewrites the file with a tool: no visible mark does.
 */
export function readingCopy(master: ReadingMaster, mark: ReaderMark): readonly [Uint8Array, Uint8Array] {
  const { body, trailer, identifier } = master
  const table = Buffer.from(master.table)
  const parts: Buffer[] = []
  let offset = body.length
  for (const frame of master.frames) {
    const drawn = Buffer.from(drawing(master, frame, mark), 'latin1')
    const object = Buffer.concat([
      Buffer.from(`${frame.object} 0 obj\n<< ${frame.dictionary} /Length ${drawn.length} >>\nstream\n`, 'latin1'),
      drawn,
      Buffer.from('\nendstream\nendobj\n', 'latin1'),
    ])
    table.write(`${String(offset).padStart(10, '0')} 00000`, frame.object * 20, 'latin1')
    offset += object.length
    parts.push(object)
  }
  const own = createHash('sha256')
    .update(`${identifier} ${JSON.stringify(mark)}`)
    .digest('hex')
    .slice(0, 32)
  const info = trailer.info === undefined ? '' : ` /Info ${trailer.info}`
  const end = `trailer\n<< /Size ${trailer.size} /Root ${trailer.root}${info} /ID [<${identifier}> <${own}>] >>\nstartxref\n${offset}\n%%EOF\n`
  return [body, Buffer.concat([...parts, Buffer.from(`xref\n0 ${trailer.size}\n`), table, Buffer.from(end)])]
}

const FOOTER = { size: 7, least: 4, margin: 18, base: 9 }
const DIAGONAL = { largest: 44, share: 0.8 }

function drawing(master: ReadingMaster, { width, height }: Frame, mark: ReaderMark): string {
  const { copy, personal, locale } = WORDS[mark.language]
  const day = new Date(`${mark.on}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const numbered = `${copy}\u00a0${mark.number}`
  const standing = mark.standing === undefined ? '' : `${mark.standing} – `
  const line = set(master, `${standing}${numbered} – ${mark.name}, ${mark.body} – ${day} – ${personal}`)
  return [
    ...across(set(master, mark.name), set(master, `${standing}${mark.body} – ${numbered} – ${day}`), { width, height }),
    ...along(line, width),
  ].join('\n')
}

/** Two large and faint lines from the lower left corner to the upper right one. */
function across(first: Line, second: Line, { width, height }: { width: number; height: number }): readonly string[] {
  const angle = Math.atan2(height, width)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const room = Math.hypot(width, height) * DIAGONAL.share
  const lines = [
    { line: first, size: Math.min(DIAGONAL.largest, room / first.width), rise: 0.35 },
    { line: second, size: Math.min(DIAGONAL.largest / 2, room / second.width), rise: -1.3 },
  ]
  return [
    '/Faint gs 0.2 g',
    ...lines.map(({ line, size, rise }) => {
      const [along, above] = [(-line.width * size) / 2, rise * size]
      const x = width / 2 + along * cos - above * sin
      const y = height / 2 + along * sin + above * cos
      return `BT /F ${figure(size)} Tf ${[cos, sin, -sin, cos, x, y].map(figure).join(' ')} Tm <${line.hex}> Tj ET`
    }),
  ]
}

/** One line at the foot of the page, on a pale plate so that it is read above whatever stands there. */
function along(line: Line, width: number): readonly string[] {
  const size = Math.max(FOOTER.least, Math.min(FOOTER.size, (width - 2 * FOOTER.margin) / line.width))
  const x = Math.max(FOOTER.margin, (width - line.width * size) / 2)
  const plate = [x - 3, FOOTER.base - 3, line.width * size + 6, size + 4].map(figure).join(' ')
  return [
    `/Plate gs 1 g ${plate} re f`,
    `/Full gs 0.25 g BT /F ${figure(size)} Tf 1 0 0 1 ${figure(x)} ${FOOTER.base} Tm <${line.hex}> Tj ET`,
  ]
}

const figure = (value: number) => String(Number(value.toFixed(4)))

/** A text in the glyphs of the font, with its width at size 1. */
type Line = { readonly hex: string; readonly width: number }

const LONGEST = 200

function set({ glyphs }: ReadingMaster, text: string): Line {
  const nothing = glyphs.get('?') ?? { id: 0, width: 500 }
  const set = [...text.normalize('NFC')].slice(0, LONGEST).map((character) => {
    const bare = character.normalize('NFKD').replaceAll(/\p{M}/gu, '')
    return glyphs.get(character) ?? glyphs.get(bare) ?? nothing
  })
  const width = set.reduce((sum, glyph) => sum + glyph.width, 0) / 1000
  return { hex: set.map(({ id }) => id.toString(16).padStart(4, '0')).join(''), width: Math.max(width, 0.1) }
}
