import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'

export const { day, at: hour, list: texts, listed: people, number, euros, named } = factsIn('fr')
/** « 1 siège », « 6 sièges ». */
export const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${Number(value) > 1 ? word.replaceAll(/(?<=\p{L})(?=\s|$)/gu, 's') : word}`
export const NO_COMMITTEE =
  'La convention ne prévoit pas de commission : aucune commission n’est composée, ni convoquée, et rien n’y est voté.'
