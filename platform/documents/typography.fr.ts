import type { IsoDate, IsoInstant } from '#kernel/citation.ts'

/** No-break space: before a colon, a currency sign, inside dates. */
export const NBSP = '\u00A0'
/** Narrow no-break space: before ; ! ?, inside guillemets, between groups of three digits. */
export const NNBSP = '\u202F'

const FRENCH_ZONE = 'Europe/Paris'
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
] as const

/**
 * « lundi 14 décembre 2026 », « mardi 1er décembre 2026 ».
 * @throws {RangeError} when the text is no calendar day
 */
export function longDate(date: IsoDate): string {
  const day = Temporal.PlainDate.from(date)
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${shortDate(date)}`
}

/**
 * « 14 décembre 2026 », without the day of the week.
 * @throws {RangeError} when the text is no calendar day
 */
export function shortDate(date: IsoDate): string {
  const day = Temporal.PlainDate.from(date)
  return `${day.day === 1 ? '1er' : day.day}${NBSP}${MONTHS[day.month - 1]} ${day.year}`
}

/**
 * « lundi 14 décembre 2026 à 12 h 00 », on the wall clocks of metropolitan France unless another zone is named
 * (overseas communities have their own: `Indian/Reunion`, `America/Cayenne`…).
 * @throws {RangeError} when the text is no instant
 */
export function longInstant(instant: IsoInstant, zone: string = FRENCH_ZONE): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${longDate(local.toPlainDate().toString())} à ${clockTime(local.hour, local.minute)}`
}

/**
 * « lundi 15 mars 2027 à 11 h 59 min 59 s », where a second decides: on the wall clocks of metropolitan France.
 * @throws {RangeError} when the text is no instant
 */
export function exactInstant(instant: IsoInstant): string {
  const { second } = Temporal.Instant.from(instant).toZonedDateTimeISO(FRENCH_ZONE)
  return `${longInstant(instant)}${NBSP}min${NBSP}${String(second).padStart(2, '0')}${NBSP}s`
}

/** « 12 h 00 », « 9 h 05 ». */
export function clockTime(hour: number, minute: number): string {
  return `${hour}${NBSP}h${NBSP}${String(minute).padStart(2, '0')}`
}

/**
 * « 1 234 567,89 € ».
 * @param cents a whole number of cents of a euro, negative for a reduction
 * @throws {RangeError} when it is no safe integer
 */
export function euros(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`)
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '−' : ''}${groups(digits.slice(0, -2))},${digits.slice(-2)}${NBSP}€`
}

/**
 * « 12 500 »: a count, in groups of three digits.
 * @throws {RangeError} when it is no safe integer
 */
export function count(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return `${value < 0 ? '−' : ''}${groups(String(Math.abs(value)))}`
}

function groups(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NNBSP)
}

/** « art. 8, al. 2 », « art. L. 2113-7 »: the article's number as its text prints it. */
export function articleReference(article: string, paragraph?: string): string {
  const short = `art.${NBSP}${article.replace(/^([LRDA])\.?\s*(?=\d)/, `$1.${NBSP}`)}`
  return paragraph === undefined ? short : `${short}, al.${NBSP}${paragraph}`
}

/**
 * Sets the spaces, apostrophes and ellipses of a French sentence of ours as a typographer would. Never for a text that was voted or signed:
 * its characters are part of the act. Applying it twice changes nothing more.
 */
export function tidy(sentence: string): string {
  return sentence
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/«[ \u00A0\u202F]*/g, `«${NNBSP}`)
    .replace(/[ \u00A0\u202F]*»/g, `${NNBSP}»`)
    .replace(
      /[ \u00A0\u202F]*([:;!?]+)(?=[\s»)]|$)/g,
      (_, marks: string) => `${marks.startsWith(':') ? NBSP : NNBSP}${marks}`,
    )
    .replace(/(\d)[ \u00A0\u202F]+(?=[€%])/g, `$1${NBSP}`)
}
