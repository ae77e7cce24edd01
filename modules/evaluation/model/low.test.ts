import { describe, expect, test } from 'vitest'
import { flaggedBy, lowFindings, type Priced } from './low.ts'

const LAW = { lawDate: '2027-02-08' } as const
const priced = (...totals: readonly number[]): readonly Priced[] =>
  totals.map((total, index) => ({ tender: `t${index}`, total, lines: [] }))
const flags = (totals: readonly number[], estimate: number | null = null) =>
  lowFindings(priced(...totals), { ...LAW, estimate })
    .filter(({ flagged }) => flagged)
    .map(({ tender, method }) => `${tender} ${method}`)

describe('R2.52 : ce qui signale une offre anormalement basse (CCP L2152-6)', () => {
  test.each([
    ['un centime au-dessous de 80 % de l’estimation', [79_999, 100_000], 100_000, ['t0 estimate', 't0 gap']],
    ['80 % de l’estimation', [80_000, 90_000], 100_000, []],
    ['un centime au-dessous de 85 % du suivant', [84_999, 100_000], null, ['t0 gap']],
    ['85 % du suivant', [85_000, 100_000], null, []],
    ['seule : rien à comparer', [10], null, []],
    ['deux fois le même prix le plus bas', [50_000, 50_000, 100_000], null, []],
    ['quatre prix : pas de moyenne sans extrêmes', [70_000, 95_000, 100_000, 105_000], null, ['t0 gap']],
    [
      'cinq prix : 80 % de la moyenne des trois du milieu',
      [79_999, 94_000, 100_000, 106_000, 400_000],
      null,
      ['t0 mean'],
    ],
    ['un prix extrême ne déplace pas la moyenne', [80_000, 94_000, 100_000, 106_000, 9_000_000], null, []],
  ] as const)('%s', (_, totals, estimate, expected) => {
    expect(flags(totals, estimate)).toEqual(expected)
  })

  test('chaque méthode montre son calcul et son seuil, signalée ou non', () => {
    const [found] = lowFindings(priced(90_000, 100_000), { ...LAW, estimate: 120_000 })
    expect(found).toEqual({
      ...{ tender: 't0', method: 'estimate', line: '', price: 90_000, against: 120_000 },
      ...{ share: 7_500, limit: 8_000, flagged: true },
    })
    expect(lowFindings(priced(90_000, 100_000), { ...LAW, estimate: 120_000 })).toHaveLength(3)
  })

  test('par ligne : au-dessous de la moitié de la médiane des autres, à partir de trois prix', () => {
    const line = (tender: string, price: number): Priced => ({ tender, total: 100_000, lines: [{ key: 'A1', price }] })
    const found = (...prices: readonly number[]) =>
      flaggedBy(
        lowFindings(
          prices.map((price, index) => line(`t${index}`, price)),
          { ...LAW, estimate: null },
        ),
      )
    expect([...found(499, 1_000, 1_200)]).toEqual(['t0'])
    expect([...found(500, 1_000, 1_200)]).toEqual([])
    expect([...found(1, 1_000)]).toEqual([])
  })
})
