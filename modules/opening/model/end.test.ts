import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { DepositSeen, Opening, OpeningAct } from './opening-state.ts'

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)
const unsealed = ['a', 'b'].flatMap((of) => [0, 1].map((envelope) => T.openedEnvelope(of, envelope)))
const all = T.opened({ phase: 'all', unsealed })
const beside = (...others: readonly DepositSeen[]): T.Given => ({ facts: { deposits: [...T.DEPOSITS, ...others] } })

describe('R2.26, R2.30 : une séance ne se lève pas sans un mot de ce qu’elle laisse', () => {
  rule(
    'lateDecided',
    ['CCP R2151-5', 'CE 449250', 'CCP annexe 7'],
    [
      ['rien d’autre n’est arrivé', all, T.end(), 'met', beside()],
      ['un dépôt tardif sans décision', all, T.end(), 'to-appraise', beside(T.deposit('l', { standing: 'late' }))],
      [
        'arrivé à temps, inscrit trop tard, sans décision',
        all,
        T.end(),
        'to-appraise',
        beside(T.deposit('l', { standing: 'late', stalled: true })),
      ],
      ['admis, non joint', all, T.end(), 'to-appraise', beside(T.deposit('l', { standing: 'admitted' }))],
      ['rejeté', all, T.end(), 'met', beside(T.deposit('l', { standing: 'rejected' }))],
      [
        'une copie tardive, qui ne s’ouvre jamais',
        all,
        T.end(),
        'met',
        beside(T.deposit('l', { standing: 'late', copy: true })),
      ],
      [
        'une copie appelée, non jointe',
        all,
        T.end(),
        'to-appraise',
        beside(T.deposit('l', { copy: true, called: 'malware' })),
      ],
    ],
  )

  test('ce qui attend est nommé, et la levée demande un motif', () => {
    const given = beside(T.deposit('l', { standing: 'late' }), T.deposit('m', { standing: 'admitted' }))
    const decision = T.decide(all, T.end(), given)
    expect(decision.verdict).toBe('awaiting-judgement')
    expect(decision.findings.find(({ rule: id }) => id === 'lateDecided')?.facts).toEqual({
      undecided: ['Société l'],
      outside: ['Société m'],
    })
    const appraisals = { lateDecided: { accepted: true, reason: 'décidé demain' } }
    const ended = T.done(all, T.end({ appraisals }), given)
    expect(ended.status === 'ended' && ended.came?.map(({ id }) => id)).toEqual(['a', 'b', 'l', 'm'])
  })
})
