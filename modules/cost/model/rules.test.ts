import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Act, Expense } from './state.ts'

const rule = decisionTable<Expense, Act, T.Given>(T.decide)
const { record, share, settle, sharesOf, weightsOf, SOMME, OISE, REGION, TODAY } = T
const { none, recorded, shared, halfPaid } = T

describe('l’enregistrement d’un frais', () => {
  const fee = record({ nature: 'coordination' })
  rule(
    'coordinationUnpaid',
    ['convention 9'],
    [
      ['honoraires du coordonnateur, fonctions gratuites', none, fee, 'unmet'],
      [
        'honoraires du coordonnateur, fonctions payées',
        none,
        fee,
        'met',
        { of: T.groupWith({ coordinatorPaid: true }) },
      ],
      ['une publication', none, record(), 'not-applicable'],
    ],
  )

  rule(
    'expenseUnderConvention',
    ['convention 9', 'convention 2 al. 1'],
    [
      ['la veille de l’effet', none, record({ incurredOn: '2027-01-11' }), 'unmet'],
      ['le jour de l’effet', none, record({ incurredOn: '2027-01-12' }), 'met'],
      ['ce jour', none, record({ incurredOn: TODAY }), 'met'],
      ['demain', none, record({ incurredOn: '2027-06-16' }), 'unmet'],
      ['convention sans effet', none, record(), 'unmet', { of: { ...T.equal, effectiveOn: null } }],
    ],
  )

  rule(
    'expenseProved',
    ['convention 9', 'policy A35'],
    [
      ['sans pièce', none, record({ proof: '' }), 'unmet'],
      ['zéro centime', none, record({ amount: 0 }), 'unmet'],
      ['un centime', none, record({ amount: 1 }), 'met'],
      ['une fraction de centime', none, record({ amount: 1.5 }), 'unmet'],
    ],
  )

  const after = { of: T.replaced(T.equal), actor: T.somme }
  const [eve, day] = ['2027-04-30', '2027-05-01']
  rule(
    'advancedByCoordinator',
    ['convention 9', 'convention 3'],
    [
      ['le coordonnateur, sans le dire', none, record(), 'met'],
      ['le coordonnateur, nommé', none, record({ advancedBy: REGION }), 'met'],
      ['un membre qui n’a jamais coordonné', none, record({ advancedBy: OISE }), 'unmet'],
      ['la veille du remplacement, par l’ancien', none, record({ incurredOn: eve, advancedBy: REGION }), 'met', after],
      ['la veille du remplacement, sans le dire', none, record({ incurredOn: eve }), 'met', after],
      [
        'facture de la veille, payée par le nouveau',
        none,
        record({ incurredOn: eve, advancedBy: SOMME }),
        'met',
        after,
      ],
      ['le jour du remplacement, par le nouveau', none, record({ incurredOn: day, advancedBy: SOMME }), 'met', after],
      ['le jour du remplacement, par l’ancien', none, record({ incurredOn: day, advancedBy: REGION }), 'unmet', after],
      ['par un membre, après le remplacement', none, record({ incurredOn: day, advancedBy: OISE }), 'unmet', after],
    ],
  )
})

describe('le partage', () => {
  const lostCase = T.done(none, record({ nature: 'litigation' }))
  const ofJudgment = share({ weights: weightsOf(1, 1, 1), source: 'jugement' })
  rule(
    'membersNotCharged',
    ['convention 9', 'CCP L2113-7 al. 2', 'policy A35'],
    [
      ['frais à la charge du coordonnateur', recorded, share(), 'unmet', { of: T.bearing }],
      ['frais partagés à parts égales', recorded, share(), 'met'],
      ['procès perdu, frais au coordonnateur', lostCase, ofJudgment, 'to-appraise', { of: T.bearing }],
      ['procès perdu, frais partagés', lostCase, share(), 'met'],
    ],
  )

  test('un procès perdu se partage quand une personne juge que la solidarité joue, et ne se partage pas sinon', () => {
    const judged = (accepted: boolean): Act => ({
      ...ofJudgment,
      appraisals: { membersNotCharged: { accepted, reason: 'condamnation pour un acte de la passation' } },
    })
    expect(T.decide(lostCase, ofJudgment, { of: T.bearing }).verdict).toBe('awaiting-judgement')
    expect(T.decide(lostCase, judged(true), { of: T.bearing }).verdict).toBe('granted')
    expect(T.decide(lostCase, judged(false), { of: T.bearing }).verdict).toBe('refused')
  })

  const volumes = { weights: weightsOf(0, 1, 3), source: 'commandes de 2026', shares: sharesOf(0, 25_00, 75_00) }
  const [ofRegion, ofSomme] = volumes.weights
  const strangers = [...volumes.weights, { body: 'aisne', weight: 1 }]
  rule(
    'weightsSourced',
    ['convention 9'],
    [
      ['parts égales, sans autre clé', recorded, share(), 'met'],
      ['parts égales, avec une autre clé', recorded, share({ weights: weightsOf(1, 1, 1) }), 'unmet'],
      ['clé de la convention', recorded, share(), 'met', { of: T.byKey }],
      ['clé de la convention, avec une autre', recorded, share(volumes), 'unmet', { of: T.byKey }],
      ['volumes et leur source', recorded, share(volumes), 'met', { of: T.byVolume }],
      ['volumes absents', recorded, share({ source: 'commandes' }), 'unmet', { of: T.byVolume }],
      ['volumes sans source', recorded, share({ ...volumes, source: null }), 'unmet', { of: T.byVolume }],
      ['source vide', recorded, share({ ...volumes, source: ' ' }), 'unmet', { of: T.byVolume }],
      ['un étranger au groupement', recorded, share({ ...volumes, weights: strangers }), 'unmet', { of: T.byVolume }],
      [
        'un membre pesé deux fois',
        recorded,
        share({ ...volumes, weights: [ofRegion, ofSomme, ofSomme].filter((each) => each !== undefined) }),
        'unmet',
        { of: T.byVolume },
      ],
    ],
  )

  const [first, second] = sharesOf(33_34, 33_33, 33_33)
  const twice = [first, second, second].filter((each) => each !== undefined)
  const left = {
    ...T.equal,
    members: T.equal.members.map((m) => (m.body === OISE ? { ...m, until: '2027-03-01' } : m)),
  }
  rule(
    'sharesMatchKey',
    ['convention 9'],
    [
      ['au centime', recorded, share(), 'met'],
      ['le centime de reste mal placé', recorded, share({ shares: sharesOf(33_33, 33_34, 33_33) }), 'unmet'],
      ['un membre oublié', recorded, share({ shares: ofTwo(33_34, 33_33) }), 'unmet'],
      ['un membre compté deux fois', recorded, share({ shares: twice }), 'unmet'],
      [
        'un étranger de plus',
        recorded,
        share({ shares: [...sharesOf(33_34, 33_33, 33_33), { body: 'aisne', amount: 0 }] }),
        'unmet',
      ],
      ['selon la clé', recorded, share({ shares: sharesOf(16_67, 33_33, 50_00) }), 'met', { of: T.byKey }],
      ['hors de la clé', recorded, share(), 'unmet', { of: T.byKey }],
      ['selon les volumes', recorded, share(volumes), 'met', { of: T.byVolume }],
      ['aucun volume', recorded, share({ ...volumes, weights: weightsOf(0, 0, 0) }), 'unmet', { of: T.byVolume }],
      ['sans volumes ni parts', recorded, share({ shares: [] }), 'unmet', { of: T.byVolume }],
      ['volume négatif', recorded, share({ ...volumes, weights: weightsOf(-1, 1, 3) }), 'unmet', { of: T.byVolume }],
      ['un membre parti le jour du frais', recorded, share({ shares: ofTwo(50_00, 50_00) }), 'met', { of: left }],
    ],
  )

  rule(
    'sharesSumToAmount',
    ['convention 9'],
    [
      ['un centime de moins', recorded, share({ shares: sharesOf(33_33, 33_33, 33_33) }), 'unmet'],
      ['le compte', recorded, share(), 'met'],
      ['un centime de plus', recorded, share({ shares: sharesOf(33_34, 33_34, 33_33) }), 'unmet'],
    ],
  )

  test('le constat donne les parts dues et les membres en cause', () => {
    const { findings } = T.decide(recorded, share({ shares: sharesOf(33_33, 33_34, 33_33) }))
    expect(findingOf(findings, 'sharesMatchKey').facts).toEqual({
      due: sharesOf(33_34, 33_33, 33_33),
      wrong: [REGION, SOMME],
    })
  })

  test('l’événement garde les poids et leur source', () => {
    expect(T.done(recorded, share(volumes), { of: T.byVolume })).toMatchObject({
      status: 'shared',
      weights: volumes.weights,
      source: 'commandes de 2026',
      sharedOn: TODAY,
    })
  })

  test('ce que le coordonnateur supporte seul est soldé dès le partage', () => {
    const alone = share({ weights: weightsOf(1, 0, 0), source: 'commandes', shares: sharesOf(100_00, 0, 0) })
    expect(T.done(recorded, alone, { of: T.byVolume }).status).toBe('settled')
  })
})

describe('le règlement et l’annulation', () => {
  const after = { of: T.replaced(T.equal), actor: T.somme }
  const { formerCoordinators: _, ...forgotten } = after.of
  const unknown = { ...after, of: forgotten }
  const bySuccessor = T.done(T.done(none, record({ incurredOn: T.REPLACED }), after), share(), after)
  rule(
    'shareOwed',
    ['convention 9'],
    [
      ['sa part', shared, settle(SOMME), 'met'],
      ['sa part déjà payée', halfPaid, settle(SOMME), 'unmet'],
      ['l’autre part', halfPaid, settle(OISE), 'met'],
      ['le coordonnateur, à lui-même', shared, settle(REGION), 'unmet'],
      ['qui ne doit rien', shared, settle('aisne'), 'unmet'],
      ['le nouveau coordonnateur, à l’ancien qui avait avancé', shared, settle(SOMME), 'met', after],
      ['l’ancien coordonnateur, qui avait avancé', shared, settle(REGION), 'unmet', after],
      ['l’ancien, sur un frais avancé par le nouveau', bySuccessor, settle(REGION), 'met', after],
      ['le nouveau, sur le frais qu’il a avancé', bySuccessor, settle(SOMME), 'unmet', after],
      ['un frais d’avant ce champ : dû à qui coordonnait ce jour', T.before(shared), settle(SOMME), 'met', after],
      [
        'un frais d’avant ce champ, passé inconnu : dû à qui coordonne',
        T.before(shared),
        settle(SOMME),
        'unmet',
        unknown,
      ],
    ],
  )

  rule(
    'paymentProved',
    ['convention 9'],
    [
      ['payé avant le partage', shared, settle(SOMME, { paidOn: '2027-06-14' }), 'unmet'],
      ['payé le jour du partage', shared, settle(SOMME), 'met'],
      ['payé demain', shared, settle(SOMME, { paidOn: '2027-06-16' }), 'unmet'],
      ['sans preuve', shared, settle(SOMME, { proof: '' }), 'unmet'],
    ],
  )

  rule(
    'nothingSettled',
    ['convention 9', 'policy A35'],
    [
      ['rien n’est payé', shared, T.cancellation, 'met'],
      ['rien n’est partagé', recorded, T.cancellation, 'met'],
      ['une part est payée', halfPaid, T.cancellation, 'unmet'],
    ],
  )
})

function ofTwo(ofRegion: number, ofSomme: number) {
  return sharesOf(ofRegion, ofSomme, 0).slice(0, 2)
}
