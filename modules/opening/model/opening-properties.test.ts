import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { dueIn } from './due.ts'
import { opening } from './opening.ts'
import type { DepositSeen, Opened, Opening } from './opening-state.ts'

const { none, opened, fix, open } = T

describe('quoi qu’il arrive', () => {
  const standing = fc.constantFrom(
    'standing',
    'superseded',
    'withdrawn',
    'late',
    'admitted',
    'rejected',
  ) as fc.Arbitrary<DepositSeen['standing']>
  const kinds = fc.array(fc.constantFrom('application', 'tender', 'copy'), { minLength: 1, maxLength: 4 })
  const anyDeposits = fc.array(fc.record({ standing, copy: fc.boolean(), kinds }), { maxLength: 8 }).map((list) =>
    list.map(({ standing, copy, kinds }, index) =>
      T.deposit(`d${index}`, {
        standing,
        copy,
        envelopes: kinds.map((kind, rank) => ({ kind: kind as 'tender', recipient: `age1-${index}-${rank}` })),
      }),
    ),
  )

  test('ce qui est remplacé, retiré, tardif ou rejeté n’est jamais dû, ni une copie que nul n’a fait ouvrir', () => {
    fc.assert(
      fc.property(anyDeposits, fc.constantFrom('applications', 'all'), (deposits, phase) => {
        const session = opened({ deposits, phase: phase as Opened['phase'] })
        for (const due of dueIn(session)) {
          const of = deposits.find(({ id }) => id === due.deposit)
          expect(['standing', 'admitted']).toContain(of?.standing)
          expect(of?.copy).toBe(false)
          if (phase === 'applications') expect(of?.envelopes[due.envelope]?.kind).toBe('application')
        }
      }),
    )
  })
  test('rejouer les événements donne l’état', () => {
    const events = [fix, open({ order: 'together' })].reduce<{ state: Opening; events: unknown[] }>(
      ({ state, events }, act) => {
        const decision = T.decide(state, act)
        if (decision.verdict !== 'granted') throw new Error('not granted')
        return { state: decision.events.reduce(opening.evolve, state), events: [...events, ...decision.events] }
      },
      { state: none, events: [] },
    )
    expect(opening.replay(events.events as never)).toEqual(events.state)
  })
})
