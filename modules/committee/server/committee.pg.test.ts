import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { latestConvening } from '#kernel/calendar.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import type { Interest } from '#modules/interest/index.ts'
import { interestCase } from '#modules/interest/server/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { procedureCase } from '#modules/procedure/server/index.ts'
import { launched } from '#modules/procedure/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { deliverNext, type OutboxHandlers } from '#platform/outbox.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Candidate } from '../model/candidate.ts'
import type { CommitteeAct } from '../model/committee-state.ts'
import type { SeatHolder } from '../model/seats.ts'
import type { CommitteeSession, SessionAct, SessionFacts } from '../model/session-state.ts'
import { committeeCase } from './committee-case.ts'
import { dueOf } from './due.ts'
import { calledIn, sessionCase, tasksOf } from './index.ts'
import { sessionOf } from './queries.ts'

const id = (): string => randomUUID()
const [GROUP, REGION, SOMME, PROCEDURE, COMMITTEE, SESSION, ELECTION] = [id(), id(), id(), id(), id(), id(), id()]
const [CHAIR, ONE, TWO, THREE, FOUR, FIVE] = [id(), id(), id(), id(), id(), id()]
const PERSONS = [CHAIR, ONE, TWO, THREE, FOUR, FIVE]
const [CONVENED_ON, DAY] = ['2027-04-07', '2027-04-15']
const AT = `${DAY}T08:00:00.000Z`

let database: TestDatabase
let candidates: readonly Candidate[] | null = null
let analyses: SessionFacts['analyses'] = []
const tendersIn = async () => ({ candidates, analyses, awarded: [], again: [] })
const served = sessionCase(tendersIn)
beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  const on = platformOn(database.app, CONVENED_ON)
  await putCase(on, procedureCase, {
    groupId: GROUP,
    id: PROCEDURE,
    state: { ...launched, purchase: id() } as typeof launched,
  })
  const { authorisingAct } = organisationCases(async () => ({ inForce: true, members: [] }) as never)
  const election = {
    ...{ status: 'enforceable', body: REGION, kind: 'deliberation', organ: { type: 'assembly', name: 'conseil' } },
    ...{ number: '2027-12', date: '2027-01-20', subject: 'committee-election', about: null, favourable: true },
    ...{ signatory: null, file: null, whyCompetent: null, transmission: null, publication: null },
    ...{ formalities: { transmission: false, publication: false }, enforceableOn: '2027-01-21' },
  }
  await putCase(on, authorisingAct, { groupId: GROUP, id: ELECTION, state: election })
})
afterAll(() => database.close())

const seat = (person: string, rank: number): SeatHolder => ({
  ...{ person, name: `Membre ${rank}`, body: REGION, capacity: 'conseillère régionale' },
  ...(rank === 0
    ? { place: 'chair', list: '', rank: 1, ground: { by: 'order', date: '2027-01-18', number: '3' } }
    : { place: 'elected', list: 'A', rank, ground: { by: 'election', act: ELECTION } }),
})

const platformAt = (at: string): Platform => ({
  ...platformOn(database.app, at.slice(0, 10)),
  clock: new AdjustableClock(() => Date.parse(at)),
})
const region = representativeOf(REGION)
const compose: CommitteeAct = {
  ...{ type: 'compose', full: PERSONS.map(seat), substitutes: [], small: false },
  mandate: { from: '2027-02-01', until: '2028-03-31' },
}
const act = async (one: SessionAct, at = AT) =>
  (await commit(platformAt(at), served, { groupId: GROUP, id: SESSION, act: one, actor: region })).kind
const done = async (acts: readonly SessionAct[], at = AT) => {
  const kinds: string[] = []
  for (const one of acts) kinds.push(await act(one, at))
  return kinds
}
const state = async (): Promise<CommitteeSession> => {
  const found = await database.app.transaction(GROUP, (tx) => sessionOf(tx, GROUP, SESSION))
  return found ?? { status: 'none' }
}
const expected = async () =>
  (await database.app.transaction(GROUP, (tx) => tasksOf(tendersIn)(tx, GROUP, CONVENED_ON))).map((task) => task.act)
const declare = async (person: string, occasion: 'procedure' | 'candidates') => {
  const interests = interestCase(async () => [{ id: PROCEDURE, title: 'ENT', ended: false }])
  const declaration = {
    ...{ occasion, knownOn: CONVENED_ON, tie: null, wording: '2013-10-12', noticeRead: true, paper: null },
    declaredOn: CONVENED_ON,
  }
  const declared: Interest = {
    ...{ status: 'clear', person, name: '', body: REGION, procedure: PROCEDURE, signal: null },
    declarations: [declaration],
  }
  await putCase(platformAt(AT), interests, { groupId: GROUP, id: person, state: declared })
}

test('R1.29: a procedure whose holder a committee chooses waits for one', async () => {
  expect(await expected()).toEqual(['compose'])
  const on = platformAt(`${CONVENED_ON}T08:00:00.000Z`)
  const refused = await commit(on, committeeCase, {
    ...{ groupId: GROUP, id: COMMITTEE, act: { ...compose, full: PERSONS.map(seat).slice(1) }, actor: region },
  })
  expect(refused.kind).toBe('refused')
  const composed = await commit(on, committeeCase, { groupId: GROUP, id: COMMITTEE, act: compose, actor: region })
  expect(composed.kind).toBe('granted')
  expect(await expected()).toEqual([])
  candidates = [{ tender: 'tender-a', name: 'Éditeur A', lots: [], rank: null }]
  analyses = [{ lot: null, frozen: false }]
  expect(await expected()).toEqual([])
  analyses = [{ lot: null, frozen: true }]
  expect(await expected()).toEqual(['convene'])
})

test('R1.25: the convening is due by the day that the retro-planning gives the session, less the clear days', async () => {
  const asked = async () =>
    (await database.app.transaction(GROUP, (tx) => tasksOf(tendersIn)(tx, GROUP, CONVENED_ON))).find(
      (task) => task.act === 'convene',
    )
  const sits =
    launched.status === 'launched' && launched.plan?.milestones.find((each) => each.milestone === 'committeeHeld')
  if (!sits) throw new Error('the plan has no committee')
  const five = latestConvening(sits.on, 5).last
  expect(await asked()).toMatchObject({ due: five, facts: { sits: sits.on } })
  const rules = {
    ...{ from: '2027-02-01', convening: 8, secondConvening: 3, urgent: null, castingVote: false },
    ...{ excessSubstitutes: false, remote: false, secretVote: false },
    source: { date: '2027-01-20', number: '2027-CAO-1', file: null },
  }
  const on = platformAt(`${CONVENED_ON}T08:00:00.000Z`)
  const adopted = await commit(on, committeeCase, {
    ...{ groupId: GROUP, id: COMMITTEE, act: { type: 'adoptRules', ...rules }, actor: region },
  })
  expect(adopted.kind).toBe('granted')
  const eight = latestConvening(sits.on, 8).last
  expect(eight < five).toBe(true)
  expect(await asked()).toMatchObject({ due: eight })
  const back = await commit(on, committeeCase, {
    ...{
      groupId: GROUP,
      id: COMMITTEE,
      act: { type: 'adoptRules', ...rules, convening: 5, from: '2027-02-02' },
      actor: region,
    },
  })
  expect(back.kind).toBe('granted')
})

test('R1.25, R1.26: it is convened in time, and a letter that left is its proof', async () => {
  const convene: SessionAct = {
    ...{ type: 'convene', committee: COMMITTEE, procedure: PROCEDURE, agenda: [{ title: 'Titulaire', lot: null }] },
    ...{ at: AT, until: `${DAY}T10:00:00.000Z`, place: 'Lille', link: '', urgency: null },
  }
  expect(await act(convene, '2027-04-12T08:00:00.000Z')).toBe('refused')
  expect(await act(convene, `${CONVENED_ON}T08:00:00.000Z`)).toBe('granted')
  expect(await expected()).toEqual(['proveConvening'])
  expect((await database.app.transaction(GROUP, (tx) => calledIn(tx, GROUP, PROCEDURE))).length).toBe(6)
  const sent: string[] = []
  const handlers: OutboxHandlers = {
    'committee.convened': {
      recipients: async () => [CHAIR, ONE],
      deliver: async ({ recipient }) => void sent.push(recipient),
    },
  }
  const on = platformAt(`${CONVENED_ON}T08:05:00.000Z`)
  const mailer = { send: () => Promise.resolve(), close: () => undefined }
  while (await deliverNext({ db: database.app, clock: on.clock, mailer }, handlers));
  expect(sent.sort()).toEqual([CHAIR, ONE].sort())
  expect(await doDueActs(on, GROUP, [dueOf(served)])).toBe(1)
  const convened = await state()
  if (convened.status !== 'convened') throw new Error(convened.status)
  const proofs = new Map(convened.called.map(({ person, proof }) => [person, proof?.means ?? null]))
  expect(PERSONS.map((person) => proofs.get(person))).toEqual(['letter', 'letter', null, null, null, null])
  // What was noted is not noted again.
  expect(await doDueActs(on, GROUP, [dueOf(served)])).toBe(0)
  const others: SessionAct = {
    ...{ type: 'proveConvening', persons: [TWO, THREE, FOUR, FIVE], on: CONVENED_ON, means: 'post' },
    ...{ reference: 'bordereau 4', file: null },
  }
  expect(await act(others, `${CONVENED_ON}T09:00:00.000Z`)).toBe('granted')
  expect(await expected()).toEqual([])
})

test('R1.33: without a declaration made once the candidates are known, nobody enters', async () => {
  const arrive = (person: string): SessionAct => ({ type: 'arrive', person, remote: null })
  expect(await act(arrive(CHAIR))).toBe('refused')
  await declare(CHAIR, 'procedure')
  expect(await act(arrive(CHAIR))).toBe('refused')
  for (const person of [ONE, TWO, THREE]) await declare(person, 'candidates')
  await declare(CHAIR, 'candidates')
  expect(await done([CHAIR, ONE, TWO, THREE].map(arrive))).toEqual(['granted', 'granted', 'granted', 'granted'])
})

test('R1.24, R1.28, R1.32: quorate, it votes a tender that was opened, and its minutes are signed', async () => {
  const put = (tender: string, candidate: string): SessionAct => ({
    ...{ type: 'put', item: 1, reasons: 'première au classement' },
    proposal: { kind: 'award', tender, candidate },
  })
  const cast = (person: string): SessionAct => ({ type: 'cast', person, choice: 'for' })
  expect(await done([{ type: 'open' }, put('tender-z', 'Éditeur Z'), put('tender-a', 'Éditeur A')])).toEqual([
    ...['granted', 'refused', 'granted'],
  ])
  expect(await done([cast(FOUR), ...[CHAIR, ONE, TWO].map(cast), { type: 'count' }, cast(THREE)])).toEqual([
    ...['refused', 'granted', 'granted', 'granted', 'refused', 'granted'],
  ])
  const signed: SessionAct = { type: 'sign', file: 'a'.repeat(64) }
  expect(await done([{ type: 'count' }, { type: 'close' }])).toEqual(['granted', 'granted'])
  expect(await expected()).toEqual(['sign'])
  expect(await done([signed, { type: 'count' }])).toEqual(['granted', 'refused'])
  expect(await state()).toMatchObject({ status: 'signed', votes: [{ for: 4, result: 'adopted', effect: 'decision' }] })
})

test('the clock ends a mandate on the day after its last', async () => {
  const on = (day: string) => doDueActs(platformAt(`${day}T08:00:00.000Z`), GROUP, [dueOf(served)])
  expect([await on('2028-03-31'), await on('2028-04-01')]).toEqual([0, 1])
  const compose2 = await commit(platformAt(AT), committeeCase, {
    ...{ groupId: GROUP, id: COMMITTEE, act: { type: 'lapse' } as CommitteeAct, actor: clockActor },
  })
  expect(compose2.kind).toBe('refused')
})
