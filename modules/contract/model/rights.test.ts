import { describe, expect, test } from 'vitest'
import { citationKey, resolve } from '#kernel/citation.ts'
import { someGroup } from '#modules/convention/testing.ts'
import { againstOrder, HOLD_BASIS, rightsOfBody, rightsOn } from './rights.ts'
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
/** The same group, which Somme leaves on that day. */
const leaving = (until: string) => ({
  ...deferring,
  members: deferring.members.map((each) => (each.body === 'somme' ? { ...each, until } : each)),
})

describe('ce qu’un marché permet et interdit à chacun', () => {
  const said = (against: ReturnType<typeof againstOrder>) =>
    against === undefined ? 'may' : `${against.outcome} ${against.basis.map(citationKey)[0]}`
  const orders = (state: Contract, on: string, group = deferring) =>
    rightsOn(group, 'ent', state, on).map(({ body, order }) => [
      body,
      order === null ? null : said(againstOrder(order)),
    ])

  test('S7.9 : qui n’était pas acheteur identifié au lancement n’y commande pas ; les autres, tant qu’il est valide', () => {
    expect(orders(running, '2028-01-10')).toEqual([
      ['region', 'may'],
      ['somme', 'may'],
      ['oise', 'unmet CCP R2162-6'],
    ])
    expect(orders(running, '2031-09-01').map(([, against]) => against)).toEqual([
      'unmet CCP R2162-5',
      'unmet CCP R2162-5',
      'unmet CCP R2162-6',
    ])
    const abandoned: Contract = { ...awarding, status: 'abandoned', abandonedOn: '2027-05-01', reason: 'x' }
    expect(orders(abandoned, '2028-01-10').map(([, order]) => order)).toEqual([null, null, null])
    expect(orders({ status: 'none' }, '2028-01-10')).toEqual([])
  })

  test('S8.3 : un retrait différé laisse commander jusqu’à son effet ; ensuite l’acheteur ne commande plus', () => {
    const left = leaving('2030-01-01')
    expect(orders(running, '2029-12-31', left)[1]).toEqual(['somme', 'may'])
    expect(orders(running, '2030-01-01', left)).toEqual([
      ['region', 'may'],
      ['oise', 'unmet CCP R2162-6'],
      ['somme', 'unmet convention 8'],
    ])
    expect(rightsOn(left, 'ent', running, '2030-01-01')[2]?.hold).toEqual({ kind: 'not-member' })
  })

  test('S10.2, A36 : le groupement dissous, le plan de règlement dit qui commande sur un marché qui court encore', () => {
    const dissolved = { ...deferring, status: 'ended', endedOn: '2030-01-01' } as const
    expect(orders(running, '2029-12-31', dissolved)[0]).toEqual(['region', 'may'])
    expect(orders(running, '2030-01-01', dissolved)).toEqual([
      ['region', 'to-appraise convention 10'],
      ['somme', 'to-appraise convention 10'],
      ['oise', 'unmet CCP R2162-6'],
    ])
    expect(rightsOn(dissolved, 'ent', running, '2029-12-31')[0]?.hold.kind).toBe('held')
    expect(rightsOn(dissolved, 'ent', running, '2030-01-01')[0]?.hold.kind).toBe('group-ended')
    expect(orders(running, '2031-09-01', dissolved)[0]).toEqual(['region', 'unmet CCP R2162-5'])
  })

  test('la fiche d’un organisme ne montre que les marchés qui le concernent', () => {
    const contracts = [
      { id: 'ent', state: running },
      { id: 'none', state: { status: 'none' } as const },
    ]
    const shown = (body: string, on: string) =>
      rightsOfBody(leaving('2030-01-01'), contracts, body, on).map(({ id, title, rights }) => [
        id,
        title,
        rights.member,
      ])
    expect(shown('somme', '2029-12-31')).toEqual([['ent', awarding.title, true]])
    expect(shown('somme', '2030-01-01')).toEqual([['ent', awarding.title, false]])
    expect(shown('aisne', '2029-12-31')).toEqual([])
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
