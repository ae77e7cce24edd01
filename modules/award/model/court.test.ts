import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('le juge saisi : R2.68, S3.11', () => {
  const seized = T.done(T.holderSigned(), T.recordReferral(), { on: '2026-11-30' })
  const judged = (outcome: 'rejected' | 'ordered' | 'annulled') =>
    T.done(seized, T.recordJudgment({ outcome }), { on: '2026-12-15' })
  rule(
    'referralTold',
    ['CJA L551-4', 'convention 3'],
    [
      ['appris trois jours après', T.holderSigned(), T.recordReferral(), 'met', { on: '2026-11-30' }],
      ['à venir', T.holderSigned(), T.recordReferral(), 'unmet', { on: '2026-11-26' }],
      ['deux fois', seized, T.recordReferral(), 'unmet', { on: '2026-11-30' }],
    ],
  )
  rule(
    'judgmentFiled',
    ['CJA L551-4'],
    [
      ['versée', seized, T.recordJudgment(), 'met', { on: '2026-12-15' }],
      ['sans la décision', seized, T.recordJudgment({ document: '' }), 'unmet', { on: '2026-12-15' }],
      [
        'avant la saisine',
        seized,
        T.recordJudgment({ notified: { date: '2026-11-27', time: '16:29' } }),
        'unmet',
        { on: '2026-12-15' },
      ],
      ['d’un autre référé', seized, T.recordJudgment({ number: '9' }), 'unmet', { on: '2026-12-15' }],
      ['déjà versée', judged('rejected'), T.recordJudgment(), 'unmet', { on: '2026-12-16' }],
    ],
  )
  rule(
    'courtLockLifted',
    ['CJA L551-4'],
    [
      ['personne n’a saisi le juge', T.holderSigned(), T.sign(), 'met', { on: '2026-12-16' }],
      ['le juge est saisi, le délai passé', seized, T.sign(), 'unmet', { on: '2026-12-16' }],
      ['sa décision est notifiée', judged('rejected'), T.sign({ signedOn: '2026-12-16' }), 'met', { on: '2026-12-16' }],
    ],
  )
  rule(
    'notSignedWhileSeized',
    ['CJA L551-4'],
    [
      ['datée d’avant la saisine', judged('rejected'), T.sign({ signedOn: '2026-11-26' }), 'met', { on: '2026-12-16' }],
      [
        'datée du jour de la saisine',
        judged('rejected'),
        T.sign({ signedOn: '2026-11-27' }),
        'unmet',
        { on: '2026-12-16' },
      ],
      [
        'datée d’avant la décision',
        judged('rejected'),
        T.sign({ signedOn: '2026-12-14' }),
        'unmet',
        { on: '2026-12-16' },
      ],
      ['le jour de la décision', judged('rejected'), T.sign({ signedOn: '2026-12-15' }), 'met', { on: '2026-12-15' }],
      ['le lendemain', judged('rejected'), T.sign({ signedOn: '2026-12-16' }), 'met', { on: '2026-12-16' }],
    ],
  )
  rule(
    'judgmentAllows',
    ['CJA L551-4'],
    [
      ['rejet', judged('rejected'), T.sign({ signedOn: '2026-12-16' }), 'met', { on: '2026-12-16' }],
      ['obligations', judged('ordered'), T.sign({ signedOn: '2026-12-16' }), 'to-appraise', { on: '2026-12-16' }],
      ['annulation', judged('annulled'), T.sign({ signedOn: '2026-12-16' }), 'unmet', { on: '2026-12-16' }],
    ],
  )
  test('un référé vaut à toute étape avant la signature, et un second encore après la décision sur le premier', () => {
    for (const state of [T.decided(), T.proven(), T.told(), T.holderSigned()])
      expect(T.decide(state, T.recordReferral(), { on: '2026-11-30' }).verdict).toBe('granted')
    const second = T.done(judged('rejected'), T.recordReferral({ number: '2' }), { on: '2026-12-16' })
    const refused = T.decide(second, T.sign({ signedOn: '2026-12-17' }), { on: '2026-12-17' })
    expect(findingOf(refused.findings, 'courtLockLifted')).toMatchObject({
      outcome: 'unmet',
      facts: { numbers: ['2'] },
    })
  })
  const learned = { seized: { date: '2026-12-07', time: '09:00' } }
  const after = T.done(T.acknowledged(), T.recordReferral(learned), { on: '2026-12-09' })
  rule(
    'notSignedUnderLock',
    ['CJA L551-4'],
    [
      ['aucun référé', T.acknowledged(), T.notify(), 'not-applicable', { on: '2026-12-14' }],
      ['appris après la signature', after, T.notify(), 'to-appraise', { on: '2026-12-14' }],
      [
        'saisi après la signature',
        T.done(T.acknowledged(), T.recordReferral({ seized: { date: '2026-12-08', time: '09:00' } }), {
          on: '2026-12-09',
        }),
        T.notify(),
        'met',
        { on: '2026-12-14' },
      ],
    ],
  )
})

describe('le contrôle de légalité et la notification : R3.01 à R3.09, S3.14, S3.16', () => {
  rule(
    'controlFileWhole',
    ['CGCT R2131-5', 'convention 3'],
    [
      ['toutes les pièces', T.signed(), T.transmit(), 'met', { on: '2026-12-08' }],
      ...(['deliberation', 'notice', 'rules', 'minutes', 'report', 'attestations'] as const).map(
        (kind) =>
          [
            `sans ${kind}`,
            T.signed(),
            T.transmit({ pieces: T.PIECES_SENT.filter((piece) => piece.kind !== kind) }),
            'unmet',
            { on: '2026-12-08' },
          ] as const,
      ),
    ],
  )
  rule(
    'signedContractSent',
    ['CGCT R2131-5', 'CGCT L4141-1'],
    [
      ['le marché signé', T.signed(), T.transmit(), 'met', { on: '2026-12-08' }],
      [
        'le fichier du seul titulaire',
        T.signed(),
        T.transmit({
          pieces: T.PIECES_SENT.map((piece) => (piece.kind === 'contract' ? { ...piece, document: T.HOLDERS } : piece)),
        }),
        'unmet',
        { on: '2026-12-08' },
      ],
    ],
  )
  rule(
    'enforceabilityCertified',
    ['CGCT L2131-1'],
    [
      ['certifié', T.signed(), T.transmit(), 'met', { on: '2026-12-08' }],
      ['par personne', T.signed(), T.transmit({ certifiedBy: ' ' }), 'unmet', { on: '2026-12-08' }],
    ],
  )
  rule(
    'transmittedWithin',
    ['CGCT L1411-9', 'CGCT L2131-2 II'],
    [
      ['le quinzième jour', T.signed(), T.transmit(), 'computed', { on: '2026-12-22' }],
      [
        'à venir',
        T.signed(),
        T.transmit({ sent: { date: '2026-12-09', time: '09:00' } }),
        'unmet',
        { on: '2026-12-08' },
      ],
      [
        'avant la signature',
        T.signed(),
        T.transmit({ sent: { date: '2026-12-06', time: '09:00' } }),
        'unmet',
        { on: '2026-12-08' },
      ],
    ],
  )
  test('R3.03: en retard, la transmission passe et le dit', () => {
    const late = T.decide(T.signed(), T.transmit(), { on: '2026-12-23' })
    expect(late.verdict).toBe('granted')
    expect(findingOf(late.findings, 'transmittedWithin').facts).toMatchObject({ until: '2026-12-22', late: true })
  })
  rule(
    'acknowledgesThisAct',
    ['CGCT L4141-1', 'CGCT L2131-1'],
    [
      ['de cet acte', T.transmitted(), T.acknowledge(), 'met', { on: '2026-12-08 10:30' }],
      [
        'd’un autre acte',
        T.transmitted(),
        T.acknowledge({ number: '2026-MP-030' }),
        'unmet',
        { on: '2026-12-08 10:30' },
      ],
      [
        'avant la transmission',
        T.transmitted(),
        T.acknowledge({ at: { date: '2026-12-08', time: '09:59' } }),
        'unmet',
        { on: '2026-12-08 10:30' },
      ],
      ['à venir', T.transmitted(), T.acknowledge(), 'unmet', { on: '2026-12-08 10:05' }],
    ],
  )
  const acknowledgedBefore = ['CGCT D2131-5-1', 'CGCT L4141-1', 'CGCT L2131-1']
  const worth = (amount: number) => {
    const facts = { consultation: T.consultation({ estimate: amount, maximum: amount, type: 'open' }) }
    const by = amount < 21_600_000 ? 'executive' : 'committee'
    const decided = T.decided({ amount, by }, { facts })
    const proven = T.done(T.done(decided, T.askProofs(), { on: '2026-11-16' }), T.recordProofs(), { on: '2026-11-18' })
    const letters = [T.SECOND, T.IRREGULAR].map((to) => T.letter(to, { signableFrom: '2026-12-05' }))
    const told = T.done(proven, T.sendLetters(letters), { on: '2026-11-23' })
    const holder = T.done(told, T.signAsHolder({ signedOn: '2026-11-23' }), { on: '2026-11-23' })
    return { state: T.done(holder, T.sign(), { on: '2026-12-07', facts }), facts }
  }
  const [under, at] = [worth(21_599_999), worth(21_600_000)]
  rule('acknowledgedBefore', acknowledgedBefore, [
    ['sous le seuil d’un centime', under.state, T.notify(), 'met', { on: '2026-12-08', facts: under.facts }],
    ['au seuil, non transmis', at.state, T.notify(), 'unmet', { on: '2026-12-08', facts: at.facts }],
    ['transmis, sans accusé', T.transmitted(), T.notify(), 'unmet', { on: '2026-12-08' }],
    ['accusé', T.acknowledged(), T.notify(), 'met', { on: '2026-12-08' }],
    [
      'sous le seuil, mais transmis et non accusé',
      T.done(under.state, T.transmit(), { on: '2026-12-08 10:00', facts: under.facts }),
      T.notify(),
      'unmet',
      { on: '2026-12-08', facts: under.facts },
    ],
  ])
  rule(
    'notifiedAfter',
    ['CCP R2182-4', 'CGCT L2131-1'],
    [
      ['après l’accusé', T.acknowledged(), T.notify(), 'met', { on: '2026-12-14' }],
      [
        'datée d’avant l’accusé',
        T.acknowledged(),
        T.notify({ sent: { date: '2026-12-08', time: '10:11' } }),
        'unmet',
        { on: '2026-12-14' },
      ],
      [
        'à venir',
        T.acknowledged(),
        T.notify({ sent: { date: '2026-12-15', time: '10:00' } }),
        'unmet',
        { on: '2026-12-14' },
      ],
    ],
  )
})

describe('la réception et la remise aux membres : R2.71, S3.18', () => {
  rule(
    'receiptProven',
    ['CCP R2182-4'],
    [
      ['reçue', T.notifying(), T.recordReceipt(), 'met', { on: '2026-12-15' }],
      [
        'avant l’envoi',
        T.notifying(),
        T.recordReceipt({ received: { date: '2026-12-13', time: '10:00' } }),
        'unmet',
        { on: '2026-12-15' },
      ],
      ['sans preuve', T.notifying(), T.recordReceipt({ proof: '' }), 'unmet', { on: '2026-12-15' }],
      [
        'finie avant de commencer',
        T.notifying(),
        T.recordReceipt({ endsOn: '2026-12-15' }),
        'unmet',
        { on: '2026-12-15' },
      ],
    ],
  )
  rule(
    'deliveryWhole',
    ['convention 3', 'CCP R2182-4'],
    [
      ['le marché et la lettre, à tous', T.notified(), T.deliver(), 'met', { on: '2026-12-16' }],
      ['sans la lettre', T.notified(), T.deliver({ documents: [T.SIGNED] }), 'unmet', { on: '2026-12-16' }],
      ['sans le marché', T.notified(), T.deliver({ documents: [T.LETTER] }), 'unmet', { on: '2026-12-16' }],
      ['à qui n’achète pas', T.notified(), T.deliver({ bodies: ['x'] }), 'unmet', { on: '2026-12-16' }],
    ],
  )
})
