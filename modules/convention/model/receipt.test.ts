import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import {
  acknowledge,
  BODIES,
  complete,
  constituted,
  decide,
  granted,
  inForce,
  notify,
  OTHD,
  original,
  region,
  SOMME,
  sign,
  signed,
  signing,
} from '../testing/case.ts'
import { contextOn, representativeOf } from '../testing.ts'
import { convention } from './convention.ts'
import { type Act, type Convention, groupOf } from './state.ts'

type Given = { readonly today: IsoDate; readonly actor?: Actor }
const on = (state: Convention, act: Act, { today, actor }: Given = { today: '2027-02-01' }) =>
  decide(state, act, {}, today, actor)
const rule = decisionTable<Convention, Act, Given>(on)

const transmission: Act = { type: 'transmit', sentOn: '2026-12-09', acknowledgement: 'AR-1' }
const sent = granted(constituted(), notify(SOMME), {}, '2027-01-12')
const received = granted(sent, acknowledge(SOMME, '2027-01-11'), {}, '2027-01-12')
const again = notify(SOMME, '2027-01-20')

/** The same state where the convention gives a single original to each. */
const inSingle = (state: Convention): Convention =>
  state.status === 'none' ? state : { ...state, clauses: { ...state.clauses, originals: { perMember: 1 } } }

describe('S12.1, S12.3 : ce qui reste à signer et à remettre', () => {
  rule(
    'signatureAwaited',
    ['convention parties', 'CCP L2113-7'],
    [
      ['personne n’a signé', signing(), sign(SOMME), 'met'],
      ['tous ont signé', signed(), sign(SOMME), 'unmet'],
    ],
  )

  const single = { originals: { perMember: null } }
  rule(
    'originalAwaited',
    ['convention 11 al. 3'],
    [
      ['personne n’a signé', signing(), original(SOMME), 'unmet'],
      ['tous ont signé', signed(), original(SOMME), 'met'],
      ['tous ont leurs originaux', complete(), original(SOMME), 'unmet'],
      ['un original unique', signed(single), original(SOMME), 'unmet'],
    ],
  )

  const one = granted(signed(), original(SOMME))
  const two = granted(one, original(SOMME))
  rule(
    'originalDue',
    ['convention 11 al. 3'],
    [
      ['il en manque un à ce membre', one, original(SOMME), 'met'],
      ['ce membre a les siens, d’autres attendent', two, original(SOMME), 'unmet'],
      ['ce membre en a un de trop, d’autres attendent', inSingle(two), original(SOMME), 'unmet'],
    ],
  )

  test('les constats nomment qui attend', () => {
    const begun = granted(signing(), sign(SOMME))
    expect(findingOf(on(begun, sign(SOMME)).findings, 'signatureAwaited').facts).toEqual({
      awaited: BODIES.filter((body) => body !== SOMME),
    })
    expect(findingOf(on(begun, original(SOMME)).findings, 'originalAwaited').facts).toEqual({
      perMember: 2,
      awaited: [SOMME],
    })
  })
})

describe('S2.1 : une réception prouvée ne se refait pas', () => {
  rule(
    'partyToNotify',
    ['convention 2 al. 1'],
    [
      ['personne n’est notifié', constituted(), notify(SOMME), 'met'],
      ['un envoi dont la réception n’est pas prouvée', sent, again, 'met'],
      ['tous ont reçu', inForce(), again, 'unmet'],
    ],
  )

  rule(
    'receiptAwaited',
    ['convention 2 al. 1'],
    [
      ['rien n’est envoyé', constituted(), acknowledge(SOMME, '2027-01-11'), 'unmet'],
      ['un envoi attend', sent, acknowledge(SOMME, '2027-01-11'), 'met'],
      ['le seul envoi est reçu', received, acknowledge(SOMME, '2027-01-11'), 'unmet'],
    ],
  )

  const oneWaits = granted(received, notify(OTHD), {}, '2027-01-12')
  rule(
    'receivedOnce',
    ['convention 2 al. 1'],
    [
      ['à notifier', constituted(), notify(SOMME), 'met'],
      ['envoyé, pas reçu : la lettre perdue se renvoie', sent, again, 'met'],
      ['reçu : ne se renvoie pas', received, again, 'unmet'],
      ['reçu : ne se date pas de nouveau', oneWaits, acknowledge(SOMME, '2027-01-30'), 'unmet'],
      ['un autre attend encore', oneWaits, acknowledge(OTHD, '2027-01-30'), 'met'],
    ],
  )

  const early = acknowledge(SOMME, '2027-01-11')
  const toThePast = notify(SOMME, '2000-01-01')
  rule(
    'notifiedToAParty',
    ['convention 2 al. 1'],
    [
      ['une partie, après la signature', constituted(), notify(SOMME), 'met'],
      ['avant la signature', constituted(), toThePast, 'unmet'],
      ['un jour à venir', constituted(), notify(SOMME, '2027-02-02'), 'unmet'],
      ['un autre que les parties', constituted(), notify('inconnu'), 'unmet'],
    ],
  )

  rule(
    'acknowledgesForItself',
    ['convention 2 al. 1'],
    [
      ['le membre lui-même', sent, early, 'met', { today: '2027-02-01', actor: representativeOf(SOMME) }],
      ['le coordonnateur, pour une lettre sur papier', sent, early, 'met'],
      ['un autre membre', sent, early, 'unmet', { today: '2027-02-01', actor: representativeOf(OTHD) }],
    ],
  )

  rule(
    'notYetTransmitted',
    ['CGCT L2131-1', 'CGCT L4141-1'],
    [
      ['pas encore transmise', constituted(), transmission, 'met'],
      ['déjà transmise', granted(constituted(), transmission), transmission, 'unmet'],
    ],
  )

  test('les constats nomment qui attend, et le jour qui ne change pas', () => {
    const { findings } = on(oneWaits, acknowledge(SOMME, '2027-01-30'))
    expect(findingOf(findings, 'receiptAwaited').facts).toEqual({ sent: 2, awaited: [OTHD] })
    expect(findingOf(findings, 'receivedOnce').facts).toEqual({ body: SOMME, receivedOn: '2027-01-11' })
    expect(findingOf(on(sent, again).findings, 'partyToNotify').facts).toEqual({ waiting: BODIES })
    const twice = on(granted(constituted(), transmission), transmission)
    expect(findingOf(twice.findings, 'notYetTransmitted').facts).toEqual({ transmittedOn: '2026-12-09' })
  })

  test('qui est sorti n’est plus à notifier', () => {
    const state = inForce()
    if (state.status === 'none') throw new Error('a convention was expected')
    const gone = state.members.map((each) =>
      each.body === SOMME ? { ...each, notification: null, until: '2027-01-31' } : each,
    )
    const { findings } = on({ ...state, members: gone }, notify(SOMME))
    expect(findingOf(findings, 'partyToNotify').outcome).toBe('unmet')
  })

  test('au groupement en vigueur où tous ont reçu, le bouton de notification est fermé', () => {
    const views = convention.acts(inForce(), contextOn('2027-02-01', noFacts, region))
    const closed = views.filter(({ act }) => act === 'notify' || act === 'acknowledge')
    expect(closed.map(({ open }) => open)).toEqual([false, false])
  })

  test('où l’effet vient de la signature, une réception tardive ne change pas depuis quand on est membre', () => {
    const effective = constituted({ effectiveFrom: { on: 'last-signature' } })
    const told = granted(effective, notify(SOMME), {}, '2027-01-12')
    const state = granted(told, acknowledge(SOMME, '2027-01-12'), {}, '2027-01-12')
    expect(groupOf('g', state)?.members.find(({ body }) => body === SOMME)?.from).toBe('2026-12-07')
  })
})

const noFacts = { parties: [], authorisingActs: [], signatureVerdicts: {} }
