import { checkSiren } from '#kernel/ids.ts'
import { folded, plain } from '#kernel/plain.ts'

/** By what a text tells who asked. */
export type Mark = 'name' | 'address' | 'telephone' | 'siret'

const digits = (found: string): string => found.replace(/\D/g, '')

const eachOf =
  (sign: RegExp, key: (found: string) => string) =>
  (text: string): readonly string[] =>
    (text.match(sign) ?? []).map(key)

const DAY = String.raw`(?!\d{2}[/.-]\d{2}[/.-](?:19|20|21)\d{2}\b)`
const PART = String.raw`[\s./-]?`
/** A French number by pairs or by threes, with its prefix or without, or one of another country. A day is none. */
const TELEPHONE = new RegExp(
  [
    String.raw`(?:(?:\+|\b00)33\s?(?:\(0\))?|${DAY}\b0)${PART}[1-9](?:(?:${PART}\d{2}){4}|${PART}\d{2}(?:${PART}\d{3}){2})\b`,
    String.raw`(?:\+|\b00)[1-9]\d{0,2}\s?(?:\(0\))?(?:${PART}\d){7,11}\b`,
  ].join('|'),
  'g',
)
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/g
const SITE = /(?:https?:\/\/|\bwww\.)[^\s<>()«»"]+/gi

const mailOf = (found: string): string => folded(found).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
/** Its name alone, without what leads to it or goes on from it. */
const siteOf = (found: string): string =>
  folded(found)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')

/** What of a text is an address, a telephone or the number of a company, written as what two ways of writing it share. */
const SIGNS: readonly (readonly [Mark, (text: string) => readonly string[]])[] = [
  ['address', (text) => [...eachOf(MAIL, mailOf)(text), ...eachOf(SITE, siteOf)(text)]],
  ['telephone', eachOf(TELEPHONE, (found) => digits(found).slice(-9))],
  ['siret', sirensIn],
]

/** Figures parted by single blanks: an amount, a number of a company, or several numbers in a row. */
const FIGURES = /\d+(?:\s\d+)*/g
/** The same in groups of three, parted by points or hyphens. */
const PARTED = /(?<![\d.,-])\d{3}([.-])\d{3}\1\d{3}(?:[\s.-]?\d{5})?(?!\d|[.,-]\d)/g
const BEFORE_DECIMALS = /^\s?(?:[.,]\d|€|%|[km]€|euros?\b|eur\b|ht\b|ttc\b)/i
const AFTER_DECIMALS = /(?:\d[.,]|€\s?)$/
/** Nine or fourteen figures in one go, or parted as a SIRET is; in three groups of three, when nothing else is beside them. */
const NUMBERED = /(?<!\d)(?:\d{9}(?: ?\d{5})?|\d{3} \d{3} \d{3} ?\d{5}|^\d{3} \d{3} \d{3}$)(?!\d)/g
/** The number under which a company pays the tax on value added: its SIREN after a key. */
const TAXED = /\bFR\s?[0-9A-Z]{2}\s?(\d{3}\s?\d{3}\s?\d{3})\b/gi

/** The companies whose SIREN, SIRET or tax number stands in a text. An amount, a round figure or a wrong key is no such number. */
function sirensIn(text: string): readonly string[] {
  const numbers = [
    ...figuresOf(FIGURES, text).flatMap((figures) => figures.replace(/\s/g, ' ').match(NUMBERED) ?? []),
    ...figuresOf(PARTED, text),
  ]
  const written = numbers.map(digits).filter((number) => number.length === 14 || !number.endsWith('000'))
  const taxed = [...text.matchAll(TAXED)].map(([, siren = '']) => digits(siren))
  return [...written.map((number) => number.slice(0, 9)), ...taxed].filter((siren) => 'value' in checkSiren(siren))
}

/** The figures of a text that are no amount. */
const figuresOf = (sign: RegExp, text: string): readonly string[] =>
  [...text.matchAll(sign)].flatMap(({ 0: figures, index }) => {
    const after = text.slice(index + figures.length)
    return BEFORE_DECIMALS.test(after) || AFTER_DECIMALS.test(text.slice(0, index)) ? [] : [figures]
  })

/** What a text holds of them, whoever they are of, save the numbers of these SIREN. */
export const marksIn = (text: string, buyers: readonly string[]): readonly Mark[] =>
  SIGNS.flatMap(([mark, find]) => (find(text).some((found) => !buyers.includes(found)) ? [mark] : []))

/** What a text repeats of those that another one gives, save the numbers of these SIREN. */
export const marksOf = (given: string, text: string, buyers: readonly string[]): readonly Mark[] =>
  SIGNS.flatMap(([mark, find]) => {
    const known = new Set(find(given).filter((found) => !buyers.includes(found)))
    return find(text).some((found) => known.has(found)) ? [mark] : []
  })

/** One letter is no name. */
const SHORTEST_NAME = 2

const holds = (text: string, words: string): boolean => ` ${plain(text)} `.includes(` ${words} `)

/** Letters that stand alone, one after the other, are one word: « A.C.M.E. » is `acme`. */
const joined = (text: string): string =>
  text.replace(/(?<!\S)\p{L}(?: \p{L})+(?!\S)/gu, (letters) => letters.replaceAll(' ', ''))

/**
 * Whether a text holds the name of a company, word for word. `known`: it has several words, which the file that was
 * published does not have in that order. `doubtful`: it may be a word of the language, or of the purchase, or the same letters
 * otherwise parted; a person tells. How long one word is tells nothing: those of a specification are long.
 */
export function nameIn(text: string, called: string, published: string): 'known' | 'doubtful' | null {
  const name = plain(called)
  if (name.length < SHORTEST_NAME) return null
  if (holds(text, name)) return name.includes(' ') && !holds(published, name) ? 'known' : 'doubtful'
  return holds(joined(plain(text)), joined(name)) ? 'doubtful' : null
}
