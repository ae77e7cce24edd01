import type { Json } from '#kernel/canonical.ts'
import { formatCount, formatDate, formatInstant, type Language } from './i18n/format.ts'

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] }

/** A fact as a reader expects it: a day in full, a number grouped, a list as a sentence would enumerate it. */
export function formatFact(value: Json, language: Language): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  if (typeof value === 'number') return formatCount(value, language)
  if (typeof value === 'string') return formatText(value, language)
  if (Array.isArray(value)) return value.map((item: Json) => formatFact(item, language)).join(', ')
  return Object.values(value)
    .map((item) => formatFact(item, language))
    .join(', ')
}

function formatText(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(value, language)
  return value
}
