import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { Act } from '../model/item-state.ts'
import { inquiryCase, itemCase, itemRows, tasks } from './index.ts'

const [GROUP, REGION, SOMME, OISE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME, OISE])
})
afterAll(() => database.close())

const platform = () => platformOn(database.app, '2027-06-15')
const perform = async (id: string, act: Act, body = REGION) =>
  (await commit(platform(), itemCase, { groupId: GROUP, id, act, actor: representativeOf(body) })).kind
const waiting = async () =>
  (await database.app.transaction(GROUP, (tx) => tasks(tx, GROUP))).map(({ act, id, by }) => [act, id, by?.id])

const share = (corrects: string | null = null): Act => ({
  type: 'share',
  title: 'Calendrier',
  text: 'Les offres sont attendues à la fin du mois.',
  nature: 'market-information',
  files: [],
  confidentiality: { kind: 'shared' },
  contract: null,
  tenderContent: false,
  measure: null,
  corrects,
  recipients: null,
})

test('an item is told to each member, read by each, and corrected by another that takes its place', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  expect(await perform(first, share())).toBe('granted')
  expect(await waiting()).toEqual([
    ['acknowledge', first, SOMME],
    ['acknowledge', first, OISE],
  ])
  expect(await perform(first, { type: 'acknowledge', member: OISE }, SOMME)).toBe('refused')
  expect(await perform(first, { type: 'acknowledge', member: SOMME }, SOMME)).toBe('granted')
  expect(await perform(second, share(randomUUID()))).toBe('refused')
  expect(await perform(second, share(first))).toBe('granted')
  expect(await perform(randomUUID(), share(first))).toBe('refused')
  expect(await waiting()).toEqual([
    ['acknowledge', second, SOMME],
    ['acknowledge', second, OISE],
  ])
  const rows = await database.app.transaction(GROUP, (tx) => itemRows(tx, GROUP))
  expect(rows.map(({ id, state }) => [id, state.status])).toEqual([
    [first, 'corrected'],
    [second, 'shared'],
  ])
  expect(rows[0]?.state).toMatchObject({ correctedBy: second, receipts: [{ readAt: '2027-06-15T11:00:00.000Z' }, {}] })
  const { rows: mails } = await database.admin.query(
    `select payload -> 'to' as recipients from outbox where topic = 'information.shared' order by id`,
  )
  expect(mails).toEqual([{ recipients: [SOMME, OISE] }, { recipients: [SOMME, OISE] }])
})

test('a member’s question waits on the coordinator until it is answered', async () => {
  const id = randomUUID()
  const ask = { type: 'ask', member: SOMME, subject: 'Durée', text: 'Est-il reconductible ?', files: [] } as const
  const asked = await commit(platform(), inquiryCase, { groupId: GROUP, id, act: ask, actor: representativeOf(SOMME) })
  expect(asked.kind).toBe('granted')
  expect(await waiting()).toContainEqual(['answer', id, REGION])
  const answer = { type: 'answer', answer: 'Une fois.', answerFiles: [], audience: { kind: 'members' } } as const
  const answered = await commit(platform(), inquiryCase, {
    groupId: GROUP,
    id,
    act: answer,
    actor: representativeOf(REGION),
  })
  expect(answered.kind).toBe('granted')
  expect(await waiting()).not.toContainEqual(['answer', id, REGION])
})
