import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { claimedOf, delayOf, delayPenalty, underCap } from './counting.ts'

describe('R5.20, R5.23 : la pénalité de retard', () => {
  test('50 000 € pendant douze jours, au millième : 600,00 €', () =>
    expect(delayPenalty(50_000_00, 12, { divisor: 1_000 })).toBe(600_00))
  test('aux prix révisés : le coefficient s’y applique', () =>
    expect(delayPenalty(50_000_00, 12, { divisor: 1_000, coefficient: { value: 1_0345, decimals: 4 } })).toBe(620_70))
  test.each([
    ['le jour du terme', '2027-01-08', null],
    ['la veille', '2027-01-07', null],
    ['un lundi pour un vendredi', '2027-01-11', { from: '2027-01-09', until: '2027-01-11', days: 3 }],
    ['un jour férié compte', '2027-01-09', { from: '2027-01-09', until: '2027-01-09', days: 1 }],
  ])('exécuté %s', (_label, doneOn, delay) => expect(delayOf('2027-01-08', doneOn)).toEqual(delay))
  test('croît avec les jours et la valeur', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 2_000 }), (value, days) => {
        const base = delayPenalty(value, days, { divisor: 1_000 })
        expect(delayPenalty(value, days + 1, { divisor: 1_000 })).toBeGreaterThanOrEqual(base)
        expect(delayPenalty(value + 1, days, { divisor: 1_000 })).toBeGreaterThanOrEqual(base)
      }),
    )
  })
  test('chaque jour cité compte, du lendemain du terme au jour de l’exécution', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (late) => {
        const delay = delayOf('2027-01-08', addDays('2027-01-08', late))
        expect(delay).toEqual({ from: '2027-01-09', until: addDays('2027-01-08', late), days: late })
      }),
    )
  })
})

describe('R5.22, R5.25 : le plafond et l’exonération', () => {
  test.each([
    [900_00, 0],
    [1_000_00, 0],
    [1_000_01, 1_000_01],
    [1_100_00, 1_100_00],
  ])('sur %i centimes en tout, %i sont dus', (total, claimed) => expect(claimedOf(total, 1_000_00)).toBe(claimed))
  test.each([
    [600_00, 0, 600_00],
    [600_00, 9_400_00, 600_00],
    [600_00, 9_400_01, 599_99],
    [600_00, 10_000_00, 0],
    [600_00, 11_000_00, 0],
  ])('%i centimes, quand %i sont appliqués : %i', (amount, applied, kept) =>
    expect(underCap(amount, { applied, base: 100_000_00, cap: 1_000 })).toBe(kept),
  )
  test('quel que soit l’ordre, le plafond n’est jamais passé', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_00 })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 30 }), cents, (amounts, base) => {
        const total = amounts.reduce((applied, each) => applied + underCap(each, { applied, base, cap: 1_000 }), 0)
        expect(total).toBeLessThanOrEqual(Math.floor(base / 10))
      }),
    )
  })
})
