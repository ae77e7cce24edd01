import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { nextIn } from './standing.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('les justificatifs : R2.42, R2181-7', () => {
  rule(
    'proofsDayGiven',
    ['CCP R2144-7'],
    [
      ['la veille', T.decided(), T.askProofs('2026-11-24'), 'met'],
      ['le jour même', T.decided(), T.askProofs('2026-11-23'), 'unmet'],
    ],
  )
  rule(
    'proofsInTime',
    ['CCP R2144-7'],
    [
      ['le dernier jour', T.asked(), T.recordProofs({ producedOn: '2026-11-20' }), 'met'],
      ['le lendemain', T.asked(), T.recordProofs({ producedOn: '2026-11-21' }), 'unmet'],
      ['rien de joint', T.asked(), T.recordProofs({ documents: [] }), 'unmet'],
      ['sans avoir demandé', T.decided(), T.recordProofs(), 'unmet'],
    ],
  )
  rule(
    'proofsDayStands',
    ['CCP R2144-7'],
    [
      ['jamais demandés', T.decided(), T.askProofs('2026-12-01'), 'not-applicable', { on: '2026-11-23' }],
      ['prolongés le dernier jour', T.asked(), T.askProofs('2026-12-01'), 'met', { on: '2026-11-20' }],
      ['redemandés le lendemain', T.asked(), T.askProofs('2026-12-01'), 'unmet', { on: '2026-11-21' }],
    ],
  )
  test('R2.42 : un délai prolongé garde le jour de la première demande ; il ne se raccourcit pas', () => {
    const extended = T.done(T.asked(), T.askProofs('2026-12-01'), { on: '2026-11-20' })
    expect(extended).toMatchObject({ proofs: { askedOn: '2026-11-16', due: '2026-12-01' } })
    const proofs = T.recordProofs({ producedOn: '2026-11-19' })
    expect(T.decide(extended, proofs, { on: '2026-11-24' }).verdict).toBe('granted')
    const shorter = T.decide(extended, T.askProofs('2026-11-30'), { on: '2026-11-24' })
    expect(findingOf(shorter.findings, 'proofsDayGiven')).toMatchObject({
      ...{ outcome: 'unmet', basis: ['CCP R2144-7'], facts: { before: '2026-12-01' } },
    })
  })
  rule(
    'passGrounded',
    ['CCP R2144-7', 'CCP R2181-7'],
    [
      ['le dernier jour', T.asked(), T.passToNext(), 'unmet', { on: '2026-11-20' }],
      ['le lendemain', T.asked(), T.passToNext(), 'met', { on: '2026-11-21' }],
      ['produits, mais insuffisants', T.proven(), T.passToNext({ ground: 'proofs-refused' }), 'to-appraise'],
      ['produits', T.proven(), T.passToNext(), 'unmet'],
      ['force majeure', T.proven(), T.passToNext({ ground: 'force-majeure' }), 'met'],
    ],
  )
  rule(
    'lettersNotLeft',
    ['CCP R2181-7'],
    [
      ['avant les lettres', T.proven(), T.passToNext({ ground: 'force-majeure' }), 'met'],
      ['après les lettres', T.told(), T.passToNext({ ground: 'force-majeure' }), 'unmet'],
      ['un autre motif', T.asked(), T.passToNext(), 'not-applicable', { on: '2026-11-21' }],
    ],
  )
  const late = { on: '2026-11-21' }
  rule(
    'nextDescribed',
    ['CCP R2144-7', 'CCP R2181-3'],
    [
      ['son montant et ses motifs', T.asked(), T.passToNext(), 'met', late],
      ['sans ses motifs', T.asked(), T.passToNext({ choice: ' ' }), 'unmet', late],
      ['sans son montant', T.asked(), T.passToNext({ amount: null }), 'unmet', late],
      [
        'il ne reste personne',
        T.done(T.asked(), T.passToNext(), late),
        T.passToNext({ choice: '' }),
        'not-applicable',
        late,
      ],
    ],
  )
  const simple = { estimate: 1_000_000, maximum: 1_000_000, type: 'adapted' } as const
  const byExecutive = T.done(
    T.decided({ by: 'executive', amount: 1_000_000 }, { facts: { consultation: T.consultation(simple) } }),
    T.askProofs(),
    { on: '2026-11-16' },
  )
  rule(
    'nextChosenByCommittee',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['choisi par la commission', T.asked(), T.passToNext({ appraisals: {} }), 'to-appraise', late],
      ['choisi par l’exécutif', byExecutive, T.passToNext({ appraisals: {} }), 'not-applicable', late],
    ],
  )
  test('R2.62: le montant et les motifs sont désormais ceux du suivant, et non ceux de l’offre écartée', () => {
    const second = T.done(T.asked(), T.passToNext(), late)
    expect(second).toMatchObject({ amount: 5_900_000_000, choice: T.NEXT_CHOICE })
    const nobody = T.done(second, T.passToNext({ ground: 'force-majeure', choice: '', amount: null }), late)
    expect(nobody).toMatchObject({ intended: null, amount: 5_900_000_000, choice: T.NEXT_CHOICE })
  })
  test('R2.42: le suivant est pressenti, et produit à son tour ; puis il ne reste personne (intendedLeft)', () => {
    const second = T.done(T.asked(), T.passToNext(), { on: '2026-11-21' })
    expect(second).toMatchObject({ status: 'decided', intended: T.SECOND, proofs: null })
    const nobody = T.done(T.done(second, T.askProofs('2026-11-25'), { on: '2026-11-21' }), T.passToNext(), {
      on: '2026-11-26',
    })
    expect(nobody).toMatchObject({ intended: null, passed: [{ account: T.FIRST }, { account: T.SECOND }] })
    const asked = T.decide(nobody, T.askProofs('2026-12-01'), { on: '2026-11-26' })
    expect(findingOf(asked.findings, 'intendedLeft')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP R2144-7', 'CCP R2185-1'],
    })
    expect(T.done(nobody, T.abandon)).toMatchObject({ status: 'abandoned' })
    expect(second.status === 'decided' && nextIn(second)).toBe(undefined)
  })
})
