import type { Json } from '#kernel/canonical.ts'
import { formatCount, formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { Names } from '#ui/i18n/names.ts'

export const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'en') : '—')
export const hour = (value: Json | undefined): string => (typeof value === 'string' ? formatInstant(value, 'en') : '—')
export const number = (value: Json | undefined): string => (typeof value === 'number' ? formatCount(value, 'en') : '—')
export const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${word}${value === 1 ? '' : 's'}`
export const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
export const quoted = (value: Json | undefined): string =>
  texts(value)
    .map((text) => `“${text}”`)
    .join(', ')
export const named = (value: Json | undefined, names: Names): string =>
  texts(value)
    .map((body) => names.the(body))
    .join(', ')
export const one = (value: Json | undefined, names: Names): string =>
  typeof value === 'string' ? names.the(value) : '—'

export const NOT_LED = 'The procedure does not exist, or is abandoned: its technical group no longer works.'
