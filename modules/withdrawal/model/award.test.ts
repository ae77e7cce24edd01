import { describe, expect, test } from 'vitest'
import { awardsBinding } from '#modules/contract/testing.ts'
import { contextOn, someGroup } from '#modules/convention/testing.ts'
import { clock, contract, eventsOf, facts, finding, PROOF, REGION, SOMME } from '../testing/case.ts'
import { effectOf } from './effect.ts'
import type { Facts, Withdrawal } from './state.ts'
import { withdrawal } from './withdrawal.ts'

/** S8.3, A33, A34: the award runs from the sending of the notice to the notification. */
const award = {
  id: 'consultation-ent',
  title: 'Environnement numérique de travail',
  reference: '2027-ENT-01',
  begunOn: '2027-02-08',
  buyers: [REGION, SOMME],
  lots: 0,
}
const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
const effect = (receivedOn: string, awards = [award]) =>
  effectOf(group, { receivedOn, noticeEndsOn: '2027-06-01' }, awardsBinding(awards, [], SOMME))

describe('S8.3 : le retrait pendant la passation', () => {
  test.each<[string, string, string | null]>([
    ['reçu la veille de l’avis, il prend effet après son préavis (A34)', '2027-02-07', '2027-06-02'],
    ['reçu le jour de l’avis, il attend la fin du marché', '2027-02-08', null],
    ['reçu trois semaines après l’avis, de même', '2027-03-01', null],
  ])('%s', (_case, receivedOn, on) => {
    expect(effect(receivedOn)).toEqual({ on, heldBy: on === null ? ['consultation-ent'] : [] })
  })

  test('un membre que l’avis ne nomme pas acheteur n’est pas retenu', () => {
    expect(effect('2027-03-01', [{ ...award, buyers: [REGION] }]).on).toBe('2027-06-02')
  })
})

describe('S8.3 : la passation qui retenait le membre est déclarée sans suite', () => {
  const held: Withdrawal = { ...notifiedOn('2027-03-01'), effectiveOn: null }
  const by = (day: string, contracts: Facts['contracts'] = []) => contextOn(day, facts({ group, contracts }), clock)
  const moved = (day: string) => withdrawal.decide(held, { type: 'reviseEffect' }, by(day))
  const freed = eventsOf(moved('2027-10-01')).reduce(withdrawal.evolve, held)

  test('l’effet n’est pas reporté en arrière : le lendemain du jour où cela est constaté', () => {
    expect(eventsOf(moved('2027-10-01'))).toEqual([
      { type: 'EffectRevised', effectiveOn: '2027-10-02', notBefore: '2027-10-02' },
    ])
    const early = withdrawal.decide(freed, { type: 'takeEffect' }, by('2027-10-01'))
    expect(finding(early.findings, 'effectReached')).toMatchObject({ outcome: 'unmet', basis: ['convention 8'] })
    expect(eventsOf(withdrawal.decide(freed, { type: 'takeEffect' }, by('2027-10-03')))).toEqual([
      { type: 'WithdrawalTookEffect', member: SOMME, on: '2027-10-02' },
    ])
  })

  test('le jour fixé ne se révise plus de lui-même, et le préavis reste dû', () => {
    expect(withdrawal.decide(freed, { type: 'reviseEffect' }, by('2027-10-02')).verdict).toBe('refused')
    expect(eventsOf(moved('2027-04-01'))).toMatchObject([{ effectiveOn: '2027-06-02' }])
  })

  test('un marché dont la fin est connue le retient encore, puis ne le libère pas plus tôt', () => {
    const contracts = [contract({ endsOn: '2031-08-31' })]
    const later = eventsOf(withdrawal.decide(freed, { type: 'reviseEffect' }, by('2027-10-02', contracts)))
    expect(later).toEqual([{ type: 'EffectRevised', effectiveOn: '2031-09-01' }])
    const back = withdrawal.decide(later.reduce(withdrawal.evolve, freed), { type: 'reviseEffect' }, by('2027-10-02'))
    expect(eventsOf(back)).toEqual([{ type: 'EffectRevised', effectiveOn: '2027-10-02' }])
  })
})

function notifiedOn(receivedOn: string): Extract<Withdrawal, { status: 'notified' }> {
  const given = { authorisingAct: 'acte-somme', channel: 'letter', proof: PROOF, noticeEndsOn: '2027-06-01' } as const
  return { status: 'notified', member: SOMME, receivedOn, effectiveOn: '2027-06-02', ...given }
}
