import { expect, test } from 'vitest'
import { lotNumbered, lotTold } from './lot.fr.ts'

test('un lot se dit par son numéro et son titre, jamais par le repère de l’avis', () => {
  expect(lotTold({ key: 'LOT-0001', title: 'Services' })).toBe('lot n° 1, Services')
  expect(lotTold({ key: '2', title: 'Lycées' })).toBe('lot n° 2, Lycées')
  expect(lotNumbered({ key: 'lot-0012', title: 'Reprise' })).toBe('n° 12, Reprise')
  expect(lotTold({ key: 'B', title: 'Reprise' })).toBe('lot B, Reprise')
})
