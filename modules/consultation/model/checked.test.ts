import { expect, test } from 'vitest'
import { dossier } from '../testing.ts'
import { changedSections } from './checked.ts'

/** The same value, the members of every object in the opposite order: a database keeps none. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('R2.13 : un dossier renvoyé tel quel ne change aucune rubrique, quel que soit l’ordre de ses membres', () => {
  const before = dossier()
  expect(changedSections(turned(before) as typeof before, before)).toEqual([])
  expect(changedSections(before, { ...before, ties: 'au sort' })).toHaveLength(1)
})
