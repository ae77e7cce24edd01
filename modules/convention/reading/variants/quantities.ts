/** Numbers, units of time and dates as French texts write them (folded). */

const UNDER_TWENTY =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const TENS: readonly (readonly [number, string])[] = [
  [20, 'vingt'],
  [30, 'trente'],
  [40, 'quarante'],
  [50, 'cinquante'],
  [60, 'soixante'],
  [80, 'quatre-vingt'],
]

/** Every number in words up to 99, with hyphens or blanks (`quarante-cinq`, `vingt et un`), and those of usual delays. */
function numberWords(): Record<string, number> {
  const words: Record<string, number> = {
    une: 1,
    cent: 100,
    'cent vingt': 120,
    'cent quatre-vingt': 180,
    'cent quatre-vingts': 180,
  }
  UNDER_TWENTY.forEach((word, rank) => {
    words[word] = rank + 1
  })
  for (const [ten, word] of TENS) {
    words[word] = ten
    if (ten === 80) words[`${word}s`] = ten
    const most = ten === 60 || ten === 80 ? 19 : 9
    UNDER_TWENTY.slice(0, most).forEach((unit, rank) => {
      const value = ten + rank + 1
      const joined =
        (rank === 0 || rank === 10) && ten !== 80
          ? [`${word} et ${unit}`, `${word}-et-${unit}`]
          : [`${word}-${unit}`, `${word} ${unit}`]
      for (const form of joined) words[form] = value
    })
  }
  return words
}

export const NUMBER_WORDS: Readonly<Record<string, number>> = numberWords()

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
