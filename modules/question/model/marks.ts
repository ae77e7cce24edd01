import { checkSiren } from '#kernel/ids.ts'
import { folded, plain } from '#kernel/plain.ts'

/** By what a text tells who asked. */
export type Mark = 'name' | 'address' | 'telephone' | 'siret'

const digits = (found: string): string => found.replace(/\D/g, '')

const eachOf =
  (sign: RegExp, key: (found: string) => string) =>
  (text: string): readonly string[] =>
    (text.match(sign) ?? []).map(key)

/** What of a text is an address, a telephone or the number of a company, written as what two ways of writing it share. */
const SIGNS: readonly (readonly [Mark, (text: string) => readonly string[]])[] = [
  [
    'address',
    eachOf(/[^\s@]+@[^\s@]+\.[^\s@]+/g, (found) => folded(found).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')),
  ],
  ['telephone', eachOf(/(?:\+33|\b0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}\b/g, (found) => digits(found).slice(-9))],
  ['siret', sirensIn],
]

/** Figures parted by single blanks: an amount, a number of a company, or several numbers in a row. */
const FIGURES = /\d+(?:\s\d+)*/g
const BEFORE_DECIMALS = /^\s?(?:[.,]\d|€|%|[km]€|euros?\b|eur\b|ht\b|ttc\b)/i
const AFTER_DECIMALS = /(?:\d[.,]|€\s?)$/
/** Nine or fourteen figures in one go, or parted as a SIRET is; in three groups of three, when nothing else is beside them. */
const NUMBERED = /(?<!\d)(?:\d{9}(?: ?\d{5})?|\d{3} \d{3} \d{3} ?\d{5}|^\d{3} \d{3} \d{3}$)(?!\d)/g

/** The companies whose SIREN, or SIRET, stands in a text. An amount, a round figure or a wrong key is no such number. */
function sirensIn(text: string): readonly string[] {
  return [...text.matchAll(FIGURES)].flatMap(({ 0: figures, index }) => {
    const isAmount =
      BEFORE_DECIMALS.test(text.slice(index + figures.length)) || AFTER_DECIMALS.test(text.slice(0, index))
    if (isAmount) return []
    return (figures.replace(/\s/g, ' ').match(NUMBERED) ?? [])
      .map(digits)
      .filter((number) => number.length === 14 || !number.endsWith('000'))
      .map((number) => number.slice(0, 9))
      .filter((siren) => 'value' in checkSiren(siren))
  })
}

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

/**
 * Whether a text holds the name of a company, word for word. `known`: it has several words, which the file that was
 * published does not have in that order. `doubtful`: it may be a word of the language, or of the purchase; a person tells.
 * How long one word is tells nothing: those of a specification are long.
 */
export function nameIn(text: string, called: string, published: string): 'known' | 'doubtful' | null {
  const name = plain(called)
  if (name.length < SHORTEST_NAME || !holds(text, name)) return null
  return name.includes(' ') && !holds(published, name) ? 'known' : 'doubtful'
}
