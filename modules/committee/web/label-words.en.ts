import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'

export const { day, at: hour, list: texts, listed: people, number, euros, named } = factsIn('en')
export const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${word}${value === 1 ? '' : 's'}`
export const NO_COMMITTEE =
  'The convention provides for no committee: none is composed, nor convened, and nothing is voted in one.'
