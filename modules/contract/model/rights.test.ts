import { describe, expect, test } from 'vitest'
import { citationKey, resolve } from '#kernel/citation.ts'
import { someGroup } from '#modules/convention/testing.ts'
import { HOLD_BASIS, rightsOn } from './rights.ts'
import type { Contract } from './state.ts'

const awarding = {
  title: 'Environnement numérique de travail',
  object: 'un environnement numérique de travail',
  lots: [],
  reference: '2027-014',
  awardBegunOn: '2027-02-01',
  identifiedBuyers: ['region', 'somme'],
}
const running: Contract = {
  ...awarding,
  status: 'running',
  notifiedOn: '2027-09-01',
  endsOn: '2031-08-31',
  orders: [{ body: 'somme', until: null }],
  originals: [],
}
const members = ['region', 'somme', 'oise']
const withdrawal = (deferredToContractEnd: boolean) =>
  someGroup({
    members,
    coordinator: 'region',
    clauses: { withdrawal: { allowed: true, notice: 'P3M', deferredToContractEnd } },
  })
const deferring = withdrawal(true)

describe('ce qu’un marché permet et interdit à chacun', () => {
  const orders = (state: Contract, on: string) =>
    rightsOn(deferring, 'ent', state, on).map(({ body, order }) => [
      body,
      order?.map(({ outcome, basis }) => `${outcome} ${basis.map(citationKey)[0]}`) ?? null,
    ])

  test('S7.9 : qui n’était pas acheteur identifié au lancement n’y commande pas ; les autres, tant qu’il est valide', () => {
    expect(orders(running, '2028-01-10')).toEqual([
      ['region', ['met CCP R2162-6', 'met CCP R2162-5']],
      ['somme', ['met CCP R2162-6', 'met CCP R2162-5']],
      ['oise', ['unmet CCP R2162-6', 'met CCP R2162-5']],
    ])
    expect(orders(running, '2031-09-01').map(([, order]) => order?.[1])).toEqual(Array(3).fill('unmet CCP R2162-5'))
    const abandoned: Contract = { ...awarding, status: 'abandoned', abandonedOn: '2027-05-01', reason: 'x' }
    expect(orders(abandoned, '2028-01-10').map(([, order]) => order)).toEqual([null, null, null])
    expect(orders({ status: 'none' }, '2028-01-10')).toEqual([])
  })

  const holds = (group: typeof deferring, on: string) => rightsOn(group, 'ent', running, on).map(({ hold }) => hold)

  test('S8.2 : il retient qui se retire, jusqu’à sa fin ou celle de ses commandes', () => {
    const [region, somme, oise] = [
      { kind: 'held', until: '2031-08-31' },
      { kind: 'held', until: null },
      { kind: 'not-bound' },
    ]
    expect(holds(deferring, '2028-01-10')).toEqual([region, somme, oise])
    expect(holds(deferring, '2031-08-31')).toEqual([region, somme, oise])
    expect(holds(deferring, '2031-09-01')).toEqual([{ kind: 'over' }, somme, oise])
    expect(holds(deferring, '2027-01-31')).toEqual(Array(3).fill({ kind: 'not-bound' }))
    expect(holds(withdrawal(false), '2028-01-10')[0]).toEqual({ kind: 'not-deferred' })
    const articles = resolve(HOLD_BASIS, deferring.articles).map(citationKey)
    expect(articles).toEqual(['convention 8', 'policy A33'])
  })

  test('un acheteur qui n’est plus membre reste montré', () => {
    const alone = someGroup({ members: ['region'], coordinator: 'region' })
    expect(rightsOn(alone, 'ent', running, '2028-01-10').map(({ body, member }) => [body, member])).toEqual([
      ['region', true],
      ['somme', false],
    ])
  })
})
