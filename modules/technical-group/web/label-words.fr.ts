import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { Names } from '#ui/i18n/names.ts'

export const { day, at: hour, list: texts, named, number, quoted } = factsIn('fr')
/** « 1 clause », « 12 clauses ». */
export const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${Number(value) > 1 ? word.replaceAll(/(?<=\p{L})(?=\s|$)/gu, 's') : word}`
export const one = (value: Json | undefined, names: Names): string =>
  typeof value === 'string' ? names.the(value) : '—'

export const NOT_LED = 'La procédure n’existe pas, ou elle est abandonnée : son groupe technique ne travaille plus.'
