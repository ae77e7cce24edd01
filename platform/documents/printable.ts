import type { DocumentModel } from './model.ts'

/** Line ends and tabs, wherever they come from. */
const BLANK = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu
/** What takes no room and turns nothing round: hyphens that may be, joiners, a mark of byte order. */
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{Variation_Selector}/gu
/** The bullet of word processors, in the private area of a font of theirs. */
const BULLET = /\uF0B7/g
/**
 * Controls, surrogates, private use and unassigned code points; format characters (soft hyphen, bidirectional overrides,
 * zero-width joiners) and line separators: each would make what is read differ from what is stored. So do the letters and signs that
 * show nothing though their class does not say so: fillers of Hangul, inherent vowels of Khmer, a joiner of graphemes, the blank of Braille.
 */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u

/** Members that are no text to be read: what a block is, where a link leads, the day. */
const NOT_TEXT: ReadonlySet<string> = new Set(['kind', 'align', 'tone', 'href', 'language', 'date', 'svg'])

/**
 * The document with every character as a page can show it, so that no text that somebody pasted keeps a legal document from
 * being printed. Blanks become spaces, what has no width is left out, and a sign that has no glyph, or that is invisible and
 * changes what is read, is named in brackets: `[U+1F44D]`. Nothing visible is left out.
 *
 * @param canDraw tells whether the document's font has a glyph for every character of the text
 */
export function printable(model: DocumentModel, canDraw: (text: string) => boolean): DocumentModel {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return shown(value, canDraw)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, NOT_TEXT.has(key) ? member : walk(member)]),
    )
  }
  // The same members with other words in them.
  return walk(model) as DocumentModel
}

function shown(text: string, canDraw: (text: string) => boolean): string {
  if (text === '' || (!UNPRINTABLE.test(text) && canDraw(text))) return text
  const plain = text.normalize('NFC').replace(BLANK, ' ').replace(WITHOUT_WIDTH, '').replace(BULLET, '•')
  // Of a text of nothing but such signs something is to be seen.
  return named(plain.trim() === '' ? text : plain, canDraw)
}

const named = (text: string, canDraw: (text: string) => boolean): string =>
  [...text].map((sign) => (!UNPRINTABLE.test(sign) && canDraw(sign) ? sign : `[${codePoint(sign)}]`)).join('')

/** `U+1F44D` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
