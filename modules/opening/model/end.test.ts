import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { DepositSeen, Opened, Opening, OpeningAct, OpeningFacts } from './opening-state.ts'

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

/** It had come in time, and the server entered it once the set was fixed. */
const stalled = (over: Partial<DepositSeen> = {}) => T.deposit('s', { standing: 'late', stalled: true, ...over })
const alteredOf = (of: DepositSeen, ...altered: OpeningFacts['altered']): T.Given => ({
  facts: { deposits: [...T.DEPOSITS, of], altered },
})
const joined = (of: DepositSeen) => T.opened({ ...all, deposits: [...T.DEPOSITS, of] })

describe('R2.26 : ce qui est arrivé à temps et que la plate-forme a inscrit trop tard se décide avant la levée', () => {
  rule(
    'stalledAdmitted',
    ['CCP R2151-5', 'CE 449250', 'CCP annexe 8 art. 2, I, 3°', 'policy dépôt'],
    [
      ['rien de tel', all, T.end(), 'met', beside(T.deposit('l', { standing: 'late' }))],
      ['sans décision', all, T.end(), 'unmet', beside(stalled())],
      ['une copie sans décision', all, T.end(), 'unmet', beside(stalled({ copy: true }))],
      ['admis, non joint', all, T.end(), 'unmet', beside(stalled({ standing: 'admitted' }))],
      [
        'une copie admise, que rien n’appelle',
        all,
        T.end(),
        'met',
        beside(stalled({ copy: true, standing: 'admitted' })),
      ],
      [
        'une copie appelée, non jointe',
        all,
        T.end(),
        'unmet',
        beside(stalled({ copy: true, standing: 'admitted', called: 'malware' })),
      ],
      [
        'remplacé par un pli arrivé à temps, donc rejeté',
        all,
        T.end(),
        'met',
        beside(stalled({ standing: 'rejected' })),
      ],
      [
        'admis et joint',
        joined(stalled({ standing: 'admitted' })),
        T.end(),
        'met',
        beside(stalled({ standing: 'admitted' })),
      ],
      [
        'altéré : rien ne peut le joindre',
        all,
        T.end(),
        'to-appraise',
        alteredOf(stalled(), { what: 'deposit', deposit: 's', hash: T.HASH }),
      ],
      ['le journal des dépôts est altéré', all, T.end(), 'to-appraise', alteredOf(stalled(), { what: 'journal' })],
      [
        'un autre est altéré',
        all,
        T.end(),
        'unmet',
        alteredOf(stalled(), { what: 'deposit', deposit: 'a', hash: T.HASH }),
      ],
    ],
  )

  test('aucun motif ne lève la séance avant ; admis, joint et ouvert, elle se lève sans mot de lui', () => {
    const appraisals = Object.fromEntries(
      ['stalledAdmitted', 'lateDecided', 'nothingLeft'].map((id) => [id, { accepted: true, reason: 'trop tard' }]),
    )
    const refused = T.decide(all, T.end({ appraisals }), beside(stalled()))
    expect(refused.verdict).toBe('refused')
    expect(
      refused.findings.filter(({ outcome }) => outcome === 'unmet').map(({ rule: id, facts }) => [id, facts]),
    ).toEqual([['stalledAdmitted', { undecided: ['Société s'], outside: [], altered: [] }]])
    const admitted = stalled({ standing: 'admitted' })
    const after = T.done(all, T.include('s'), beside(admitted)) as Opened
    expect(T.decide(after, T.end(), beside(admitted)).verdict).toBe('awaiting-judgement')
    const open = { ...after, unsealed: [...after.unsealed, ...[0, 1].map((one) => T.openedEnvelope('s', one))] }
    expect(T.decide(open, T.end(), beside(admitted)).verdict).toBe('granted')
  })
})
