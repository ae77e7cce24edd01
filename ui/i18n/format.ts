import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { NARROW, NO_BREAK } from './typeset.ts'

/** The two languages of the surface. The law, and so its terms, stay French in both. */
export type Language = 'fr' | 'en'

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }
/** Legal instants are read on the clock of mainland France, wherever the reader sits. */
const ZONE = 'Europe/Paris'

/** Noon keeps a civil day the same day in every zone that the formatter could apply. */
const noon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`)

/**
 * `14 décembre 2026`, `1er janvier 2027`; with `weekday`, `lundi 14 décembre 2026`. A day is never parted from its month,
 * nor a month from its year: a narrow column breaks before the date.
 */
export function formatDate(date: IsoDate, language: Language, style: 'long' | 'weekday' | 'short' = 'long'): string {
  if (style === 'short') {
    const [year = '', month = '', day = ''] = date.split('-')
    return `${day}/${month}/${year}`
  }
  const parts = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(style === 'weekday' ? { weekday: 'long' as const } : {}),
  }).formatToParts(noon(date))
  const first = language === 'fr' && date.endsWith('-01')
  const text = parts.map((part) => (part.type === 'day' && first ? '1er' : part.value)).join('')
  return text.replace(/ (?=\p{L}+ \d{4}$)| (?=\d{4}$)/gu, NO_BREAK)
}

/** `janvier 2027`, from `2027-01`. */
export function formatMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    noon(`${month}-01`),
  )
}

/** The civil day of an instant in Paris. */
export function dayOf(instant: IsoInstant): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(instant))
}

/** `12 h 00` in French, `12:00` in English; with seconds, `11 h 59 min 59 s`. Paris time. */
export function formatTime(instant: IsoInstant, language: Language, withSeconds = false): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')]
  if (language === 'en') return [hour, minute, ...(withSeconds ? [second] : [])].join(':')
  const clock = `${Number(hour)}${NO_BREAK}h${NO_BREAK}${minute}`
  return withSeconds ? `${clock}${NO_BREAK}min${NO_BREAK}${second}${NO_BREAK}s` : clock
}

/** To the millisecond: `lundi 14 décembre 2026 à 12 h 00 min 00,400 s`, `Monday 14 December 2026 at 12:00:00.400`. Paris time. */
export function formatExact(instant: IsoInstant, language: Language): string {
  const day = formatDate(dayOf(instant), language, 'weekday')
  const time = formatTime(instant, language, true)
  const fraction = String(new Date(instant).getUTCMilliseconds()).padStart(3, '0')
  if (language === 'en') return `${day} at ${time}.${fraction}`
  return `${day} à ${time.slice(0, -2)},${fraction}${NO_BREAK}s`
}

/** `lundi 14 décembre 2026 à 12 h 00`. */
export function formatInstant(instant: IsoInstant, language: Language): string {
  const day = formatDate(dayOf(instant), language, 'weekday')
  const time = formatTime(instant, language)
  return language === 'fr' ? `${day} à ${time}` : `${day} at ${time}`
}

/** An amount in cents: `1 234 567,89 €` or `€1,234,567.89`. */
export function formatCents(cents: number, language: Language): string {
  const text = new Intl.NumberFormat(LOCALE[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)
  return language === 'fr' ? text.replace(/\s€$/u, `${NO_BREAK}€`) : text
}

/** `12 400`, grouped by narrow no-break spaces in French. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(count).replace(/(?<=\d)\s(?=\d)/gu, NARROW)
}

/** A size in bytes, in octets in French: `2,4 Mo`, `2.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB']
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const value = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(bytes / 1000 ** power)
  return `${value}${NO_BREAK}${units[power]}`
}

/** Whole days from one civil day to another; negative when the second comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

/** How far ahead a day is: `aujourd’hui`, `demain`, `dans 12 jours`. */
export function formatAhead(days: number, language: Language): string {
  if (language === 'fr')
    return days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${counted(days, 'fr', 'jour')}`
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${counted(days, 'en', 'day')}`
}

/** How long something lasts: `depuis aujourd’hui`, `depuis hier`, `depuis 12 jours`. */
export function formatSince(days: number, language: Language): string {
  if (language === 'fr')
    return `depuis ${days === 0 ? 'aujourd’hui' : days === 1 ? 'hier' : counted(days, 'fr', 'jour')}`
  return days === 0 ? 'since today' : days === 1 ? 'since yesterday' : `for ${counted(days, 'en', 'day')}`
}

const counted = (days: number, language: Language, day: string): string =>
  `${formatCount(days, language)}${NO_BREAK}${day}s`

/** The civil day that comes `days` after. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(noon(date).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first and last figures of a hash, enough for two persons to compare by voice: `3f9a 02c1 … 77de`. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}${NARROW}${hash.slice(4, 8)}${NO_BREAK}…${NO_BREAK}${hash.slice(-4)}`
}
