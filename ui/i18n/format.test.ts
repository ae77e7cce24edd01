import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCitation } from './citation.ts'
import {
  addDays,
  dayOf,
  daysBetween,
  formatAhead,
  formatBytes,
  formatCents,
  formatCount,
  formatDate,
  formatInstant,
  formatSince,
  formatTime,
  shortHash,
} from './format.ts'
import { NARROW, NO_BREAK } from './typeset.ts'

describe('dates and hours', () => {
  test.each([
    ['2026-12-14', 'weekday', 'lundi 14 décembre 2026'],
    ['2027-01-01', 'long', '1er janvier 2027'],
    ['2027-01-11', 'long', '11 janvier 2027'],
    ['2027-01-01', 'weekday', 'vendredi 1er janvier 2027'],
    ['2027-02-03', 'short', '03/02/2027'],
  ] as const)('%s %s', (date, style, text) => {
    expect(formatDate(date, 'fr', style).replaceAll(NO_BREAK, ' ')).toBe(text)
  })

  test('no day is ever “in 0 days”, nor “in 1 day”', () => {
    expect([0, 1, 2].map((days) => formatAhead(days, 'fr'))).toEqual([
      'aujourd’hui',
      'demain',
      `dans 2${NO_BREAK}jours`,
    ])
    expect([0, 1, 2].map((days) => formatAhead(days, 'en'))).toEqual(['today', 'tomorrow', `in 2${NO_BREAK}days`])
    expect([0, 1, 2].map((days) => formatSince(days, 'fr'))).toEqual([
      'depuis aujourd’hui',
      'depuis hier',
      `depuis 2${NO_BREAK}jours`,
    ])
    expect([0, 1, 2].map((days) => formatSince(days, 'en'))).toEqual([
      'since today',
      'since yesterday',
      `for 2${NO_BREAK}days`,
    ])
  })

  test('a date is not parted at the end of a line', () => {
    expect(formatDate('2026-12-14', 'fr', 'weekday')).toBe(`lundi 14${NO_BREAK}décembre${NO_BREAK}2026`)
    expect(formatDate('2027-01-01', 'en')).toBe(`1${NO_BREAK}January${NO_BREAK}2027`)
  })

  test('an instant is read in Paris, in winter and in summer', () => {
    expect(formatInstant('2026-12-14T11:00:00.000Z', 'fr')).toBe(
      `lundi 14${NO_BREAK}décembre${NO_BREAK}2026 à 12${NO_BREAK}h${NO_BREAK}00`,
    )
    expect(formatTime('2026-07-14T11:00:00.000Z', 'en')).toBe('13:00')
    expect(formatTime('2026-12-14T10:59:59.000Z', 'fr', true).replaceAll(NO_BREAK, ' ')).toBe('11 h 59 min 59 s')
  })

  test('the civil day changes at midnight in Paris, not in Greenwich', () => {
    expect(dayOf('2026-12-14T22:59:59.999Z')).toBe('2026-12-14')
    expect(dayOf('2026-12-14T23:00:00.000Z')).toBe('2026-12-15')
  })

  test('days are counted across the changes of clock', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
})

describe('numbers', () => {
  test('amounts are given in cents', () => {
    expect(formatCents(123_456_789, 'fr')).toBe(`1${NARROW}234${NARROW}567,89${NO_BREAK}€`)
    expect(formatCents(123_456_789, 'en')).toBe('€1,234,567.89')
  })
  test('counts are grouped by narrow no-break spaces', () => {
    expect(formatCount(48_210, 'fr')).toBe(`48${NARROW}210`)
  })
  test.each([
    [0, `0${NO_BREAK}o`],
    [999, `999${NO_BREAK}o`],
    [2_400_000, `2,4${NO_BREAK}Mo`],
    [5_000_000_000_000, `5000${NO_BREAK}Go`],
  ])('%d bytes', (bytes, text) => {
    expect(formatBytes(bytes, 'fr').replaceAll(NARROW, '')).toBe(text)
  })
  test('a short hash shows eight figures and the last four', () => {
    expect(shortHash('3f9a02c1'.padEnd(60, '0').concat('77de')).replaceAll(/\s/g, ' ')).toBe('3f9a 02c1 … 77de')
  })
})

describe('references', () => {
  test.each([
    [{ source: 'convention', article: '8', paragraph: '2' }, 'fr', 'convention, art. 8, al. 2'],
    [{ source: 'convention', article: '8', paragraph: 'al. 2' }, 'fr', 'convention, art. 8, al. 2'],
    [{ source: 'CCP', article: 'L2113-7' }, 'fr', 'CCP, art. L. 2113-7'],
    [{ source: 'CCP', article: 'R.2182-1' }, 'en', 'CCP, art. R. 2182-1'],
    [{ source: 'CGCT', article: 'L3131-1', paragraph: '1' }, 'en', 'CGCT, art. L. 3131-1, para. 1'],
    [{ source: 'convention', article: 'parties', clause: 'parties' }, 'fr', 'convention, parties'],
    [{ source: 'convention', article: 'withdrawal', clause: 'withdrawal' }, 'fr', 'convention, clause absente'],
    [{ source: 'convention', article: '8', clause: 'withdrawal' }, 'fr', 'convention, art. 8'],
    [{ source: 'policy', article: 'A36' }, 'fr', 'choix d’Unisson n° 36'],
    [{ source: 'policy', article: 'A36' }, 'en', 'Unisson’s choice no. 36'],
    [{ source: 'policy', article: 'besoins' }, 'fr', 'choix d’Unisson, besoins'],
    [{ source: 'code-civil', article: '1193' }, 'fr', 'Code civil, art. 1193'],
    [{ source: 'loi-2015-991', article: '133' }, 'fr', 'loi n° 2015-991, art. 133'],
    [{ source: 'CCP', article: 'annexe 8', paragraph: 'art. 2, I, 4°' }, 'fr', 'CCP, annexe 8, art. 2, I, 4°'],
    [{ source: 'EU-2014-24', article: 'annexe IV' }, 'fr', 'directive 2014/24/UE, annexe IV'],
    [{ source: 'RM', article: 'AN 100136' }, 'fr', 'réponse ministérielle AN 100136'],
    [{ source: 'CE', article: '99926' }, 'fr', 'CE, n° 99926'],
  ] as const)('%o', (citation, language, text) => {
    expect(formatCitation(citation, language).replaceAll(NO_BREAK, ' ')).toBe(text)
  })
})
