import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { advanceOn, monthsOf, repaidAt } from './advance.ts'
import { type Measured, paymentClock } from './clock.ts'
import { interestOn, knownRate, lateInterest, rateDay } from './interest.ts'

const LAW = '2027-01-04'
const clock = (over: Partial<Measured> = {}) =>
  paymentClock(
    { receivedOn: '2027-01-04', serviceDoneOn: '2027-01-11', pauses: [], days: 30, startsAt: 'service', ...over },
    LAW,
  )
const lasts = (over: Partial<Measured> = {}) => {
  const { waits, officer, due } = clock(over)
  return [waits, officer?.last, due?.last]
}

describe('R5.30 à R5.32 : le délai de paiement', () => {
  test.each([
    ['du service fait, s’il est postérieur', {}, [null, '2027-01-31', '2027-02-10']],
    ['de la demande, en lecture stricte', { startsAt: 'receipt' }, [null, '2027-01-24', '2027-02-03']],
    ['de la demande, si elle vient après', { serviceDoneOn: '2026-12-20' }, [null, '2027-01-24', '2027-02-03']],
    ['ne court pas avant le service', { serviceDoneOn: null }, ['service', undefined, undefined]],
    [
      'en lecture stricte, court sans lui',
      { serviceDoneOn: null, startsAt: 'receipt' },
      [null, '2027-01-24', '2027-02-03'],
    ],
    ['plus court par le marché', { days: 20 }, [null, '2027-01-21', '2027-01-31']],
    ['suspendu', { pauses: [{ suspendedOn: '2027-01-23', resumedOn: null }] }, ['documents', undefined, undefined]],
    // Day 12: eighteen days were left, and thirty are given.
    [
      'repris',
      { pauses: [{ suspendedOn: '2027-01-23', resumedOn: '2027-02-01' }] },
      [null, '2027-02-21', '2027-03-03'],
    ],
    [
      'suspendu et repris avant le service',
      { pauses: [{ suspendedOn: '2027-01-05', resumedOn: '2027-01-07' }] },
      [null, '2027-01-31', '2027-02-10'],
    ],
  ] as const)('%s', (_label, over, expected) => expect(lasts(over)).toEqual(expected))

  test('le solde, s’il est plus long que le délai', () => {
    const pauses = [
      { suspendedOn: '2027-01-20', resumedOn: '2027-01-25' },
      { suspendedOn: '2027-01-26', resumedOn: '2027-01-27' },
    ]
    // Twenty-nine days are left of the second thirty: a whole period is given.
    expect(lasts({ pauses })).toEqual([null, '2027-02-16', '2027-02-26'])
  })

  test('ne s’achève jamais avant le délai du jour où il court', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2027-01-04', days))
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: 1, max: 30 }), (serviceDoneOn, first, second, days) => {
        const [suspendedOn = '', resumedOn = ''] = [first, second].toSorted()
        const stopped = clock({ serviceDoneOn, days, pauses: [{ suspendedOn, resumedOn }] }).due?.last ?? ''
        const running = clock({ serviceDoneOn, days }).due?.last ?? ''
        expect(stopped >= running).toBe(true)
        expect(stopped >= addDays(serviceDoneOn, days)).toBe(true)
      }),
    )
  })
})

describe('R5.33, R5.34 : l’intérêt de retard', () => {
  test('120 000 € pendant dix-sept jours à 10,40 % : 581,26 €, et 40 €', () => {
    const total = 120_000_00
    const late = lateInterest(
      { total, due: '2026-09-13', paidOn: '2026-09-30', rate: knownRate('2026-09-13') ?? 0 },
      LAW,
    )
    expect(late).toEqual({ days: 17, rate: 1040, interest: 581_26, lumpSum: 40_00 })
    expect((late?.interest ?? 0) + (late?.lumpSum ?? 0)).toBe(621_26)
  })
  test('rien le dernier jour ; le lendemain, l’indemnité entière', () => {
    const paid = (paidOn: string) => lateInterest({ total: 100, due: '2026-09-13', paidOn, rate: 1040 }, LAW)
    expect([paid('2026-09-13'), paid('2026-09-14')]).toEqual([
      null,
      { days: 1, rate: 1040, interest: 0, lumpSum: 4000 },
    ])
  })
  test.each([
    ['2026-06-29', '2026-01-01'],
    ['2026-06-30', '2026-07-01'],
    ['2026-12-30', '2026-07-01'],
    ['2026-12-31', '2027-01-01'],
  ])('un retard qui court après le %s est au taux du %s', (due, day) => expect(rateDay(due)).toBe(day))
  test('d’un semestre que l’on ne connaît pas, il n’y a pas de taux', () =>
    expect(knownRate('2027-01-31')).toBeUndefined())
  test('croît avec les jours, le taux et le montant', () => {
    const whole = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(whole(1_000_000_00), whole(2_000), whole(2_000), (total, rate, days) => {
        const base = interestOn(total, rate, days)
        expect(base).toBeGreaterThanOrEqual(0)
        expect(interestOn(total, rate, days + 1)).toBeGreaterThanOrEqual(base)
        expect(interestOn(total, rate + 1, days)).toBeGreaterThanOrEqual(base)
        expect(interestOn(total + 1, rate, days)).toBeGreaterThanOrEqual(base)
      }),
    )
  })
})

describe('R5.37 à R5.39 : l’avance', () => {
  const on = (over: Partial<Parameters<typeof advanceOn>[0]> = {}) =>
    advanceOn(
      { amount: 1_000_000_00, total: 1_200_000_00, from: '2027-09-01', until: '2031-08-31', rate: 500, ...over },
      LAW,
    )
  test('1 200 000 € sur quarante-huit mois : 5 % de 300 000 €, soit 15 000 €', () => expect(on()).toBe(15_000_00))
  test('sur douze mois au plus, le montant entier', () => expect(on({ until: '2028-08-31' })).toBe(60_000_00))
  test('aucune jusqu’à 50 000 € hors taxe ni jusqu’à deux mois', () => {
    expect(on({ amount: 50_000_00, total: 60_000_00 })).toBe(0)
    expect(on({ until: '2027-10-31' })).toBe(0)
    expect(on({ until: '2027-11-01' })).toBeGreaterThan(0)
  })
  test.each([
    ['2027-09-01', '2027-09-30', 1],
    ['2027-09-15', '2028-08-31', 12],
    ['2027-09-15', '2028-09-14', 12],
    ['2027-09-15', '2028-09-15', 13],
  ])('du %s au %s : %i mois', (from, until, months) => expect(monthsOf(from, until)).toBe(months))
  test.each([
    [650_00, 0],
    [725_00, 500_00],
    [800_00, 1_000_00],
    [1_000_00, 1_000_00],
  ])('à %i centimes exécutés sur 1 000 €, %i sont remboursés', (performed, repaid) =>
    expect(repaidAt(1_000_00, performed, 1_000_00, LAW)).toBe(repaid),
  )
  test('se rembourse en entier, sans jamais revenir en arrière', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000_00 })
    fc.assert(
      fc.property(cents, cents, cents, cents, (advance, total, one, other) => {
        const [less = 0, more = 0] = [one, other].toSorted((left, right) => left - right)
        const before = repaidAt(advance, less, total, LAW)
        expect(repaidAt(advance, more, total, LAW)).toBeGreaterThanOrEqual(before)
        expect(before).toBeLessThanOrEqual(advance)
        expect(repaidAt(advance, total, total, LAW)).toBe(advance)
      }),
    )
  })
})
