import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  articleReference,
  clockTime,
  count,
  euros,
  exactInstant,
  longDate,
  longInstant,
  NBSP,
  NNBSP,
  shortDate,
  tidy,
} from './typography.fr.ts'

const shown = (text: string) => text.replaceAll(NBSP, '~').replaceAll(NNBSP, '^')

describe('dates and times', () => {
  test.each([
    ['2026-12-14', 'lundi 14~décembre 2026'],
    ['2026-12-01', 'mardi 1er~décembre 2026'],
    ['2028-02-29', 'mardi 29~février 2028'],
    ['2027-08-01', 'dimanche 1er~août 2027'],
  ])('%s is %s', (date, expected) => {
    expect(shown(longDate(date))).toBe(expected)
  })

  test.each([
    ['winter', '2026-12-14T11:00:00.000Z', undefined, 'lundi 14~décembre 2026 à 12~h~00'],
    ['summer', '2026-07-14T21:59:59.000Z', undefined, 'mardi 14~juillet 2026 à 23~h~59'],
    ['past midnight in Paris', '2026-12-31T23:30:00.000Z', undefined, 'vendredi 1er~janvier 2027 à 0~h~30'],
    ['overseas', '2026-12-14T11:00:00.000Z', 'Indian/Reunion', 'lundi 14~décembre 2026 à 15~h~00'],
  ])('an instant in %s', (_case, instant, zone, expected) => {
    expect(shown(longInstant(instant, zone))).toBe(expected)
  })

  test.each([
    ['2027-03-15T10:59:59.999Z', 'lundi 15~mars 2027 à 11~h~59~min~59~s'],
    ['2027-03-15T11:00:00.000Z', 'lundi 15~mars 2027 à 12~h~00~min~00~s'],
  ])('%s is told to the second, never rounded', (instant, expected) => {
    expect(shown(exactInstant(instant))).toBe(expected)
  })

  test('a day that does not exist is refused', () => {
    expect(() => longDate('2026-02-29')).toThrow(RangeError)
    expect(() => shortDate('14/12/2026')).toThrow(RangeError)
    expect(clockTime(9, 5)).toBe(`9${NBSP}h${NBSP}05`)
  })
})

describe('amounts', () => {
  test.each([
    [123_456_789, '1^234^567,89~€'],
    [100, '1,00~€'],
    [5, '0,05~€'],
    [0, '0,00~€'],
    [-4_000_00, '−4^000,00~€'],
    [999_99, '999,99~€'],
  ])('%i cents is %s', (cents, expected) => {
    expect(shown(euros(cents))).toBe(expected)
  })

  test('every amount reads back as itself', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const digits = euros(cents).replaceAll(NNBSP, '').replace(`${NBSP}€`, '').replace('−', '-').replace(',', '')
        expect(BigInt(digits)).toBe(BigInt(cents))
      }),
    )
  })

  test('fractions are refused', () => {
    expect(() => euros(1.5)).toThrow(RangeError)
    expect(() => count(Number.NaN)).toThrow(RangeError)
    expect(shown(count(-12_500))).toBe('−12^500')
  })
})

test.each([
  ['8', '2', 'art.~8, al.~2'],
  ['L2113-7', undefined, 'art.~L.~2113-7'],
  ['R. 2182-1', undefined, 'art.~R.~2182-1'],
  ['10', undefined, 'art.~10'],
])('article %s, paragraph %s', (article, paragraph, expected) => {
  expect(shown(articleReference(article, paragraph))).toBe(expected)
})

describe('tidy', () => {
  test.each([
    ["l'offre : oui ; non !", 'l’offre~: oui^; non^!'],
    ['« cité »', '«^cité^»'],
    ['Vraiment?', 'Vraiment^?'],
    ['voir https://exemple.fr/a?b=c;d ici', 'voir https://exemple.fr/a?b=c;d ici'],
    ['il :', 'il~:'],
    ['5 % de 12 €...', '5~% de 12~€…'],
  ])('%s', (before, after) => {
    expect(shown(tidy(before))).toBe(after)
  })

  test('doing it twice changes nothing more', () => {
    const word = fc.constantFrom(
      "l'acte",
      'mot',
      ' ',
      ':',
      ';',
      '!',
      '?',
      '«',
      '»',
      '...',
      '12',
      '€',
      '%',
      NBSP,
      NNBSP,
      ')',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const once = tidy(words.join(''))
        expect(tidy(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
