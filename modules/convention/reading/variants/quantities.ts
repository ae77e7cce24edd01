/** Numbers, units of time and dates as French texts write them (folded). */

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  'dix-sept': 17,
  'dix-huit': 18,
  'dix-neuf': 19,
  vingt: 20,
  'vingt et un': 21,
  'vingt-deux': 22,
  'vingt-trois': 23,
  'vingt-quatre': 24,
  'vingt-cinq': 25,
  'vingt-six': 26,
  'vingt-sept': 27,
  'vingt-huit': 28,
  'vingt-neuf': 29,
  trente: 30,
  'trente-six': 36,
  quarante: 40,
  'quarante-cinq': 45,
  'quarante-huit': 48,
  cinquante: 50,
  soixante: 60,
  'soixante-douze': 72,
  'quatre-vingt-dix': 90,
  cent: 100,
  'cent quatre-vingt': 180,
  'cent vingt': 120,
}

const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** A count: digits, a word, or a word with its digits in brackets. */
export const COUNT = `(?:(?:${WORDS})(?![a-z])(?: ?\\(? ?\\d{1,3} ?\\)?)?|\\d{1,3}(?: ?\\((?:${WORDS})\\))?)`

export const UNITS: readonly (readonly [RegExp, 'Y' | 'M' | 'W' | 'D'])[] = [
  [/^(?:ans?|annees?|exercices?)/, 'Y'],
  [/^(?:mois)/, 'M'],
  [/^(?:semaines?)/, 'W'],
  [/^(?:jours?)/, 'D'],
]

/** A length of time. Groups: count, unit. */
export const LENGTH = `(${COUNT}) ?(ans?\\b|annees?\\b|mois\\b|semaines?\\b|jours?\\b)`

export const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  fevrier: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  aout: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  decembre: 12,
}

/** A date. Groups: day, month word, year — or day, month, year in figures. */
export const DATE = `(?:(\\d{1,2})(?:er|°)? ?(${Object.keys(MONTHS).join('|')}) (\\d{4})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))`
