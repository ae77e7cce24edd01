import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#kernel/citation.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Act, Contract } from './state.ts'

const lot = (number: string) => ({ number, title: `Lot ${number}` })
const rule = decisionTable<Contract, Act, T.Given>(T.decide)
const { AISNE, REGION, SOMME, OISE, END, TODAY } = T
const { award, notification, deposit, extension, termination, orders, expiry } = T
const { none, awarding, running, endless, ended } = T

describe('l’enregistrement d’un marché', () => {
  const aisne = award({ identifiedBuyers: [AISNE] })
  const newcomer = { of: T.withAisne({ from: '2027-02-02' }) }

  rule(
    'contractUnderConvention',
    ['convention 1', 'CCP L2113-6'],
    [
      ['groupement en vigueur', none, award(), 'met'],
      ['groupement dissous', none, award(), 'unmet', { of: T.group({ status: 'ended' }) }],
      ['effet demain', none, award(), 'unmet', { today: '2027-01-11' }],
      ['effet ce jour', none, award(), 'met', { today: T.EFFECT }],
      ['sans date d’effet', none, award(), 'unmet', { of: T.group({ effectiveOn: null }) }],
    ],
  )

  const successor = { others: [{ id: 'ent', title: 'ENT', reference: '2027-014' }] }
  const judged = (accepted: boolean): Act => {
    const judgement = { accepted, reason: 'apprécié' }
    return award({ appraisals: { objectFits: T.FITS, sameDeterminedNeed: judgement } })
  }

  rule(
    'objectFits',
    ['convention 1', 'CCP L2113-7 al. 1'],
    [
      ['personne n’a encore jugé', none, award({ appraisals: {} }), 'to-appraise'],
      ['jugé dans l’objet', none, award(), 'met'],
      [
        'jugé hors de l’objet',
        none,
        award({ appraisals: { objectFits: { accepted: false, reason: 'des tablettes ne sont pas un ENT' } } }),
        'unmet',
      ],
    ],
  )

  rule(
    'sameDeterminedNeed',
    ['convention 1', 'policy A6'],
    [
      ['premier marché', none, award(), 'met'],
      ['second marché, sans jugement', none, award(), 'to-appraise', successor],
      ['second marché, jugé du même besoin', none, judged(true), 'met', successor],
      ['second marché, jugé d’un autre besoin', none, judged(false), 'unmet', successor],
      ['second marché d’un groupement permanent', none, award(), 'not-applicable', { ...successor, of: T.permanent() }],
    ],
  )

  rule(
    'lotsNumbered',
    ['convention 1', 'policy A6'],
    [
      ['sans lot', none, award(), 'not-applicable'],
      ['deux lots', none, award({ lots: [lot('1'), lot('2')] }), 'met'],
      ['deux lots de même numéro', none, award({ lots: [lot('1'), lot('1')] }), 'unmet'],
    ],
  )

  test('ce qui est jugé se lit dans le constat : l’objet du marché, celui du groupement, les marchés déjà passés', () => {
    const { findings } = T.decide(none, award({ object: 'Achat de tablettes', appraisals: {} }), successor)
    expect(findingOf(findings, 'objectFits').facts).toEqual({
      object: 'Achat de tablettes',
      groupObject: T.group().clauses.object,
    })
    expect(findingOf(findings, 'sameDeterminedNeed').facts).toEqual({ kind: 'determined-contract', others: ['ENT'] })
  })

  rule(
    'awardNotDatedAhead',
    ['policy A34'],
    [
      ['avis de demain', none, award({ awardBegunOn: '2028-01-11' }), 'unmet'],
      ['avis de ce jour', none, award({ awardBegunOn: TODAY }), 'met'],
    ],
  )

  rule(
    'conventionInForceAtAward',
    ['convention 2 al. 1', 'DAJ mutualisation 2019 entrée en vigueur', 'policy A7'],
    [
      ['avis la veille de l’effet', none, award({ awardBegunOn: '2027-01-11' }), 'unmet'],
      ['avis le jour de l’effet', none, award({ awardBegunOn: T.EFFECT }), 'met'],
      [
        'effet du groupement le lendemain de l’avis',
        none,
        award(),
        'unmet',
        { of: T.group({ effectiveOn: '2027-02-02' }) },
      ],
      ['groupement sans effet', none, award(), 'unmet', { of: T.group({ effectiveOn: null }) }],
      ['un acheteur pas encore notifié', none, aisne, 'unmet', newcomer],
      ['un acheteur jamais notifié', none, aisne, 'unmet', { of: T.withAisne({ from: null }) }],
      ['un acheteur notifié le jour de l’avis', none, aisne, 'met', { of: T.withAisne({ from: T.NOTICE }) }],
    ],
  )

  rule(
    'buyersWereMembers',
    ['CCP R2162-6', 'RM AN 100136'],
    [
      ['deux membres', none, award(), 'met'],
      ['acheteur entré après l’avis', none, aisne, 'unmet', newcomer],
      ['acheteur sorti le jour de l’avis', none, aisne, 'unmet', { of: T.withAisne({ until: T.NOTICE }) }],
      ['acheteur sorti le lendemain', none, aisne, 'met', { of: T.withAisne({ until: '2027-02-02' }) }],
      ['acheteur étranger au groupement', none, aisne, 'unmet'],
      ['acheteur nommé deux fois', none, award({ identifiedBuyers: [REGION, REGION] }), 'unmet'],
      ['aucun acheteur', none, award({ identifiedBuyers: [] }), 'unmet'],
    ],
  )

  test('un marché plus ancien que la plate-forme se compare à l’effet de la convention, non au jour de la saisie', () => {
    const member = { body: REGION, founder: true, from: '2019-05-02', until: null }
    const old = T.group({ effectiveOn: '2019-05-02', members: [member] })
    const act = award({ awardBegunOn: '2020-03-02', identifiedBuyers: [REGION] })
    expect(T.decide(none, act, { of: old }).verdict).toBe('granted')
    expect(T.decide(none, act).verdict).toBe('refused')
  })

  test('les constats nomment les acheteurs en cause', () => {
    const { findings } = T.decide(none, award({ identifiedBuyers: [REGION, AISNE, AISNE] }), newcomer)
    const notYet = { body: AISNE, from: '2027-02-02' }
    expect(findingOf(findings, 'conventionInForceAtAward').facts).toEqual({
      awardBegunOn: T.NOTICE,
      effectiveOn: T.EFFECT,
      notYet: [notYet, notYet],
    })
    const { strangers, twice, buyers } = findingOf(findings, 'buyersWereMembers').facts
    expect({ strangers, twice, buyers }).toEqual({ strangers: [AISNE, AISNE], twice: [AISNE], buyers: 3 })
  })
})

describe('la vie du marché', () => {
  rule(
    'contractNotifiedInOrder',
    ['policy A34', 'convention 3'],
    [
      ['notifié la veille de l’avis', awarding, notification({ notifiedOn: '2027-01-31' }), 'unmet'],
      ['notifié le jour de l’avis', awarding, notification({ notifiedOn: T.NOTICE }), 'met'],
      ['notifié ce jour', awarding, notification({ notifiedOn: TODAY }), 'met'],
      ['notifié demain', awarding, notification({ notifiedOn: '2028-01-11' }), 'unmet'],
      ['fin la veille de la notification', awarding, notification({ endsOn: '2027-08-31' }), 'unmet'],
      ['fin le jour de la notification', awarding, notification({ endsOn: T.NOTIFIED }), 'met'],
      ['fin inconnue', awarding, notification({ endsOn: null }), 'met'],
    ],
  )

  const ofLots = T.done(T.none, T.award({ lots: [{ number: 'LOT-0001', title: 'Lot 1' }] }))
  rule(
    'notifiedByAward',
    ['CGCT L2131-1', 'CCP R2182-4', 'convention 3'],
    [
      ['attribué hors de la plateforme', awarding, notification(), 'not-applicable'],
      ['attribué ici', awarding, notification(), 'unmet', { awardedHere: [null] }],
      [
        'un lot attribué ici, le marché ne dit pas lequel',
        awarding,
        notification(),
        'unmet',
        { awardedHere: ['LOT-0002'] },
      ],
      ['son lot attribué ici', ofLots, notification(), 'unmet', { awardedHere: ['LOT-0001'] }],
      ['un autre lot attribué ici', ofLots, notification(), 'not-applicable', { awardedHere: ['LOT-0002'] }],
    ],
  )

  rule(
    'originalLocated',
    ['convention 3', 'policy A16', 'CCP R2184-13'],
    [
      ['original sans lieu', running, deposit({ location: ' ' }), 'unmet'],
      ['original sans document', running, deposit({ document: '' }), 'unmet'],
      ['original déposé demain', running, deposit({ depositedOn: '2028-01-11' }), 'unmet'],
      ['original déposé ce jour', ended, deposit({ depositedOn: TODAY }), 'met'],
    ],
  )

  const later = { today: '2031-09-05' }
  rule(
    'endRevisedInTime',
    ['convention 3', 'CCP R2162-5'],
    [
      ['décidé demain', running, extension({ decidedOn: '2028-01-11' }), 'unmet'],
      ['décidé ce jour', running, extension({ decidedOn: TODAY }), 'met'],
      ['décidé la veille de la notification', running, extension({ decidedOn: '2027-08-31' }), 'unmet'],
      ['décidé le jour de la notification', running, extension({ decidedOn: T.NOTIFIED }), 'met'],
      ['décidé le dernier jour', running, extension({ decidedOn: END }), 'met', later],
      ['décidé après la fin', running, extension({ decidedOn: '2031-09-01' }), 'unmet', later],
      ['fin inconnue', endless, extension(), 'met'],
    ],
  )

  rule(
    'endMovesAsSaid',
    ['convention 3', 'policy A33'],
    [
      ['prolongation sans report', running, extension({ endsOn: END }), 'unmet'],
      ['prolongation d’un jour', running, extension({ endsOn: '2031-09-01' }), 'met'],
      ['résiliation sans avance', running, termination({ endsOn: END }), 'unmet'],
      ['résiliation d’un jour plus tôt', running, termination({ endsOn: '2031-08-30' }), 'met'],
      ['résiliation le jour de sa décision', running, termination({ endsOn: '2028-01-05' }), 'met'],
      ['résiliation rétroactive', running, termination({ endsOn: '2028-01-04' }), 'unmet'],
      ['fin enfin connue', endless, termination(), 'met'],
    ],
  )

  rule(
    'buyerIdentified',
    ['CCP R2162-6', 'RM AN 100136'],
    [
      ['commandes d’un acheteur', running, orders(SOMME, END), 'met'],
      ['commandes d’un membre non identifié', running, orders(OISE, END), 'unmet'],
    ],
  )

  rule(
    'lastOrderInOrder',
    ['CCP R2162-5'],
    [
      ['dernière commande avant la notification', running, orders(SOMME, '2027-08-31'), 'unmet'],
      ['dernière commande à la notification', running, orders(SOMME, T.NOTIFIED), 'met'],
      ['dernière commande inconnue', running, orders(SOMME, null), 'met'],
    ],
  )

  rule(
    'ownOrdersDeclared',
    ['convention 5', 'CCP L2113-7 al. 2'],
    [
      ['pour soi', running, orders(SOMME, END), 'met', { actor: T.somme }],
      ['le coordonnateur pour un autre', running, orders(SOMME, END), 'met'],
      ['un acheteur pour un autre', running, orders(REGION, END), 'unmet', { actor: T.somme }],
    ],
  )

  rule(
    'contractOver',
    ['convention 2', 'policy A33'],
    [
      ['la veille de la fin', running, expiry('2031-08-30'), 'unmet', later],
      ['au dernier jour, le jour même', running, expiry(END), 'unmet', { today: END }],
      ['au dernier jour, le lendemain', running, expiry(END), 'met', { today: '2031-09-01' }],
      ['fin inconnue, déclarée', endless, expiry('2028-01-09'), 'met'],
      ['fin inconnue, dès la notification', endless, expiry(T.NOTIFIED), 'met'],
      ['fin inconnue, avant la notification', endless, expiry('2027-08-31'), 'unmet'],
      ['fin inconnue, par l’horloge', endless, expiry('2028-01-09'), 'unmet', { actor: T.clock }],
    ],
  )

  const ordering = (until: IsoDate | null) =>
    T.done(T.done(running, orders(REGION, '2030-01-01')), orders(SOMME, until))
  const muchLater = { today: '2031-12-01', actor: T.clock }
  rule(
    'ordersInCourseOver',
    ['policy A33', 'CCP R2162-5'],
    [
      ['commandes finies la veille', ordering('2031-08-30'), expiry(END), 'met', muchLater],
      ['commandes finies le jour', ordering(END), expiry(END), 'met', muchLater],
      ['commandes finies le lendemain', ordering('2031-09-01'), expiry(END), 'unmet', muchLater],
      ['commandes sans terme', ordering(null), expiry(END), 'unmet', muchLater],
    ],
  )

  test('le constat nomme l’acheteur dont les commandes courent', () => {
    const { findings } = T.decide(ordering('2031-09-01'), expiry(END), muchLater)
    expect(findingOf(findings, 'ordersInCourseOver').facts).toEqual({
      on: END,
      lastDay: '2031-09-01',
      inCourse: [{ body: SOMME, until: '2031-09-01' }],
    })
  })

  test('une nouvelle déclaration remplace celle du même acheteur, et d’elle seule', () => {
    const state = T.done(T.done(ordering(null), orders(REGION, END)), orders(SOMME, '2031-10-31'))
    expect(state).toMatchObject({ orders: [orders(REGION, END), orders(SOMME, '2031-10-31')].map(withoutType) })
    const over = T.done(state, expiry('2031-10-31'), muchLater)
    expect(over).toMatchObject({ status: 'ended', endedOn: '2031-10-31' })
  })
})

function withoutType({ type: _, ...rest }: Act) {
  return rest
}
