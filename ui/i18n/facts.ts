import type { Json } from '#kernel/canonical.ts'
import { formatCents, formatCount, formatDate, formatInstant, type Language } from './format.ts'
import type { Names } from './names.ts'

type Fact = Json | undefined

/**
 * How a sentence says what it reads in a finding or an entry: civil days, instants, amounts in cents, numbers, lists. What
 * is not of the kind that the sentence expects is a dash, or an empty list: a sentence never breaks the page that reads it.
 */
export const factsIn = (language: Language) => ({
  day: (value: Fact): string => (typeof value === 'string' ? formatDate(value, language) : '—'),
  at: (value: Fact): string => (typeof value === 'string' ? formatInstant(value, language) : '—'),
  euros: (value: Fact): string => (typeof value === 'number' ? formatCents(value, language) : '—'),
  number: (value: Fact): string => (typeof value === 'number' ? formatCount(value, language) : '—'),
  list,
  listed: (value: Fact): string => list(value).join(', '),
  count: (value: Fact): number => list(value).length,
  /** Each between the quotation marks of the language. */
  quoted: (value: Fact): string => list(value).map(QUOTED[language]).join(', '),
  /** Bodies by their names, with their articles. */
  named: (value: Fact, names: Names): string =>
    list(value)
      .map((body) => names.the(String(body)))
      .join(', '),
})

const QUOTED: Readonly<Record<Language, (words: Json) => string>> = {
  fr: (words) => `« ${words} »`,
  en: (words) => `“${words}”`,
}

const list = (value: Fact): readonly Json[] => (Array.isArray(value) ? value : [])
