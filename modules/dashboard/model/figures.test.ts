import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as C from '#modules/ceiling/testing.ts'
import { costOf, figuresOf, type Kept } from './figures.ts'

const { REGION, SOMME, OISE } = C
const TODAY = '2027-11-15'

const order = (body: string, amount: number, orders = 1) => ({ body, amount, orders })
const kept = (over: Partial<Kept> = {}): Kept => ({
  bodies: [order(REGION, 300_00, 2), order(SOMME, 100_00)],
  lines: [
    { body: REGION, line: 'LIC', quantity: 200, amount: 240_00 },
    { body: REGION, line: 'JOUR', quantity: 1, amount: 60_00 },
    { body: SOMME, line: 'LIC', quantity: 80, amount: 100_00 },
  ],
  months: [
    { ...order(REGION, 300_00, 2), month: '2027-08' },
    { ...order(SOMME, 100_00), month: '2027-10' },
  ],
  stages: [
    { ...order(REGION, 300_00, 2), status: 'sent' },
    { ...order(SOMME, 100_00), status: 'sent' },
    { ...order(SOMME, 0), status: 'draft' },
  ],
  ...{ deliveries: [], penalties: [], buyers: [REGION, SOMME, OISE], prices: undefined, pace: null },
  served: [
    { body: REGION, year: '2027-2028', users: 1_000, schools: 4 },
    { body: SOMME, year: '2026-2027', users: 600, schools: 2 },
  ],
  ceilings: C.inForce,
  ...over,
})

describe('les chiffres d’un marché', () => {
  test('du groupement : tous les membres, les lignes les plus coûteuses d’abord, le plafond de chacune', () => {
    const { ordered, orders, members, lines, served, stages } = figuresOf(kept(), null, TODAY)
    expect([ordered, orders]).toEqual([400_00, 3])
    expect(members.map(({ body, ordered: each, share }) => [body, each, share])).toEqual([
      [REGION, 300_00, 500_00],
      [SOMME, 100_00, 300_00],
      [OISE, 0, 200_00],
    ])
    expect(lines.map(({ line, quantity, amount, ceiling }) => [line, quantity, amount, ceiling])).toEqual([
      ['LIC', 280, 340_00, 1_000],
      ['JOUR', 1, 60_00, null],
    ])
    expect(stages).toEqual([
      { body: REGION, status: 'sent', amount: 400_00, orders: 3 },
      { body: SOMME, status: 'draft', amount: 0, orders: 1 },
    ])
    expect(served).toEqual({ users: 1_600, schools: 6, year: '2027-2028', members: 2 })
  })

  test('ce qu’un élève coûte se compte sur les membres dont les élèves sont connus, et sur eux seuls', () => {
    const [region] = kept().served
    const { lines, served } = figuresOf(kept({ served: region === undefined ? [] : [region] }), null, TODAY)
    expect(lines.map(({ line, declared }) => [line, declared])).toEqual([
      ['LIC', 240_00],
      ['JOUR', 60_00],
    ])
    expect(served).toMatchObject({ users: 1_000, members: 1 })
  })

  test('d’un membre : les siens, contre sa part ; une ligne comptée que personne n’a commandée se montre', () => {
    const { ordered, lines, months, served } = figuresOf(kept(), OISE, TODAY)
    expect(ordered).toBe(0)
    expect(lines).toEqual([{ line: 'LIC', label: null, unit: null, quantity: 0, amount: 0, declared: 0, ceiling: 200 }])
    expect(months).toEqual([])
    expect(served).toBeNull()
  })

  test('les mois se suivent jusqu’à aujourd’hui, ceux où rien n’est signé compris, et passent l’an', () => {
    const { months } = figuresOf(kept(), null, '2028-01-03')
    expect(months.map(({ month, amount }) => [month, amount])).toEqual([
      ['2027-08', 300_00],
      ['2027-09', 0],
      ['2027-10', 100_00],
      ['2027-11', 0],
      ['2027-12', 0],
      ['2028-01', 0],
    ])
  })

  test('sans plafond fixé, ni part ni prévision', () => {
    const pace = { first: '2027-08-01', amount: 400_00, squares: 10 }
    const without = figuresOf(kept({ ceilings: undefined, pace }), null, TODAY)
    expect(without.forecast).toBeNull()
    expect(without.members.every(({ share }) => share === null)).toBe(true)
    expect(figuresOf(kept({ pace }), null, TODAY).forecast).not.toBeNull()
  })

  test('le groupement est la somme des membres, quels que soient leurs actes', () => {
    const body = fc.constantFrom(REGION, SOMME, OISE)
    const month = fc.constantFrom('2027-08', '2027-09', '2027-11')
    const sums = fc.record({
      body,
      month,
      amount: fc.integer({ min: 0, max: 10 ** 9 }),
      orders: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(fc.array(sums, { maxLength: 30 }), (months) => {
        const all = kept({ months })
        const total = (of: string | null) =>
          figuresOf(all, of, TODAY).months.reduce((sum, { amount }) => sum + amount, 0)
        expect(total(null)).toBe(total(REGION) + total(SOMME) + total(OISE))
      }),
    )
  })

  test.each([
    [100_00, 3, 33_3333],
    [123_45, 100, 1_2345],
    [0, 5, 0],
    [100_00, 0, null],
  ])('un coût unitaire : %i centimes pour %i', (amount, among, cost) => {
    expect(costOf(amount, among)).toBe(cost)
  })
})
