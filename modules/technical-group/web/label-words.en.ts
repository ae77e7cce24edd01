import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { Names } from '#ui/i18n/names.ts'

export const { day, at: hour, list: texts, named, number, quoted } = factsIn('en')
export const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${word}${value === 1 ? '' : 's'}`
export const one = (value: Json | undefined, names: Names): string =>
  typeof value === 'string' ? names.the(value) : '—'

export const NOT_LED = 'The procedure does not exist, or is abandoned: its technical group no longer works.'
