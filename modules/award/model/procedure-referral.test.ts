import { expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Award } from './award-state.ts'

test('R2.68: un référé inscrit sur la procédure, avant le choix, tient la signature des lots qu’il vise et d’eux seuls', () => {
  const referral = {
    ...{ number: '2610001', court: 'Tribunal administratif de Lille', decision: null },
    ...{ seizedAt: T.instantOn('2026-10-20'), knownAt: T.instantOn('2026-10-20') },
  }
  const lots = [
    { key: 'A', title: 'Services', maximum: null },
    { key: 'B', title: 'Reprise', maximum: null },
  ]
  const seen = (...about: string[]) => T.consultation({ lots, referrals: [{ ...referral, lots: about }] })
  const lotted = { ...T.holderSigned(), lot: { key: 'A', title: 'Services' } } as Award
  const found = (id: string, consultation: ReturnType<typeof T.consultation>, signedOn = '2026-12-16') =>
    findingOf(T.decide(lotted, T.sign({ signedOn }), { on: '2026-12-16', facts: { consultation } }).findings, id)
  expect(found('courtLockLifted', seen())).toMatchObject({ outcome: 'unmet', facts: { numbers: ['2610001'] } })
  expect(found('courtLockLifted', seen('A')).outcome).toBe('unmet')
  expect(found('courtLockLifted', seen('B')).outcome).toBe('met')
  const decision = { outcome: 'annulled', document: T.sha('f'), notifiedAt: T.instantOn('2026-11-05') } as const
  const annulled = T.consultation({ lots, referrals: [{ ...referral, lots: ['A'], decision }] })
  expect(found('courtLockLifted', annulled).outcome).toBe('met')
  expect(found('judgmentAllows', annulled).outcome).toBe('unmet')
  expect(found('notSignedWhileSeized', annulled, '2026-11-04').outcome).toBe('unmet')
  const again = T.decide(lotted, T.recordReferral({ number: '2610001' }), {
    ...{ on: '2026-11-30', facts: { consultation: seen() } },
  })
  expect(findingOf(again.findings, 'referralTold')).toMatchObject({ outcome: 'unmet', facts: { again: true } })
})
