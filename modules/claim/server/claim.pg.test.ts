import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { disputeCase } from '#modules/dispute/server/index.ts'
import { pendingMatters } from '#modules/dissolution/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { createServer } from '#platform/http/server.ts'
import { shownState } from '#platform/secrecy.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { DisputeRegister } from '../contract.ts'
import type { Act, Claim } from '../model/state.ts'
import * as T from '../testing.ts'
import { claimCase } from './case.ts'
import { dueOf, openClaimsOf, serveRegister, tasks } from './index.ts'
import { claimRows } from './queries.ts'
import { registerFor } from './register.ts'

/** Claims of one member, whoever writes at the same moment, what silence does of them, and who reads what. */

const [GROUP, REGION, SOMME, CONTRACT, ORDER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [ID, OTHER] = [randomUUID(), randomUUID()]
const ports = {
  citedOf: async (_tx: unknown, _group: string, { id }: { readonly id: string }) =>
    id === ORDER ? { contract: CONTRACT, body: SOMME } : null,
  courtOf: async () => T.COURT,
}
const served = claimCase(ports)
let database: TestDatabase

const doing = (on: string, id: string, act: Act, body = SOMME, what: AnyServed = served) =>
  commit(platformOn(database.app, on), what, { groupId: GROUP, id, act, actor: representativeOf(body) })
const read = <R>(work: (tx: Parameters<typeof claimRows>[0]) => Promise<R>) => database.app.transaction(GROUP, work)
const open = (over: Parameters<typeof T.open>[0] = {}) =>
  T.open({ contract: CONTRACT, body: SOMME, cites: [{ kind: 'order', id: ORDER }], ...over })
const reader = (over: Partial<Reader>): Reader => ({
  ...{ person: null, body: null, coordinates: false, member: true, cutFrom: [], seats: [], guest: false },
  ...over,
})
const kinds = (results: readonly { readonly kind: string }[]) => results.map(({ kind }) => kind).toSorted()

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await putCase(platformOn(database.app, '2027-10-01'), contractCase, {
    ...{ groupId: GROUP, id: CONTRACT },
    state: {
      ...{ status: 'running', title: 'ENT', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
      ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05' },
      ...{ endsOn: '2031-08-31', orders: [], originals: [] },
    } as never,
  })
}, 60_000)
afterAll(() => database.close())

test('S5.5 : un membre inscrit le sien, sur sa part, et rien de celle d’un autre', async () => {
  expect((await doing('2027-10-05', ID, open())).kind).toBe('granted')
  const strange = open({ body: REGION, cites: [{ kind: 'order', id: ORDER }] })
  expect((await doing('2027-10-05', randomUUID(), strange, REGION)).kind).toBe('refused')
  expect((await doing('2027-10-05', randomUUID(), open(), REGION)).kind).toBe('refused')
  expect((await doing('2027-10-05', randomUUID(), open({ ground: 'unpaid', document: null }))).kind).toBe('refused')
  expect((await doing('2027-11-16', ID, T.memo(), REGION)).kind).toBe('refused')
})

test('R5.70 : deux mémoires au même instant, un seul s’inscrit ; deux réponses, une seule', async () => {
  const memos = await Promise.all([
    doing('2027-11-16', ID, T.memo()),
    doing('2027-11-16', ID, T.memo({ amount: 9_000_00 })),
  ])
  expect(kinds(memos)).toEqual(['granted', 'refused'])
  const answers = await Promise.all([
    doing('2027-12-20', ID, T.answer({ recognised: 0 })),
    doing('2027-12-20', ID, T.answer({ recognised: 1_00 })),
  ])
  expect(kinds(answers)).toEqual(['granted', 'refused'])
})

test('R5.70 : le silence prend effet le lendemain de son dernier jour, à sa date exacte', async () => {
  expect((await doing('2027-10-06', OTHER, open({ subject: 'Sans mémoire' }))).kind).toBe('granted')
  const due = (today: string) => read((tx) => dueOf(ports)(tx, GROUP, today))
  expect(await due(T.MEMO_LAST)).toEqual([])
  const [first] = await due('2027-12-07')
  expect(first).toMatchObject({ id: OTHER, act: { type: 'forfeit' } })
  const byClock = { groupId: GROUP, id: OTHER, act: T.forfeit, actor: T.clock }
  expect(
    kinds(await Promise.all([1, 2].map(() => commit(platformOn(database.app, '2027-12-09'), served, byClock)))),
  ).toEqual(['granted', 'refused'])
  const rows = await read((tx) => claimRows(tx, GROUP))
  expect(rows.find(({ id }) => id === OTHER)?.state).toMatchObject({ status: 'forfeited', forfeitedOn: T.MEMO_LAST })
  const told = await read((tx) => tasks(tx, GROUP))
  expect(told.map(({ act, by }) => [act, by?.id])).toEqual([['close', SOMME]])
})

test('S5.6 : le coordonnateur est informé de chaque étape', async () => {
  const { rows } = await database.admin.query<{ topic: string; payload: { what: string } }>(
    'select topic, payload from outbox where group_id = $1 order by id',
    [GROUP],
  )
  const told = rows.filter(({ topic }) => topic === 'claim.told').map(({ payload }) => payload.what)
  expect(told).toEqual(['opened', 'claimed', 'answered', 'opened', 'forfeited'])
})

test('S5.5 : le registre dit tout au membre et au coordonnateur, à un autre seulement qu’il y en a', async () => {
  const asked = (who: Partial<Reader>, over = {}) =>
    read((tx) => registerFor({ tx, groupId: GROUP, reader: reader(who) }, { pending: 'false', ...over } as never))
  for (const who of [{ body: SOMME }, { body: REGION, coordinates: true }]) {
    const { lines, pending } = await asked(who)
    expect(pending).toBe(2)
    expect(lines.find(({ id }) => id === ID)).toMatchObject({
      ...{ kind: 'execution', owner: SOMME, subject: 'Pénalités de la rentrée', status: 'answered', withheld: false },
      ...{ pending: true, since: T.APPEARED },
    })
  }
  const foreign = await asked({ body: randomUUID() })
  expect(foreign.amount).toBe(0)
  expect(foreign.lines).toHaveLength(2)
  for (const line of foreign.lines) {
    expect(line).toMatchObject({
      subject: 'ENT',
      withheld: true,
      amount: null,
      recognised: null,
      next: null,
      since: null,
    })
  }
  const [{ state } = { state: undefined }] = await read((tx) => claimRows(tx, GROUP))
  const shown = shownState(served, ID, state as Claim, reader({ body: REGION }))
  expect(Object.keys(shown).toSorted()).toEqual(['body', 'contract', 'status', 'withheld'])
  expect((await asked({ body: SOMME }, { kind: 'award' })).lines).toEqual([])
})

test('le registre se demande par son adresse, aussi pour un tableur ; un invité n’en sait rien', async () => {
  const asking = async (who: Partial<Reader>, path: string) => {
    const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000 })
    const context = { platform: platformOn(database.app, '2028-01-05'), identify: async () => representativeOf(SOMME) }
    serveRegister(app, { ...context, readerOf: async () => reader(who) } as unknown as HttpContext, ports)
    const { statusCode, body } = await app.inject(`/api/groups/${GROUP}/${path}`)
    await app.close()
    return { statusCode, body }
  }
  const whole = await asking({ body: SOMME }, 'dispute-register?pending=true')
  expect(whole.statusCode).toBe(200)
  expect((JSON.parse(whole.body) as DisputeRegister).lines).toHaveLength(2)
  const csv = await asking({ body: SOMME }, 'dispute-register.csv')
  expect(csv.body.split('\r\n')).toHaveLength(4)
  expect(csv.body).toMatch(/exécution;Pénalités de la rentrée;.*;oui;2027-10-04;;(12|9)000,00;/)
  expect((await asking({ guest: true }, 'dispute-register')).statusCode).toBe(404)
  expect((await asking({ guest: true }, 'dispute-register.csv')).statusCode).toBe(404)
  expect(JSON.parse((await asking({ body: SOMME }, `claims/${ID}/standing`)).body)).toEqual({ court: T.COURT })
  expect((await asking({ body: randomUUID() }, `claims/${ID}/standing`)).statusCode).toBe(404)
})

test('S2.3 : la fin du groupement nomme chaque différend d’exécution et chaque litige qui n’est pas clos', async () => {
  expect(await read((tx) => openClaimsOf(tx, GROUP))).toEqual([
    { id: ID, body: SOMME, subject: 'ENT', status: 'answered' },
    { id: OTHER, body: SOMME, subject: 'ENT', status: 'forfeited' },
  ])
  const opening = { claimant: SOMME, respondents: [REGION], subject: 'Frais', circumstances: 'La part demandée.' }
  const convention = randomUUID()
  const about = { type: 'open', ...opening } as never
  expect((await doing('2028-01-05', convention, about, SOMME, disputeCase)).kind).toBe('granted')
  const matters = async () =>
    (
      await read(async (tx) => {
        const group = await readGroup(tx, GROUP)
        return group === undefined ? [] : pendingMatters(tx, GROUP, group)
      })
    ).map(({ id, process = 'dispute' }) => [id, process])
  expect(await matters()).toEqual([
    [convention, 'dispute'],
    [ID, 'claim'],
    [OTHER, 'claim'],
  ])
  expect((await doing('2028-01-05', OTHER, T.close())).kind).toBe('granted')
  expect(await matters()).toEqual([
    [convention, 'dispute'],
    [ID, 'claim'],
  ])
})
