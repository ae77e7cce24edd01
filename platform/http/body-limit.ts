import type { Bilingual } from '../bilingual.ts'

const KILOBYTE = 1024
const UNITS = [
  { fr: 'Go', en: 'GB', bytes: KILOBYTE ** 3 },
  { fr: 'Mo', en: 'MB', bytes: KILOBYTE ** 2 },
  { fr: 'ko', en: 'kB', bytes: KILOBYTE },
] as const

/** A limit in bytes as a person reads it, in the largest unit that it fills; rounded down, so that what is said fits. */
export function sizeTold(bytes: number): Bilingual {
  const unit = UNITS.find((each) => bytes >= each.bytes) ?? { fr: 'octets', en: 'bytes', bytes: 1 }
  const figure = Math.floor((bytes / unit.bytes) * 10) / 10
  const said = (locale: 'fr' | 'en') => `${new Intl.NumberFormat(locale).format(figure)}\u00a0${unit[locale]}`
  return { fr: said('fr'), en: said('en').replace('\u00a0', ' ') }
}

/** What is told to whoever sends a body that is larger than its address takes. */
export function bodyTooLarge(limit: number): Bilingual {
  const { fr, en } = sizeTold(limit)
  return {
    fr: `Ce qui est envoyé est trop lourd, et rien n’en est gardé. La limite est de ${fr}.`,
    en: `What is sent is too large, and nothing of it is kept. The limit is ${en}.`,
  }
}
