import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { decide, eventsUpTo, finding, METROPOLE, OISE, REGION, request, SOMME } from '../testing/case.ts'
import { accession } from './accession.ts'
import type { Accession, Act } from './state.ts'

const none: Accession = { status: 'none' }
const at = (status: Accession['status']) => accession.replay(eventsUpTo(status, 'last'))
const reader = (body: string): Actor => ({ kind: 'person', person: 'p', body, office: 'reader' })
const clock: Actor = { kind: 'clock' }

describe('S7.1 : qui demande', () => {
  test.each<[string, Actor, string]>([
    ['qui veut entrer', representativeOf(METROPOLE), 'met'],
    ['le coordonnateur, qui consigne une demande sur papier', representativeOf(REGION), 'met'],
    ['un membre ne demande pas à entrer', representativeOf(SOMME), 'unmet'],
    ['un membre entré plus tard non plus', representativeOf(OISE), 'unmet'],
    ['un lecteur de qui veut entrer', reader(METROPOLE), 'unmet'],
    ['l’horloge', clock, 'unmet'],
  ])('%s', (_case, actor, outcome) => {
    expect(finding(decide(none, request(), {}, actor).findings, 'competence').outcome).toBe(outcome)
  })
})

test('par la plate-forme, la demande est reçue le jour même ; par lettre, au jour de son accusé', () => {
  const proved = { receivedOn: '2027-10-04', proof: 'a'.repeat(64) }
  const received = (act: Act) => {
    const decision = decide(none, act, {}, representativeOf(METROPOLE))
    return decision.verdict === 'granted' && decision.events
  }
  expect(received(request())).toMatchObject([{ channel: 'letter', acknowledgement: proved }])
  const electronic = request({ channel: 'platform', sentOn: '2027-11-30', acknowledgement: null })
  expect(received(electronic)).toMatchObject([
    { channel: 'platform', acknowledgement: { receivedOn: '2027-11-30', proof: null } },
  ])
})

test('une notification de plus, une fois l’adhésion effective, ne lui donne pas un second effet', () => {
  const decision = decide(at('effective'), {
    type: 'notify',
    body: OISE,
    receivedOn: '2027-11-28',
    proof: 'b'.repeat(64),
  })
  expect(decision.verdict === 'granted' && decision.events.map(({ type }) => type)).toEqual(['PartyNotified'])
})

test('le décompte de qui n’est plus attendu revient au temps ou au coordonnateur, non à un membre', () => {
  const recount = (actor: Actor) =>
    finding(decide(at('amendment-signing'), { type: 'recount' }, {}, actor).findings, 'competence').outcome
  expect([clock, representativeOf(REGION), representativeOf(SOMME)].map(recount)).toEqual(['met', 'met', 'unmet'])
})
