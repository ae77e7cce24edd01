import type { IsoDate } from '#kernel/citation.ts'

/** What a typed date is: a civil day, nothing yet, a text of another shape, or a day that no calendar has. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'empty' }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'impossible'; readonly text: string }

/**
 * Reads a day typed as `14/12/2026`, `14.12.2026`, `14-12-2026`, `14 12 2026` or `14122026`. A year of two digits is
 * malformed: in an act it would be a guess.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  const match = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (match === null) return { kind: 'malformed', text }
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return exists(date) ? { kind: 'date', date } : { kind: 'impossible', text }
}

/** A civil date survives a round trip through the calendar only if it exists. */
function exists(date: IsoDate): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}
