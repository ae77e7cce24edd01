import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import {
  AFTER,
  after,
  BEFORE,
  begin,
  begun,
  commit,
  deciding,
  facts,
  late,
  opened,
  received,
  refusedBy,
  region,
  sibling,
  somme,
} from '../testing.ts'
import { begunRoom } from './begun-rules.ts'
import { deposit } from './deposit.ts'

describe('dépôts commencés : ce qu’un compte peut avoir à la fois', () => {
  test.each([
    // déjà commencés, refusé par
    [9, []],
    [10, [['begunWithinLimits', 'policy dépôts commencés']]],
    [11, [['begunWithinLimits', 'policy dépôts commencés']]],
  ])('%i déjà commencés', (many, refused) => {
    expect(refusedBy(deciding(deposit.initial, begin(), { facts: facts({ begun: many }) }))).toEqual(refused)
  })

  test.each([
    [-1, 'met'],
    [0, 'met'],
    [1, 'unmet'],
  ])('%i octet au-delà de trois dépôts : %s', (offset, outcome) => {
    const limit = 1000
    const found = begunRoom.assess({ held: 2000, more: 1000 + offset, limit, now: BEFORE })
    expect([found.outcome, begunRoom.basis.map(citationKey)]).toEqual([outcome, ['policy dépôts commencés']])
  })

  test('son opérateur l’abandonne tant qu’il n’est pas remis, et nul autre', () => {
    const decision = deciding(begun(), { type: 'discard' })
    expect(decision).toMatchObject({ verdict: 'granted', events: [{ type: 'DepositDiscarded', at: BEFORE }] })
    for (const state of [received(), late()])
      expect(deciding(state, { type: 'discard' })).toMatchObject({ verdict: 'refused' })
    for (const actor of [region, somme, clockActor])
      expect(deciding(begun(), { type: 'discard' }, { actor })).toMatchObject({ verdict: 'refused' })
    const discarded = after(begun(), { type: 'discard' })
    expect(deciding(discarded, commit())).toMatchObject({ verdict: 'refused' })
  })

  test('R2132-11 : abandonné, il avait commencé : la copie peut encore être appelée', () => {
    const act = { type: 'call', case: 'incomplete', reason: 'envoi interrompu' } as const
    const copy = received({ copy: true })
    const known = opened({ siblings: [sibling({ status: 'discarded', receivedAt: null })] })
    expect(deciding(copy, act, { actor: region, facts: known, now: AFTER })).toMatchObject({ verdict: 'granted' })
  })
})
