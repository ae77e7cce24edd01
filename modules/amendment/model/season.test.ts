import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import {
  AISNE,
  at,
  clock,
  decide,
  extension,
  finding,
  general,
  hashOf,
  history,
  left,
  NORD,
  notify,
  propose,
  REGION,
  replacement,
  run,
  someFacts,
} from '../testing/case.ts'
import { amendment } from './amendment.ts'
import { effectiveOn, notifiedOnWith } from './changes.ts'
import { noParts, withNotification } from './circuit.ts'
import type { Act, Amendment, Event } from './state.ts'

const none: Amendment = { status: 'none' }

describe('qui agit', () => {
  const reader: Actor = { kind: 'person', person: 'p', body: REGION, office: 'reader' }
  test.each<[string, Amendment, Act, Actor]>([
    ['un lecteur, même du coordonnateur, ne propose pas', none, propose(general), reader],
    ['un tiers au groupement ne propose pas', none, propose(general), representativeOf('oise')],
    ['l’horloge ne propose pas', none, propose(general), clock],
    [
      'le temps seul fait prendre effet, et personne',
      at('notified', replacement()),
      { type: 'takeEffect' },
      representativeOf(REGION),
    ],
  ])('%s', (_case, state, act, actor) => {
    const decision = decide(state, act, {}, actor, '2028-04-02')
    expect(decision.verdict).toBe('refused')
    expect(finding(decision.findings, 'competence').outcome).toBe('unmet')
  })

  test('rien ne se notifie d’un groupement dissous', () => {
    const ended = { group: { ...someFacts().group, status: 'ended' as const } }
    const { verdict, findings } = decide(at('signed'), notify(NORD), ended)
    expect(verdict).toBe('refused')
    expect(finding(findings, 'conventionInForce')).toMatchObject({ outcome: 'unmet', facts: { group: 'ended' } })
  })
})

describe('le jour de l’effet', () => {
  test('la dernière notification, ou le jour plus tardif que dit l’avenant', () => {
    expect(effectiveOn(general, '2028-03-14')).toBe('2028-03-14')
    const days = ['2028-03-31', '2028-04-01', '2028-04-02'].map((day) => effectiveOn(replacement(), day))
    expect(days).toEqual(['2028-04-01', '2028-04-01', '2028-04-02'])
  })

  test('une notification plus ancienne, consignée la dernière, n’avance pas l’effet', () => {
    const told = withNotification(noParts, NORD, { receivedOn: '2028-03-14', proof: hashOf('9') })
    expect(notifiedOnWith(noParts, '2028-03-12')).toBe('2028-03-12')
    expect(notifiedOnWith(told, '2028-03-12')).toBe('2028-03-14')
    expect(notifiedOnWith(told, '2028-03-15')).toBe('2028-03-15')
  })

  test('quand le dernier attendu s’en va, l’effet est au jour de la dernière notification, non du décompte', () => {
    const told = run(at('signed'), [notify(REGION, '2028-03-11'), notify(AISNE, '2028-03-12')], {}, '2028-03-15')
    expect(run(told, [{ type: 'recount' }], { group: left(NORD) }, '2028-03-15')).toMatchObject({
      status: 'effective',
      effectiveOn: '2028-03-12',
    })
  })
})

test('les constats disent ce qui change, la durée d’avant et d’après, et ce que reçoit le nouveau coordonnateur', () => {
  const factsOf = (act: Act, rule: string, over: Parameters<typeof decide>[2] = {}) =>
    finding(decide(none, act, over).findings, rule).facts
  expect(factsOf(propose(general), 'changeStated')).toEqual({ clauses: ['withdrawal'] })
  const { group } = someFacts({}, { duration: { type: 'until-date', until: '2030-01-01', renewals: 0 } })
  expect(factsOf(propose(extension('2032-01-01')), 'longerDuration', { group })).toEqual({
    before: { type: 'until-date', until: '2030-01-01', renewals: 0 },
    after: { type: 'until-date', until: '2032-01-01', renewals: 0 },
  })
  const shared = someFacts(
    {},
    {
      coordinators: [
        { body: REGION, for: ['award'] },
        { body: AISNE, for: ['execution'] },
      ],
    },
  )
  expect(factsOf(propose(replacement()), 'coordinatorDuties', { group: shared.group })).toMatchObject({
    missions: ['award'],
  })
  expect(
    finding(decide(none, { ...propose(replacement()), appraisals: {} }).findings, 'incomingCommittee'),
  ).toMatchObject({
    outcome: 'to-appraise',
    facts: { incoming: NORD },
  })
})

describe('un événement qui ne peut suivre l’étape ne change rien', () => {
  const events: readonly Event[] = history().reduce<{ state: Amendment; events: Event[] }>(
    (before, act) => {
      if (before.state.status === 'effective') return before
      const actor = act.type === 'sign' ? representativeOf(act.body) : representativeOf(REGION)
      const decision = decide(before.state, act, {}, actor)
      if (decision.verdict !== 'granted') throw new Error(act.type)
      return {
        state: decision.events.reduce(amendment.evolve, before.state),
        events: [...before.events, ...decision.events],
      }
    },
    { state: none, events: [] },
  ).events
  const follows: Readonly<Record<string, readonly Amendment['status'][]>> = {
    AmendmentVoted: ['proposed'],
    SignatureOpened: ['proposed'],
    MemberSigned: ['signing'],
    AmendmentConcluded: ['signing'],
    MemberNotified: ['signed'],
    AmendmentNotified: ['signed'],
    AmendmentTookEffect: ['notified'],
    AmendmentAbandoned: ['proposed', 'signing'],
  }
  const one = new Map(events.map((event) => [event.type, event]))
  one.set('AmendmentAbandoned', { type: 'AmendmentAbandoned', on: '2028-03-10', reason: 'Sans objet.' })
  const states = [none, at('proposed'), at('signing'), at('signed'), at('effective'), at('abandoned')]
  const waiting = at('notified', replacement())

  test.each(Object.entries(follows))('%s ne suit que %j', (type, stages) => {
    const event = one.get(type as Event['type'])
    if (event === undefined) throw new Error(`the history has no ${type}`)
    for (const state of [...states, waiting]) {
      const after = amendment.evolve(state, event)
      if (stages.includes(state.status)) expect(after).not.toEqual(state)
      else expect(after).toEqual(state)
    }
  })
})
