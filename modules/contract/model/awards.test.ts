import { describe, expect, test } from 'vitest'
import type { Award } from '#modules/consultation/index.ts'
import {
  abandoned,
  award as awardAct,
  awarding,
  done,
  NOTICE,
  none,
  noticedAward,
  notification,
  OISE,
  REGION,
  SOMME,
} from '../testing.ts'
import { awardsBinding, awardsRunning, bindingOnMember } from './awards.ts'
import type { Act, Contract } from './state.ts'

/** S8.3, A33, A34: what a notice began binds its buyers until contracts of the register take it over. */
const award = (over: Partial<Award> = {}): Award => noticedAward({ id: 'consultation-ent', ...over })

type Over = Partial<Extract<Act, { type: 'recordAward' }>>
const entry = (over: Over = {}): Contract => done(none, awardAct({ reference: ' 2027-ent-01 ', ...over }))
const notified = (over: Over = {}): Contract => done(entry(over), notification())
const lot = (number: string) => [{ number, title: `Lot ${number}` }]
const holds = (recorded: readonly Contract[], over: Partial<Award> = {}) =>
  awardsBinding([award(over)], recorded, SOMME).length > 0

describe('S8.3 : le marché inscrit prend la suite de l’avis', () => {
  test.each<[string, readonly Contract[], boolean]>([
    ['aucun marché inscrit', [], true],
    ['en cours de passation, avec ce membre', [entry()], false],
    ['en cours de passation, sans ce membre', [entry({ identifiedBuyers: [REGION] })], true],
    ['notifié avec ce membre', [notified()], false],
    ['notifié sans ce membre, l’avis n’ayant pas de lots', [notified({ identifiedBuyers: [REGION] })], false],
    ['inscrit par erreur, puis abandonné', [{ ...abandoned, reference: '2027-ENT-01' } as Contract], true],
    ['un autre marché', [notified({ reference: '2027-AUTRE', awardBegunOn: '2027-03-01' })], true],
  ])('%s', (_case, recorded, held) => expect(holds(recorded)).toBe(held))

  test.each<[string, readonly Contract[], boolean]>([
    ['un lot sur deux, sans ce membre', [notified({ identifiedBuyers: [REGION], lots: lot('1') })], true],
    ['un lot sur deux, avec ce membre', [notified({ lots: lot('1') })], false],
    [
      'les deux lots, notifiés sans ce membre',
      [1, 2].map((number) => notified({ identifiedBuyers: [REGION], lots: lot(`${number}`) })),
      false,
    ],
    [
      'deux marchés du même lot',
      [1, 1].map((number) => notified({ identifiedBuyers: [REGION], lots: lot(`${number}`) })),
      true,
    ],
    [
      'les deux lots, l’un encore en passation',
      [notified({ identifiedBuyers: [REGION], lots: lot('1') }), entry({ identifiedBuyers: [REGION], lots: lot('2') })],
      true,
    ],
    [
      'deux marchés qui ne disent pas leur lot',
      [notified({ identifiedBuyers: [REGION] }), notified({ identifiedBuyers: [REGION] })],
      false,
    ],
  ])('un avis en deux lots : %s', (_case, recorded, held) => expect(holds(recorded, { lots: 2 })).toBe(held))
})

describe('le marché qui a son propre numéro', () => {
  const own = notified({ reference: '2027-014' })

  test('du même jour et pour les mêmes acheteurs, il prend la suite de l’avis', () => {
    expect(holds([own])).toBe(false)
    expect(holds([notified({ reference: '2027-014', identifiedBuyers: [SOMME, REGION] })])).toBe(false)
    expect(holds([own], { begunOn: '2027-02-02' })).toBe(true)
    expect(holds([own], { buyers: [REGION, SOMME, OISE] })).toBe(true)
  })

  test('si deux avis sont du même jour pour les mêmes acheteurs, il ne dit pas duquel il est', () => {
    const awards = [award(), award({ id: 'consultation-wifi', reference: '2027-WIFI' })]
    expect(awardsBinding(awards, [own], SOMME)).toHaveLength(2)
    const left = awardsBinding(awards, [own, notified({ reference: '2027-WIFI' })], SOMME)
    expect(left.map(({ id }) => id)).toEqual(['consultation-ent'])
  })
})

describe('le marché dont la consultation est dite', () => {
  const named = (consultation: string): Contract =>
    ({ ...notified({ reference: '2027-014' }), consultation }) as Contract

  test('prend la suite de son avis, quels que soient son numéro et sa date', () => {
    expect(holds([{ ...named('consultation-ent'), awardBegunOn: '2027-03-01' } as Contract])).toBe(false)
    const awards = [award(), award({ id: 'consultation-wifi', reference: '2027-WIFI' })]
    const left = awardsBinding(awards, [named('consultation-wifi')], SOMME)
    expect(left.map(({ id }) => id)).toEqual(['consultation-ent'])
  })

  test('ne prend pas la suite d’un autre, même de sa référence', () => {
    const other = { ...notified(), consultation: 'consultation-wifi' } as Contract
    expect(holds([other])).toBe(true)
  })

  test('retient le membre depuis l’avis, même enregistré à une date plus tardive (A34)', () => {
    const rows = [{ id: 'ent', state: { ...named('consultation-ent'), awardBegunOn: '2027-03-01' } as Contract }]
    const since = (body: string, begunOn = NOTICE) =>
      bindingOnMember([award({ begunOn })], rows, body).map(({ id, awardBegunOn }) => [id, awardBegunOn])
    expect(since(SOMME)).toEqual([['ent', NOTICE]])
    expect(since(SOMME, '2027-03-02')).toEqual([['ent', '2027-03-01']])
    expect(since(OISE)).toEqual([])
    const elsewhere = { ...award(), buyers: [REGION] }
    expect(bindingOnMember([elsewhere], rows, SOMME)).toMatchObject([{ id: 'ent', awardBegunOn: '2027-03-01' }])
  })
})

test('ce qui court dans le groupement : l’avis dont un acheteur attend encore son marché, nommé par sa consultation', () => {
  const running = {
    id: 'consultation-ent',
    process: 'consultation',
    title: 'Environnement numérique de travail',
    awardBegunOn: NOTICE,
    notifiedOn: null,
    endsOn: null,
    identifiedBuyers: [REGION, SOMME],
  }
  expect(awardsRunning([award()], [none, awarding])).toEqual([])
  expect(awardsRunning([award()], [none])).toEqual([running])
  expect(awardsRunning([award()], [entry({ identifiedBuyers: [REGION] })])).toEqual([running])
  expect(awardsRunning([award()], [notified()])).toEqual([])
})
