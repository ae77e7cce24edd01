import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import {
  acknowledge,
  BODIES,
  constituted,
  decide,
  granted,
  inForce,
  NONE,
  notify,
  OTHD,
  REGION,
  SCAN,
  SOMME,
} from '../testing/case.ts'
import { representativeOf } from '../testing.ts'
import { convention } from './convention.ts'
import { effectOf } from './effect-rules.ts'
import { type Act, type Event, groupOf } from './state.ts'

describe('la prise d’effet', () => {
  test('à la notification du dernier fondateur, et chacun membre à compter de la sienne', () => {
    const state = inForce()
    expect(state).toMatchObject({ status: 'in-force', effectiveOn: '2027-01-12' })
    expect(groupOf('g', state)?.members.map(({ from }) => from)).toEqual(['2027-01-10', '2027-01-11', '2027-01-12'])
  })

  test('la dernière notification compte, quel que soit le rang de qui la reçoit', () => {
    const days: readonly IsoDate[] = ['2027-01-12', '2027-01-10', '2027-01-11']
    const state = BODIES.reduce((before, body, index) => {
      const sent = granted(before, notify(body), {}, '2027-01-12')
      return granted(sent, acknowledge(body, days[index] ?? ''), {}, '2027-01-12')
    }, constituted())
    expect(state).toMatchObject({ status: 'in-force', effectiveOn: '2027-01-12' })
  })

  test('A7 : l’effet attend les fondateurs, et eux seuls', () => {
    const state = inForce()
    if (state.status === 'none') throw new Error('a convention was expected')
    const [founder] = state.members
    if (founder === undefined) throw new Error('a founder was expected')
    const newcomer = { ...founder, body: 'mel', founder: false, notification: null }
    expect(effectOf({ ...state, members: [...state.members, newcomer] })).toBe('2027-01-12')
    expect(effectOf({ ...state, members: [...state.members, { ...newcomer, founder: true }] })).toBeNull()
  })

  test('le groupement ne prend pas effet deux fois : une transmission tardive se consigne, sans plus', () => {
    const decision = decide(
      inForce(),
      { type: 'transmit', sentOn: '2027-01-13', acknowledgement: 'AR' },
      {},
      '2027-01-14',
    )
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'ConventionTransmitted', on: '2027-01-13', acknowledgement: 'AR' },
    ])
  })

  test('un événement qui n’est pas de saison ne change rien', () => {
    const journal: readonly Event[] = [
      { type: 'SignatureOpened', document: SCAN },
      { type: 'ConventionTransmitted', on: '2027-01-13', acknowledgement: 'AR' },
      { type: 'ConventionEnded', on: '2031-10-01', cause: 'term' },
    ]
    expect(convention.replay(journal)).toEqual(NONE)
    const unsent: Event = { type: 'NotificationReceived', body: SOMME, receivedOn: '2027-01-11', proof: SCAN }
    expect(convention.evolve(constituted(), unsent)).toEqual(constituted())
  })

  test('tant qu’un fondateur n’est pas notifié, rien', () => {
    const state = [REGION, SOMME].reduce(
      (before, body) =>
        granted(granted(before, notify(body), {}, '2027-01-12'), acknowledge(body, '2027-01-10'), {}, '2027-01-12'),
      constituted(),
    )
    expect(state).toMatchObject({ status: 'constituted', effectiveOn: null })
  })

  test.each<[string, Act, string]>([
    ['accusé avant l’envoi', acknowledge(SOMME, '2026-12-13'), 'receiptProved'],
    ['accusé de demain', acknowledge(SOMME, '2027-01-13'), 'receiptProved'],
    ['accusé sans preuve', { type: 'acknowledge', body: SOMME, receivedOn: '2027-01-11', proof: '' }, 'receiptProved'],
    ['accusé sans envoi', acknowledge(OTHD, '2027-01-11'), 'receiptProved'],
    ['accusé d’un tiers', acknowledge('autre', '2027-01-11'), 'receiptProved'],
  ])('%s', (_case, act, rule) => {
    const state = granted(constituted(), notify(SOMME), {}, '2027-01-12')
    const decision = decide(state, act, {}, '2027-01-12')
    expect(decision.verdict).toBe('refused')
    expect(decision.findings.find((finding) => finding.rule === rule)).toMatchObject({
      outcome: 'unmet',
      basis: [{ article: '2', paragraph: 'al. 1' }],
    })
  })

  test('accusé le jour de l’envoi', () => {
    const sent = granted(constituted(), notify(SOMME), {}, '2026-12-14')
    expect(decide(sent, acknowledge(SOMME, '2026-12-14'), {}, '2026-12-14').verdict).toBe('granted')
  })

  test('un membre n’accuse réception que pour lui-même', () => {
    const state = granted(constituted(), notify(SOMME), {}, '2027-01-12')
    expect(decide(state, acknowledge(SOMME, '2027-01-11'), {}, '2027-01-12', representativeOf(OTHD)).verdict).toBe(
      'refused',
    )
    expect(decide(state, acknowledge(SOMME, '2027-01-11'), {}, '2027-01-12', representativeOf(SOMME)).verdict).toBe(
      'granted',
    )
  })

  test.each<[string, IsoDate, string]>([
    ['envoi avant la dernière signature', '2026-12-06', 'refused'],
    ['envoi le jour de la dernière signature', '2026-12-07', 'granted'],
    ['envoi ce jour', '2027-01-12', 'granted'],
    ['envoi demain', '2027-01-13', 'refused'],
  ])('%s', (_case, sentOn, verdict) => {
    expect(decide(constituted(), notify(SOMME, sentOn), {}, '2027-01-12').verdict).toBe(verdict)
  })
  test('envoi à un tiers', () =>
    expect(decide(constituted(), notify('autre'), {}, '2027-01-12').verdict).toBe('refused'))

  test('à la dernière signature, si la convention le dit', () => {
    const state = constituted({ effectiveFrom: { on: 'last-signature' } })
    expect(state).toMatchObject({ status: 'in-force', effectiveOn: '2026-12-07' })
    expect(groupOf('g', state)?.members.every(({ from }) => from === '2026-12-07')).toBe(true)
  })

  test('à la transmission, si la convention le dit', () => {
    const state = constituted({ effectiveFrom: { on: 'transmission' } })
    expect(state.status).toBe('constituted')
    const early = decide(state, { type: 'transmit', sentOn: '2026-12-06', acknowledgement: 'AR-1' })
    expect(early.findings.find(({ rule }) => rule === 'transmissionAcknowledged')).toMatchObject({
      outcome: 'unmet',
      basis: [{ article: 'L2131-1' }, { article: 'L4141-1' }],
    })
    expect(decide(state, { type: 'transmit', sentOn: '2026-12-09', acknowledgement: '' }).verdict).toBe('refused')
    expect(granted(state, { type: 'transmit', sentOn: '2026-12-09', acknowledgement: 'AR-1' })).toMatchObject({
      status: 'in-force',
      effectiveOn: '2026-12-09',
    })
  })

  test.each<[string, IsoDate, string]>([
    ['la veille de la dernière signature', '2026-12-06', 'unmet'],
    ['le jour de la dernière signature', '2026-12-07', 'met'],
    ['ce jour', '2026-12-10', 'met'],
    ['demain', '2026-12-11', 'unmet'],
  ])('transmise %s', (_case, sentOn, outcome) => {
    const { findings } = decide(constituted(), { type: 'transmit', sentOn, acknowledgement: 'AR-1' })
    expect(findings.find(({ rule }) => rule === 'transmissionAcknowledged')?.outcome).toBe(outcome)
  })

  test('l’effet est au jour que dit la convention, même constaté plus tard', () => {
    const state = constituted({ effectiveFrom: { on: 'date', date: '2027-01-01' } })
    const decision = decide(state, { type: 'takeEffect' }, {}, '2027-01-04', clockActor)
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'ConventionTookEffect', on: '2027-01-01' },
    ])
  })

  test.each<[string, IsoDate, string]>([
    ['la veille', '2026-12-31', 'refused'],
    ['le jour', '2027-01-01', 'granted'],
    ['le lendemain', '2027-01-02', 'granted'],
  ])('à une date, de soi-même: %s', (_case, today, verdict) => {
    const state = constituted({ effectiveFrom: { on: 'date', date: '2027-01-01' } })
    const decision = decide(state, { type: 'takeEffect' }, {}, today, clockActor)
    expect(decision.verdict).toBe(verdict)
    expect(decision.findings.find(({ rule }) => rule === 'effectDateReached')?.basis.map(citationKey)).toEqual([
      'convention 2 al. 1',
    ])
  })

  test('une date passée à la signature: effet au jour de la dernière signature', () => {
    expect(constituted({ effectiveFrom: { on: 'date', date: '2026-12-01' } })).toMatchObject({
      status: 'in-force',
      effectiveOn: '2026-12-07',
    })
  })
})
