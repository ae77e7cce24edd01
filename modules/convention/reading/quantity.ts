import { DATE, LENGTH, MONTHS, NUMBER_WORDS, UNITS } from './variants/quantities.ts'

/** The number that a folded count says (`quatre`, `4`, `quatre (4)`), or null. Figures win over words. */
export function countOf(folded: string): number | null {
  const figures = /\d{1,3}/.exec(folded)
  if (figures !== null) return Number(figures[0])
  return NUMBER_WORDS[folded.trim()] ?? null
}

/** ISO 8601 duration of a count and a folded unit: `P3M`, `P1Y`, `P15D`. */
export function isoLength(count: string, unit: string): string | null {
  const number = countOf(count)
  const letter = UNITS.find(([pattern]) => pattern.test(unit))?.[1]
  return number === null || number === 0 || letter === undefined ? null : `P${number}${letter}`
}

/** The first length of time in a folded text. */
export function firstLength(folded: string): string | null {
  const match = new RegExp(LENGTH).exec(folded)
  return match?.[1] === undefined || match[2] === undefined ? null : isoLength(match[1], match[2])
}

/** Months of an ISO duration made of years or months; null for days and weeks. */
export function monthsOf(length: string | null): number | null {
  const match = /^P(\d+)([YM])$/.exec(length ?? '')
  return match === null ? null : Number(match[1]) * (match[2] === 'Y' ? 12 : 1)
}

/** The first date of a folded text as `YYYY-MM-DD`; null when there is none, or when that day does not exist. */
export function firstDate(folded: string): string | null {
  const match = new RegExp(DATE).exec(folded)
  if (match === null) return null
  const day = Number(match[1] ?? match[4])
  const month = match[2] === undefined ? Number(match[5]) : (MONTHS[match[2]] ?? 0)
  const year = Number(match[3] ?? match[6])
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
