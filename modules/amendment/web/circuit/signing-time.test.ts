import { expect, test } from 'vitest'
import { onDay } from './signing-time.ts'

test.each([
  ['le jour même, l’instant tel quel', '2026-12-15', '2026-12-15T09:00:00.123Z', '2026-12-15T09:00:00.123Z'],
  [
    'un autre jour, la même heure à Paris, été comme hiver',
    '2027-06-30',
    '2026-12-15T09:00:00.123Z',
    '2027-06-30T08:00:00.000Z',
  ],
  ['une machine en retard d’un jour', '2026-12-16', '2026-12-15T22:30:00.000Z', '2026-12-16T22:30:00.000Z'],
  [
    'passé minuit à Paris, le jour est déjà le suivant',
    '2026-12-16',
    '2026-12-15T23:30:00.000Z',
    '2026-12-15T23:30:00.000Z',
  ],
])('%s', (_case, today, now, expected) => {
  expect(onDay(today, now)).toBe(expected)
})
