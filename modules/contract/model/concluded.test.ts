import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { mayOrder } from './ordering.ts'
import { orderableContractOf } from './running-contract.ts'
import type { Act, Contract } from './state.ts'

/** A contract that an award of the group makes of right: what its buyers were given, and from when they order on it. */

const rule = decisionTable<Contract, Act, T.Given>(T.decide)
const clock = { actor: T.clock }

const conclude = (over: Partial<Extract<Act, { type: 'conclude' }>> = {}): Act => ({
  ...{ type: 'conclude', title: 'Espace numérique de travail', object: 'un espace numérique de travail', lots: [] },
  ...{ reference: '2027-ENT-01', consultation: 'consultation', awardBegunOn: T.NOTICE },
  ...{ identifiedBuyers: [T.REGION, T.SOMME], notifiedOn: T.NOTIFIED, endsOn: T.END },
  ...over,
})
const deliver = (bodies: readonly string[], on = '2027-09-03'): Act => ({
  ...{ type: 'recordDelivery', bodies, documents: [T.FILE], on },
})
const concluded = T.done(T.none, conclude(), clock)
const delivered = T.done(concluded, deliver([T.SOMME]), clock)

describe('S3.16, S3.18: un marché conclu par une attribution du groupement', () => {
  test('naît notifié, par l’écoulement du temps seul ; celui qui était enregistré en passation le devient', () => {
    expect(concluded).toMatchObject({ status: 'running', notifiedOn: T.NOTIFIED, endsOn: T.END, delivered: [] })
    expect(T.done(T.awarding, conclude(), clock)).toMatchObject({
      status: 'running',
      reference: '2027-014',
      delivered: [],
    })
    expect(findingOf(T.decide(T.none, conclude()).findings, 'competence').outcome).toBe('unmet')
    const stranger = T.decide(T.none, conclude({ identifiedBuyers: ['aisne'] }), clock)
    expect(findingOf(stranger.findings, 'buyersWereMembers').outcome).toBe('unmet')
  })

  const confirm = (body: string): Act => ({ type: 'confirmDelivery', body })
  rule(
    'deliveryAwaited',
    ['convention 3', 'CCP R2182-4'],
    [
      ['remis, non confirmé', delivered, confirm(T.SOMME), 'met'],
      ['rien de remis', concluded, confirm(T.SOMME), 'unmet'],
      ['marché d’avant la plateforme', T.running, confirm(T.SOMME), 'unmet'],
    ],
  )
  rule(
    'ownDelivery',
    ['convention 3', 'CCP L2113-7 al. 2'],
    [
      ['pour soi', delivered, confirm(T.SOMME), 'met', { actor: T.somme }],
      ['inscrit par le coordonnateur', delivered, confirm(T.SOMME), 'met'],
      ['pour un autre', delivered, confirm(T.REGION), 'unmet', { actor: T.somme }],
    ],
  )
  test('la confirmation garde son jour, et une seconde remise la redemande', () => {
    const confirmed = T.done(delivered, confirm(T.SOMME), { actor: T.somme })
    expect('delivered' in confirmed && confirmed.delivered).toMatchObject([{ body: T.SOMME, receivedOn: T.TODAY }])
    expect(T.decide(confirmed, confirm(T.SOMME), { actor: T.somme }).verdict).toBe('refused')
    const again = T.done(confirmed, deliver([T.SOMME], '2028-01-09'), clock)
    expect('delivered' in again && again.delivered).toMatchObject([{ on: '2028-01-09', receivedOn: null }])
  })

  const ordering = (state: Contract, body: string, on: string) => {
    const contract = orderableContractOf('ent', state)
    const found =
      contract && mayOrder(T.group(), contract, body, on).find(({ rule: id }) => id === 'documentsDelivered')
    return [found?.outcome, found?.basis.map(citationKey)]
  }
  const BASIS = ['convention 3', 'CCP R2182-4']
  test.each([
    ['la veille de la remise', delivered, T.SOMME, '2027-09-02', 'unmet'],
    ['le jour de la remise', delivered, T.SOMME, '2027-09-03', 'met'],
    ['à qui rien n’est remis', delivered, T.REGION, '2028-01-01', 'unmet'],
    ['marché d’avant la plateforme', T.running, T.SOMME, '2028-01-01', 'not-applicable'],
  ] as const)('documentsDelivered : %s', (_case, state, body, on, outcome) => {
    expect(ordering(state, body, on)).toEqual([outcome, BASIS])
  })
})
