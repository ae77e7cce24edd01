/** Narrow no-break space: before ; ! ? and inside « ». */
export const NARROW = '\u202f'
/** No-break space: before a colon, between a number and its unit, after “art.”. */
export const NO_BREAK = '\u00a0'

/**
 * Sets a French sentence as a printer would: apostrophes, narrow no-break spaces before ; ! ? and inside « »,
 * no-break spaces before a colon and within references (“art. 8”, “n° 3”). Source files keep plain, visible characters
 * and are typeset once, when they are loaded. Idempotent.
 */
export function typesetFrench(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/[ \u00a0\u202f]+([;!?»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0\u202f]+/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]+:/g, `${NO_BREAK}:`)
    .replace(/(?<![\p{L}\p{N}])(art\.|al\.|p\.|n°|[LRD]\.|M\.) (?=[\p{L}\p{N}])/gu, `$1${NO_BREAK}`)
    .replace(UNIT_AFTER, `$1${NO_BREAK}`)
}

/** How a text is set in a language; English is set as it is written. */
export const settingOf = (language: 'fr' | 'en'): ((text: string) => string) =>
  language === 'fr' ? typesetFrench : (text) => text

const UNIT_AFTER = /(\d) (?=(?:€|%|h|k?o|Mo|Go)(?![\p{L}\p{N}]))/gu

/**
 * A text that somebody typed, whose numbers stay on one line: “2 000 Mo” is not cut after the 2. Nothing else of it is
 * changed, and what is not a space stays as it was typed.
 */
export function withNumbersWhole(text: string): string {
  return text.replace(/(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, NARROW).replace(UNIT_AFTER, `$1${NO_BREAK}`)
}

type Sentence = string | ((...values: never[]) => string)
/** A record of sentences, some of which take values; groups may nest. */
export type Sentences = { readonly [key: string]: Sentence | Sentences }

/** Typesets every sentence of a record, and what its functions return. The record keeps its type. */
export function typesetAll<T extends Sentences>(sentences: T, typeset: (text: string) => string = typesetFrench): T {
  const entries = Object.entries(sentences).map(([key, value]) => [key, typesetOne(value, typeset)])
  // Same keys, and each value keeps its kind: a string, a function of the same arguments, or a record of them.
  return Object.fromEntries(entries) as T
}

function typesetOne(value: Sentence | Sentences, typeset: (text: string) => string): Sentence | Sentences {
  if (typeof value === 'string') return typeset(value)
  if (typeof value === 'function') return (...values: never[]) => typeset(value(...values))
  return typesetAll(value, typeset)
}
