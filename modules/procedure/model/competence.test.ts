import { describe, expect, test } from 'vitest'
import { chooserOf } from './competence.ts'

const THRESHOLD = 216_000_00
const lots = [
  { key: 'LOT-0001', maximum: 300_000_00 },
  { key: 'LOT-0002', maximum: THRESHOLD - 1 },
  { key: 'LOT-0003', maximum: null },
]
const open = { formalised: true, threshold: THRESHOLD, estimate: 900_000_00, lots }

describe('R1.29 : qui choisit le titulaire, selon la valeur prise individuellement', () => {
  test.each([
    ['le lot atteint le seuil', open, 'LOT-0001', { committee: true, value: 300_000_00, doubtful: false }],
    ['le lot au seuil', withLot(THRESHOLD), 'LOT-0002', { committee: true, value: THRESHOLD, doubtful: false }],
    ['le lot un centime dessous', open, 'LOT-0002', { committee: false, value: THRESHOLD - 1, doubtful: true }],
    ['un lot sans valeur propre', open, 'LOT-0003', { committee: true, value: 900_000_00, doubtful: false }],
    ['l’ensemble', open, null, { committee: true, value: 900_000_00, doubtful: false }],
    [
      'tout sous le seuil',
      { ...open, estimate: THRESHOLD - 1 },
      'LOT-0002',
      { committee: false, value: THRESHOLD - 1, doubtful: false },
    ],
    [
      'une procédure adaptée',
      { ...open, formalised: false },
      'LOT-0001',
      { committee: false, value: 300_000_00, doubtful: false },
    ],
  ] as const)('%s', (_, choosing, lot, expected) => expect(chooserOf(choosing, lot)).toEqual(expected))

  function withLot(maximum: number) {
    return { ...open, lots: [{ key: 'LOT-0002', maximum }] }
  }
})
