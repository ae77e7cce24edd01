import { describe, expect, test } from 'vitest'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { Group, Membership } from '#modules/convention/index.ts'
import { someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { expectedActs } from './expected.ts'
import { mayOrder } from './ordering.ts'
import { contractBinding, orderableContractOf, runningContractOf } from './running-contract.ts'
import type { Contract } from './state.ts'

const awarding = {
  title: 'Environnement numérique de travail',
  object: 'Mise en œuvre et hébergement d’un environnement numérique de travail',
  lots: [],
  reference: '2027-014',
  awardBegunOn: '2027-02-01',
  identifiedBuyers: ['region', 'somme'],
}
const notified = { notifiedOn: '2027-09-01', endsOn: '2031-08-31', orders: [], originals: [] }
const beingAwarded: Contract = { ...awarding, status: 'being-awarded' }
const running = (over: Partial<Extract<Contract, { status: 'running' }>> = {}): Contract => ({
  ...awarding,
  ...notified,
  ...over,
  status: 'running',
})
const ended = (endedOn: IsoDate, endsOn: IsoDate | null = '2031-08-31'): Contract => ({
  ...awarding,
  ...notified,
  endsOn,
  status: 'ended',
  endedOn,
})
const abandoned: Contract = { ...awarding, status: 'abandoned', abandonedOn: '2027-05-01', reason: 'x' }
const orders = (body: string, until: IsoDate | null) => ({ body, until })

describe('le marché vu des autres procédures', () => {
  test('ni un marché inconnu ni une passation abandonnée ne lient personne', () => {
    for (const state of [{ status: 'none' } as const, abandoned]) {
      expect(runningContractOf('ent', state)).toBeUndefined()
      expect(orderableContractOf('ent', state)).toBeUndefined()
      expect(contractBinding('ent', state, 'somme')).toBeUndefined()
    }
  })

  test.each<[string, Contract, IsoDate | null, IsoDate | null]>([
    ['en passation : sans fin connue', beingAwarded, null, null],
    ['en cours : sa fin', running(), '2031-08-31', '2031-08-31'],
    ['fin inconnue', running({ endsOn: null, orders: [orders('somme', '2030-01-01')] }), null, null],
    ['commandes plus longues', running({ orders: [orders('somme', '2031-12-31')] }), '2031-12-31', '2031-08-31'],
    ['commandes plus courtes', running({ orders: [orders('somme', '2030-12-31')] }), '2031-08-31', '2031-08-31'],
    ['commandes sans terme', running({ orders: [orders('somme', null)] }), null, '2031-08-31'],
    [
      'la plus longue après une sans terme',
      running({ orders: [orders('somme', null), orders('region', '2032-01-01')] }),
      null,
      '2031-08-31',
    ],
    ['terminé après ses commandes', ended('2031-12-31'), '2031-12-31', '2031-08-31'],
    ['terminé, fin jamais fixée', ended('2030-03-01', null), '2030-03-01', '2030-03-01'],
  ])('%s', (_case, state, endsOn, validUntil) => {
    const { title, awardBegunOn, identifiedBuyers } = awarding
    const rest = { title, awardBegunOn, identifiedBuyers }
    const notifiedOn = state.status === 'being-awarded' ? null : '2027-09-01'
    expect(runningContractOf('ent', state)).toEqual({ id: 'ent', ...rest, notifiedOn, endsOn })
    expect(orderableContractOf('ent', state)).toEqual({ id: 'ent', ...rest, notifiedOn, endsOn, validUntil })
  })

  test('l’expiration qui retient un membre est celle de ses propres commandes (A33)', () => {
    const state = running({ orders: [orders('region', null), orders('somme', '2031-10-31')] })
    expect(contractBinding('ent', state, 'somme')?.endsOn).toBe('2031-10-31')
    expect(contractBinding('ent', state, 'region')?.endsOn).toBeNull()
    expect(contractBinding('ent', state, 'oise')).toBeUndefined()
    expect(contractBinding('ent', ended('2031-12-31'), 'somme')?.endsOn).toBe('2031-12-31')
  })
})

const spoken = readAloud(fr.contract.rules, en.contract.rules)

describe('le droit de commander', () => {
  const members = ['region', 'somme', 'oise']
  const group = someGroup({ members, coordinator: 'region' })
  const findings = (state: Contract, body: string, on: IsoDate, of: Group = group) => {
    const contract = orderableContractOf('ent', state)
    if (contract === undefined) throw new Error('nothing to order on')
    return spoken({ findings: mayOrder(of, contract, body, on) }).findings
  }
  const ask = (state: Contract, body: string, on: IsoDate) => {
    const ofContract = findings(state, body, on).filter(({ rule }) => /^buyerId|^ordered/.test(rule))
    return ofContract.map(({ rule, outcome, basis }) => [rule, outcome, basis.map(citationKey)[0]])
  }
  /** Whether it may, by the rule of that name: what it says, and its articles. */
  const onRule = (rule: string, body: string, on: IsoDate, of: Group) => {
    const found = findings(running(), body, on, of).find((each) => each.rule === rule)
    return [found?.outcome, found?.basis.map(citationKey)]
  }
  const somme = (over: Partial<Membership>): Group => ({
    ...group,
    members: group.members.map((each) => (each.body === 'somme' ? { ...each, ...over } : each)),
  })

  test.each<[string, Group, IsoDate, string]>([
    ['membre, sans retrait', group, '2028-01-01', 'met'],
    ['retrait différé : la veille de son effet', somme({ until: '2028-06-01' }), '2028-05-31', 'met'],
    ['le jour de l’effet du retrait', somme({ until: '2028-06-01' }), '2028-06-01', 'unmet'],
    ['le lendemain', somme({ until: '2028-06-01' }), '2028-06-02', 'unmet'],
    ['jamais entré', somme({ from: null }), '2028-01-01', 'not-applicable'],
  ])('S8.1, S8.3 withdrawalNotInEffect : %s', (_case, of, on, outcome) => {
    expect(onRule('withdrawalNotInEffect', 'somme', on, of)).toEqual([outcome, ['convention 8', 'CCP L2113-7']])
  })

  test.each<[string, string, Group, IsoDate, string]>([
    ['la veille de sa notification', 'somme', somme({ from: '2028-06-01' }), '2028-05-31', 'unmet'],
    ['le jour de sa notification', 'somme', somme({ from: '2028-06-01' }), '2028-06-01', 'met'],
    ['jamais notifié', 'somme', somme({ from: null }), '2028-06-01', 'unmet'],
    ['étranger au groupement', 'aisne', group, '2028-06-01', 'unmet'],
    ['retiré : il était entré', 'somme', somme({ until: '2028-01-01' }), '2028-06-01', 'met'],
  ])('S2.1, S7.9 buyerEntered : %s', (_case, body, of, on, outcome) => {
    expect(onRule('buyerEntered', body, on, of)).toEqual([outcome, ['convention 2 al. 1', 'policy A7']])
  })

  test.each<[string, Group, IsoDate, string]>([
    ['groupement en vigueur', group, '2028-06-01', 'met'],
    ['la veille de la dissolution', { ...group, endedOn: '2028-06-01' }, '2028-05-31', 'met'],
    ['le jour de la dissolution', { ...group, endedOn: '2028-06-01' }, '2028-06-01', 'to-appraise'],
  ])('S10.2 orderUnderSettlementPlan : %s', (_case, of, on, outcome) => {
    expect(onRule('orderUnderSettlementPlan', 'somme', on, of)).toEqual([outcome, ['convention 10', 'policy A36']])
  })

  const who = (outcome: string) => ['buyerIdentified', outcome, 'CCP R2162-6']
  const when = (outcome: string) => ['orderedWhileValid', outcome, 'CCP R2162-5']

  test.each<[string, Contract, string, IsoDate, string, string]>([
    ['un acheteur identifié', running(), 'somme', '2028-01-01', 'met', 'met'],
    ['un membre entré après l’avis', running(), 'oise', '2028-01-01', 'unmet', 'met'],
    ['la veille de la notification', running(), 'somme', '2027-08-31', 'met', 'unmet'],
    ['le jour de la notification', running(), 'somme', '2027-09-01', 'met', 'met'],
    ['le dernier jour', running(), 'somme', '2031-08-31', 'met', 'met'],
    ['le lendemain du dernier jour', running(), 'somme', '2031-09-01', 'met', 'unmet'],
    [
      'après la fin, commandes en cours',
      running({ orders: [orders('somme', null)] }),
      'oise',
      '2031-09-01',
      'unmet',
      'unmet',
    ],
    ['fin inconnue', running({ endsOn: null }), 'somme', '2040-01-01', 'met', 'met'],
    ['avant toute notification', beingAwarded, 'somme', '2027-09-01', 'met', 'unmet'],
  ])('%s', (_case, state, body, on, identified, valid) => {
    expect(ask(state, body, on)).toEqual([who(identified), when(valid)])
  })

  test('R1.12, R4.06 : une commande d’avant le code de la commande publique n’est pas jugée par lui', () => {
    const [eve, day] = ['2019-03-31', '2019-04-01']
    expect(ask(running(), 'oise', eve)).toEqual([who('not-applicable'), when('not-applicable')])
    expect(ask(running(), 'oise', day)).toEqual([who('unmet'), when('unmet')])
  })
})

describe('ce que le marché attend', () => {
  const group = someGroup({ members: ['region', 'somme'], coordinator: 'region' })
  const asked = (state: Contract, today: IsoDate) =>
    expectedActs(group, state, today).map(({ act, body, missing, basis }) => [
      act,
      body,
      missing,
      basis.map(citationKey),
    ])

  test.each<[string, Contract, IsoDate, readonly unknown[]]>([
    [
      'en passation',
      beingAwarded,
      '2027-03-01',
      [['recordNotification', 'region', false, ['convention coordinator', 'policy A34']]],
    ],
    [
      'fin inconnue',
      running({ endsOn: null, orders: [orders('somme', null)] }),
      '2028-01-01',
      [['reviseEnd', 'region', true, ['convention duration', 'policy A33']]],
    ],
    [
      'commandes sans terme, marché valide',
      running({ orders: [orders('somme', null), orders('region', '2032-01-01')] }),
      '2031-08-31',
      [['declareOrders', 'somme', false, ['convention execution', 'policy A33']]],
    ],
    [
      'commandes sans terme, marché échu',
      running({ orders: [orders('somme', null)] }),
      '2031-09-01',
      [['declareOrders', 'somme', true, ['convention execution', 'policy A33']]],
    ],
    ['rien', running(), '2031-09-01', []],
    ['terminé', ended('2031-12-31'), '2032-01-01', []],
    ['abandonné', abandoned, '2027-06-01', []],
    ['non enregistré', { status: 'none' }, '2027-06-01', []],
  ])('%s', (_case, state, today, expected) => {
    expect(asked(state, today)).toEqual(expected)
  })

  test('sans coordonnateur, nul ne peut rien attendre de personne', () => {
    const leaderless = { ...group, clauses: { ...group.clauses, coordinators: [] } }
    expect(expectedActs(leaderless, beingAwarded, '2027-03-01')).toEqual([])
  })
})
