import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PriceFormula, Scale } from '#modules/consultation/index.ts'
import { CRITERIA, criterion, WORDED } from '../testing.ts'
import { disagreements } from './disagreement.ts'
import { priceScore } from './formula.ts'
import { compare, fraction, roundedTo } from './fraction.ts'
import { isOnScale, scoredIn } from './grid.ts'
import { type Graded, outOfHundred, type Ranked, rankingOf, rankingText, reweighed } from './ranking.ts'

const grid: Graded = { criteria: CRITERIA, scales: [], ties: [] }
const tender = (id: string, price: number | null, points: readonly [number, number, number]): Ranked => ({
  tender: id,
  price,
  points: { 'C2.1': points[0], 'C2.2': points[1], C3: points[2] },
})
const scaleOf = (formula: PriceFormula, step = 1, top = 1_000): Scale & { readonly formula: PriceFormula } => ({
  ...{ top, step, formula },
})

describe('R2.54 : la note de prix, par la formule publiée', () => {
  test.each([
    ['le prix le plus bas', 'lowest-over-price', 700, 1_000],
    ['un prix double', 'lowest-over-price', 1_400, 500],
    ['un tiers de plus : arrondi au centième, la moitié vers le haut', 'lowest-over-price', 1_050, 667],
    ['un prix double', 'above-lowest', 1_400, 0],
    ['plus du double : rien au-dessous de zéro', 'above-lowest', 2_000, 0],
    ['un quart de plus', 'above-lowest', 875, 750],
    ['le plus haut', 'between-extremes', 2_100, 0],
    ['au milieu', 'between-extremes', 1_400, 500],
  ] as const)('%s, %s', (_, formula, price, expected) => {
    expect(priceScore(scaleOf(formula), price, { lowest: 700, highest: 2_100 })).toBe(expected)
  })

  test('un prix nul prend tout, sans rien laisser ; un seul prix prend tout', () => {
    for (const formula of ['lowest-over-price', 'above-lowest', 'between-extremes'] as const) {
      expect(priceScore(scaleOf(formula), 0, { lowest: 0, highest: 500 })).toBe(1_000)
      expect(priceScore(scaleOf(formula), 500, { lowest: 0, highest: 500 })).toBe(0)
      expect(priceScore(scaleOf(formula), 500, { lowest: 500, highest: 500 })).toBe(1_000)
    }
  })

  test('l’arrondi est celui du pas publié, les moitiés vers le haut', () => {
    // 700 / 933 vaut 7,5027 sur dix.
    expect(priceScore(scaleOf('lowest-over-price', 50), 933, { lowest: 700, highest: 933 })).toBe(750)
    expect(priceScore(scaleOf('lowest-over-price', 100), 933, { lowest: 700, highest: 933 })).toBe(800)
    expect(roundedTo(fraction(25, 2), 5)).toBe(15)
    expect(roundedTo(fraction(12499, 1000), 5)).toBe(10)
  })

  test('jamais hors du barème, et jamais mieux pour un prix plus haut', () => {
    const formulas = fc.constantFrom<PriceFormula>('lowest-over-price', 'above-lowest', 'between-extremes')
    const prices = fc.array(fc.integer({ min: 0, max: 90_000_000_000 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(formulas, prices, fc.constantFrom(1, 5, 50), (formula, given, step) => {
        const sorted = given.toSorted((a, b) => a - b)
        const among = { lowest: sorted[0] ?? 0, highest: sorted.at(-1) ?? 0 }
        const scores = sorted.map((price) => priceScore(scaleOf(formula, step), price, among))
        expect(scores.every((each) => isOnScale(each, scaleOf(formula, step)))).toBe(true)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(scores[0]).toBe(1_000)
      }),
    )
  })
})

describe('R2.54 : le classement', () => {
  const three = [
    tender('a', 700_000_00, [600, 600, 600]),
    tender('b', 1_000_000_00, [900, 900, 900]),
    tender('c', 875_000_00, [700, 700, 700]),
  ]

  test('les poids du dossier, exactement', () => {
    const lines = rankingOf(grid, three)
    expect(lines.map(({ tender: id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
    // 0,40 × 10/10 + 0,60 × 6/10 ; 0,40 × 7/10 + 0,60 × 9/10 ; 0,40 × 8/10 + 0,60 × 7/10
    expect(lines.map(({ total }) => total && outOfHundred(total))).toEqual([8_200, 7_600, 7_400])
    expect(lines[0]?.scores).toEqual({ C1: 700, 'C2.1': 900, 'C2.2': 900, C3: 900 })
  })

  test('une note qui manque : ni total ni rang, et les autres sont classées', () => {
    const lines = rankingOf(grid, [...three, { tender: 'd', price: 500_000_00, points: { C3: 100 } }])
    expect(lines.at(-1)).toMatchObject({ tender: 'd', total: null, rank: null })
    expect(lines.filter(({ rank }) => rank !== null)).toHaveLength(3)
    expect(rankingOf({ ...grid, criteria: WORDED }, three).map(({ total }) => total)).toEqual([null, null, null])
  })

  test('une égalité se règle par les critères du dossier, sinon le rang est partagé', () => {
    // a gagne 0,15 × 0,9 sur C3 de ce qu’elle perd sur C2.1, de poids 0,27 : même total.
    const tied = [tender('a', 700, [500, 500, 950]), tender('b', 700, [750, 500, 500])]
    expect(rankingOf(grid, tied).map(({ rank }) => rank)).toEqual([1, 1])
    expect(rankingOf({ ...grid, ties: ['C2'] }, tied).map(({ tender: id }) => id)).toEqual(['b', 'a'])
    expect(rankingOf({ ...grid, ties: ['C3'] }, tied).map(({ tender: id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    const same = [
      tender('a', 700, [500, 500, 500]),
      tender('b', 700, [500, 500, 500]),
      tender('c', 800, [500, 500, 500]),
    ]
    expect(rankingOf({ ...grid, ties: ['C2'] }, same).map(({ rank }) => rank)).toEqual([1, 1, 3])
  })

  test('le texte du classement ne dépend pas de l’ordre des offres, et dépend de chaque prix, note et poids', () => {
    const text = rankingText(grid, three)
    expect(rankingText(grid, three.toReversed())).toBe(text)
    const [a, ...others] = three
    if (a === undefined) throw new Error()
    const changed = [
      rankingText(grid, [{ ...a, price: 700_000_01 }, ...others]),
      rankingText(grid, [{ ...a, points: { ...a.points, C3: 650 } }, ...others]),
      rankingText({ ...grid, ties: ['C2'] }, three),
      rankingText({ ...grid, criteria: CRITERIA.with(2, criterion('C3', 1_500, { kind: 'social' })) }, three),
    ]
    expect(new Set([text, ...changed]).size).toBe(5)
  })

  test('deux calculs donnent le même texte, quels que soient les prix et les notes', () => {
    const points = fc.integer({ min: 0, max: 20 }).map((steps) => steps * 50)
    const one = fc.record({ price: fc.integer({ min: 1, max: 1e12 }), points: fc.tuple(points, points, points) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (given) => {
        const tenders = given.map(({ price, points: own }, index) => tender(`t${index}`, price, own))
        expect(rankingText(grid, tenders)).toBe(rankingText(grid, tenders.toReversed()))
        const ranks = rankingOf(grid, tenders).map(({ rank }) => rank ?? 0)
        expect(ranks[0]).toBe(1)
        expect(ranks.every((rank, index) => rank === index + 1 || rank === ranks[index - 1])).toBe(true)
      }),
    )
  })

  test('d’autres poids, pour comprendre : les autres critères gardent leurs proportions', () => {
    const same = reweighed(grid, 'C1', 4_000)
    const apart = scoredIn(same).map(({ share }, index) => compare(share, scoredIn(grid)[index]?.share ?? fraction(0)))
    expect(apart).toEqual([0, 0, 0, 0])
    expect(rankingOf(reweighed(grid, 'C1', 10_000), three).map(({ tender: id }) => id)).toEqual(['a', 'c', 'b'])
    expect(rankingOf(reweighed(grid, 'C1', 0), three).map(({ tender: id }) => id)).toEqual(['b', 'c', 'a'])
  })
})

describe('la grille', () => {
  test('une note hors de son barème : au-dessus, au-dessous, entre deux pas', () => {
    const scale = { top: 1_000, step: 50, formula: null }
    expect([-50, 0, 50, 25, 1_000, 1_050, 0.5].map((each) => isOnScale(each, scale))).toEqual([
      ...[false, true, true, false, true, false, false],
    ])
  })

  test('les écarts entre évaluateurs, le plus large d’abord, rapportés à chaque barème', () => {
    const criteria = [criterion('X', 5_000), criterion('Y', 5_000, { scale: { top: 2_000, step: 50, formula: null } })]
    const notes = (x: number, y: number) => ({ a: { X: { points: x }, Y: { points: y } } })
    const found = disagreements(
      scoredIn({ criteria, scales: [] }),
      ['a'],
      [
        { evaluator: 'one', notes: notes(500, 500) },
        { evaluator: 'two', notes: notes(800, 1_000) },
      ],
    )
    expect(found.map(({ criterion: key, spread }) => [key, spread])).toEqual([
      ['X', 3_000],
      ['Y', 2_500],
    ])
  })
})
