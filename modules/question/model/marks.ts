import { folded } from '#kernel/plain.ts'

/** By what a text tells who asked. */
export type Mark = 'name' | 'address' | 'telephone' | 'siret'

const digits = (found: string): string => found.replace(/\D/g, '')

/** What of a text is an address, a telephone or the number of a company, and as what two ways of writing it are one. */
const SIGNS: readonly (readonly [Mark, RegExp, (found: string) => string])[] = [
  ['address', /[^\s@]+@[^\s@]+\.[^\s@]+/g, (found) => folded(found).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')],
  [
    'telephone',
    /(?:\+33|\b0)[\s.\u00a0\u202f-]?[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}\b/g,
    (found) => digits(found).slice(-9),
  ],
  [
    'siret',
    /\b\d{3}[\s\u00a0\u202f]?\d{3}[\s\u00a0\u202f]?\d{3}(?:[\s\u00a0\u202f]?\d{5})?\b/g,
    // A SIRET begins by the SIREN of its company.
    (found) => digits(found).slice(0, 9),
  ],
]

/** What a text holds of them, whoever they are of. */
export const marksIn = (text: string): readonly Mark[] =>
  SIGNS.flatMap(([mark, sign]) => (text.search(sign) === -1 ? [] : [mark]))

/** What a text repeats of those that another one gives. */
export const marksOf = (given: string, text: string): readonly Mark[] =>
  SIGNS.flatMap(([mark, sign, key]) => {
    const known = new Set((given.match(sign) ?? []).map(key))
    return (text.match(sign) ?? []).some((found) => known.has(key(found))) ? [mark] : []
  })
