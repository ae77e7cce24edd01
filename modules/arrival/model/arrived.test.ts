import { describe, expect, test } from 'vitest'
import { sibling } from '#modules/submission/testing.ts'
import * as T from '../testing.ts'
import type { Arrival } from './arrival-state.ts'
import { type Arrived, arrivedOf } from './arrived.ts'

const told = (state: Arrival): Arrived => {
  if (state.status === 'none') throw new Error('nothing is entered')
  return arrivedOf(state)
}
const models = { facts: { consultation: T.consultation({ otherMedium: 'physical-models' }) } } as const
const session = T.inSession({
  named: { known: true, sameNumber: true },
  siblings: [sibling({ begunAt: '2027-03-15T09:00:00.000Z' })],
  seen: { malware: false, unreadable: true },
})
const during = { ...T.IN_SESSION, facts: session }
const called = T.after(T.linked(), T.call(), during)

describe('R2.25, R2.30 : ce que le procès-verbal dit d’une arrivée', () => {
  test('ce qui a été inscrit, sous le nom que porte l’enveloppe', () => {
    expect(told(T.recorded())).toEqual({
      ...{ number: 3, sender: 'Coopérative Exemple', kind: 'copy-on-medium', arrivedAt: '2027-03-14T15:05:00.000Z' },
      ...{ late: false, means: 'allowed', became: 'received', call: null, due: false },
    })
  })

  test.each<[string, Arrival, Partial<Arrived>]>([
    ['une copie qui reste fermée n’est pas due', T.recorded(), { due: false }],
    ['une copie appelée est due, avec son cas', called, { became: 'called', call: 'unreadable', due: true }],
    [
      'une copie ouverte ne l’est plus, et garde son cas',
      T.after(called, T.open(), during),
      { became: 'opened', call: 'unreadable', due: false },
    ],
    ['un échantillon annoncé est dû', T.recorded({ kind: 'sample' }, models), { means: 'allowed', due: true }],
    ['un échantillon non annoncé ne l’est pas', T.recorded({ kind: 'sample' }), { means: 'unannounced', due: false }],
    ['une offre irrecevable ne l’est pas', T.recorded({ kind: 'tender' }), { means: 'refused', due: false }],
    ['hors délai, rien n’est dû', T.late({ kind: 'tender' }), { late: true, became: 'late', due: false }],
    ['une inscription annulée', T.after(T.recorded(), T.annul), { became: 'annulled', call: null, due: false }],
  ])('%s', (_what, state, expected) => expect(told(state)).toMatchObject(expected))
})
