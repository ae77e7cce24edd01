import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { ActLike, EventLike, Staged } from '#kernel/process.ts'
import { readConvention, standingOf } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { disputeCase } from '#modules/dispute/server/index.ts'
import { close, open } from '#modules/dispute/testing/case.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { recording, registration } from '#modules/organisation/testing.ts'
import { commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { doDueActs } from '#platform/due.ts'
import type { Served } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { CHECKLIST } from '../model/checklist.ts'
import { RECORD_CLASSES } from '../model/retention.ts'
import { FILE, settle } from '../testing/completion-case.ts'
import { propose, sign, TEXT } from '../testing/dissolution-case.ts'
import { closingCase, completionCase, dissolutionCase, dissolutionsOf, due, readClosing, tasks } from './index.ts'

const [REGION, SOMME] = [randomUUID(), randomUUID()]
const { body: bodyCase, authorisingAct } = organisationCases(standingOf)
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function groupInForce(): Promise<string> {
  const group = randomUUID()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), group, [REGION, SOMME])
  return group
}

const doing =
  (groupId: string) =>
  async <S extends Staged, A extends ActLike, E extends EventLike, F>(
    day: string,
    served: Served<S, A, E, F>,
    act: A,
    { id = groupId, actor = representativeOf(REGION) }: { id?: string; actor?: Actor } = {},
  ) => {
    const result = await commit(platformOn(database.app, day), served, { groupId, id, act, actor })
    return result.kind
  }
const read = <T>(group: string, work: (tx: Tx) => Promise<T>) => database.app.transaction(group, work)
const clockOn = (day: string, group: string) => doDueActs(platformOn(database.app, day), group, [due])
const awaited = (group: string, day: string) =>
  read(group, async (tx) =>
    (await tasks(tx, group, day)).map(({ act, by, facts }) => [act, by?.id, facts.about ?? null]),
  )

describe('S2.3, S10.1: of right, at the term', () => {
  test('the checklist, the declaration, thirty days, then the clock ends the convention and opens the closing', async () => {
    const group = await groupInForce()
    const act = doing(group)
    const DISPUTE = randomUUID()
    expect(await act('2032-02-01', completionCase, { type: 'prepare' })).toBe('granted')
    expect(await awaited(group, '2032-02-01')).toEqual(CHECKLIST.map((item) => ['settle', REGION, item]))
    for (const item of CHECKLIST) expect(await act('2032-03-01', completionCase, settle(item))).toBe('granted')
    await act('2032-03-01', disputeCase, open({ claimant: REGION, respondents: [SOMME] }), { id: DISPUTE })
    expect(await act('2032-03-01', completionCase, { type: 'declareCompletion' })).toBe('refused')
    await act('2032-03-01', disputeCase, close, { id: DISPUTE })
    expect(await act('2032-03-01', completionCase, { type: 'declareCompletion' })).toBe('granted')
    expect(await clockOn('2032-03-31', group)).toBe(0)
    expect(await clockOn('2032-04-01', group)).toBe(1)
    expect(await read(group, (tx) => readConvention(tx, group))).toMatchObject({
      status: 'ended',
      ended: { on: '2032-04-01', cause: 'term' },
    })
    expect(await read(group, (tx) => readClosing(tx, group))).toMatchObject({ status: 'open', cause: 'term' })
    expect(await clockOn('2032-04-02', group)).toBe(0)
  })

  test('the closing tells every member and places every record; nothing is deleted', async () => {
    const group = await groupInForce()
    const act = doing(group)
    await act('2032-03-01', completionCase, { type: 'prepare' })
    for (const item of CHECKLIST) await act('2032-03-01', completionCase, settle(item))
    await act('2032-03-01', completionCase, { type: 'declareCompletion' })
    await clockOn('2032-04-01', group)
    const before = await database.admin.query('select count(*)::int as entries from journal where group_id = $1', [
      group,
    ])
    expect((await awaited(group, '2032-04-02')).map(([, , about]) => about)).toEqual([REGION, SOMME, ...RECORD_CLASSES])
    for (const body of [REGION, SOMME]) {
      const notice = { type: 'notifyEnd', body, receivedOn: '2032-04-02', proof: FILE } as const
      expect(await act('2032-04-02', closingCase, notice)).toBe('granted')
    }
    for (const recordClass of RECORD_CLASSES) {
      const deposit = {
        type: 'depositRecords',
        recordClass,
        keptBy: REGION,
        place: 'Lille',
        start: '2032-04-01',
      } as const
      expect(await act('2032-04-03', closingCase, deposit)).toBe('granted')
    }
    expect(await awaited(group, '2032-04-03')).toEqual([['complete', REGION, null]])
    expect(await act('2032-04-03', closingCase, { type: 'complete' })).toBe('granted')
    const after = await database.admin.query('select count(*)::int as entries from journal where group_id = $1', [
      group,
    ])
    expect(after.rows[0].entries).toBe(before.rows[0].entries + 2 + RECORD_CLASSES.length + 1)
  })
})

describe('S10.2, A36: by decision', () => {
  test('an act of each member, one document signed by all, and the convention ends on the day that it sets', async () => {
    const group = await groupInForce()
    const act = doing(group)
    const id = randomUUID()
    const persons = new Map<string, string>()
    for (const [body, siret] of [
      [REGION, '20005374200017'],
      [SOMME, '22800001400016'],
    ] as const) {
      const { representative } = registration()
      if (representative === null) throw new Error('the registration of the tests has a representative')
      const person = { ...representative.person, id: randomUUID(), name: `Présidence ${siret}` }
      persons.set(body, person.id)
      const register = registration({ siret, representative: { ...representative, title: 'La Présidence', person } })
      await putBody(group, body, register)
    }
    expect(await act('2028-03-01', dissolutionCase, propose({ dissolvedFrom: '2028-07-01' }), { id })).toBe('granted')
    expect(await awaited(group, '2028-03-01')).toEqual([
      ['approve', REGION, null],
      ['approve', SOMME, null],
    ])
    const acts = new Map<string, string>()
    for (const body of [REGION, SOMME]) acts.set(body, await enforceable(group, body, id))
    for (const body of [REGION, SOMME]) {
      const authorisingAct = acts.get(body) ?? ''
      const approval = { type: 'approve', body, authorisingAct, receivedOn: '2028-03-09', proof: FILE } as const
      expect(await act('2028-03-09', dissolutionCase, approval, { id })).toBe('granted')
    }
    expect(await act('2028-03-10', dissolutionCase, { type: 'openSignature' }, { id })).toBe('granted')
    for (const body of [REGION, SOMME]) {
      expect(await clockOn('2028-03-10', group)).toBe(0)
      const signature = sign(body, {
        person: persons.get(body) ?? '',
        authorisingAct: acts.get(body) ?? '',
        text: TEXT,
      })
      expect(await act('2028-03-10', dissolutionCase, signature, { id })).toBe('granted')
    }
    expect(await clockOn('2028-06-30', group)).toBe(0)
    expect(await clockOn('2028-07-01', group)).toBe(1)
    expect(await read(group, (tx) => readConvention(tx, group))).toMatchObject({
      status: 'ended',
      ended: { on: '2028-07-01', cause: 'decision' },
    })
    expect(await read(group, (tx) => dissolutionsOf(tx, group))).toMatchObject([{ state: { status: 'dissolved' } }])
    const { rows } = await database.admin.query(
      `select payload ->> 'cause' as cause from outbox where group_id = $1 and topic = 'group.ended'`,
      [group],
    )
    expect(rows).toEqual([{ cause: 'decision' }])
  })
})

/** A body of the group, registered by the coordinator that keeps the register. */
async function putBody(group: string, body: string, register: ReturnType<typeof registration>): Promise<void> {
  const kind = await doing(group)('2028-02-01', bodyCase, register, { id: body })
  if (kind !== 'granted') throw new Error(`the body was not registered: ${kind}`)
}

/** An enforceable deliberation of the body about this dissolution. */
async function enforceable(group: string, body: string, about: string): Promise<string> {
  const id = randomUUID()
  const act = doing(group)
  const actor = representativeOf(body)
  const deliberation = recording({
    body,
    subject: 'dissolution',
    about,
    date: '2028-03-02',
    signatory: 'La Présidence',
  })
  const acknowledgement = { on: '2028-03-03', id: 'AR-1' }
  await act('2028-03-02', authorisingAct, deliberation, { id, actor })
  await act('2028-03-03', authorisingAct, { type: 'transmit', sentOn: '2028-03-03', acknowledgement }, { id, actor })
  const kind = await act(
    '2028-03-04',
    authorisingAct,
    { type: 'publish', on: '2028-03-04', how: 'electronic' },
    { id, actor },
  )
  if (kind !== 'granted') throw new Error(`the act was not made enforceable: ${kind}`)
  return id
}
