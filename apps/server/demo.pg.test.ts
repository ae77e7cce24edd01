import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoKey, DemoPersons, DemoStage } from '#api/demo.ts'
import type { SessionView } from '#api/session.ts'
import type { Resource, Task } from '#api/shapes.ts'
import { COMPETENCE_RULE } from '#kernel/process.ts'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore } from '#platform/files.ts'
import { Browser } from '#platform/identity/testing/browser.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { recipientOf } from '#vault/age.ts'
import { identityIn } from '#vault/printed-key.ts'
import { putGroupInForce } from '../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { composeApp } from './app.ts'
import { readConfig } from './config.ts'
import { prepareDemo } from './demo.ts'
import { identityOf } from './identity.ts'
import { presenceOf } from './presence.ts'
import { servedRoutes } from './served-routes.ts'

const ORIGIN = 'http://localhost:3000'

let database: TestDatabase
let platform: Platform
let folder: string
let app: FastifyInstance
let browser: Browser
const told: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
  const clock = new AdjustableClock()
  const keeping = localKeeping(join(folder, 'time-keys'))
  platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test', keeping }
  const config = { ...readConfig({ DEMO: '1', DATA_DIR: folder }), demoStage: 'founded' }
  const files = diskStore(folder)
  const { identify, admit, serve } = identityOf(config, platform)
  app = await composeApp({
    context: { platform, identify },
    presence: presenceOf(config, platform),
    admit,
    files,
    trustProxy: true,
    log: false,
    ready: () => true,
    serve,
    requestsPerMinute: 10_000,
  })
  await prepareDemo(app, config, { platform, files, clock, stop: async () => undefined }, ({ fr }) => told.push(fr))
  browser = new Browser(app, ORIGIN)
}, 120_000)
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const stages = async (): Promise<readonly DemoStage[]> => (await browser.get('/api/demo/stages')).json()
const at = async (key: string) => (await stages()).find((stage) => stage.key === key)
const personsOf = async (group: string): Promise<DemoPersons> =>
  (await browser.get(`/api/demo/groups/${group}/persons`)).json()
const open = async (stage: string): Promise<string> => {
  const response = await browser.post('/api/demo/stage', { stage })
  expect(response.statusCode, response.body).toBe(200)
  return response.json<{ groupId: string }>().groupId
}

/** Who is expected to do what, as « body, office: act ». */
const expectedIn = ({ bodies }: DemoPersons) =>
  bodies.flatMap(({ body, persons }) =>
    persons.flatMap(({ title, tasks }) => tasks.map(({ act }) => `${body.name}, ${title}: ${act}`)),
  )

test('the first stage is open; the coordinator comes first, with the act that the group awaits, then every vote', async () => {
  const first = await at('founded')
  const { bodies, today } = await personsOf(String(first?.group))
  expect(first?.replay).toBeNull()
  expect(today).toBe('2026-11-16')
  expect(bodies.map(({ coordinates }) => coordinates)).toEqual([true, ...Array<boolean>(9).fill(false)])
  const expected = expectedIn({ bodies, today })
  expect(expected[0]).toBe('Région Hauts-de-France, Chargé de la commande publique: openSignature')
  // Every assembly may vote from the first day: the text is the one that it approves.
  expect(expected.slice(1).every((line) => line.endsWith(', Chargé de la commande publique: record'))).toBe(true)
  expect(expected).toHaveLength(11)
})

test('a stage is replayed once whoever asks, and says how far it is', { timeout: 120_000 }, async () => {
  const asked = [open('signing'), open('signing')]
  const seen: (DemoStage | undefined)[] = []
  const group = await Promise.race([Promise.all(asked), watched(seen)])
  expect(new Set(group).size).toBe(1)
  const replays = seen.flatMap((stage) => stage?.replay ?? [])
  expect(replays.length).toBeGreaterThan(0)
  expect(replays.every(({ played, of }) => of === 2 && played <= of)).toBe(true)
  expect(replays.map(({ acts }) => acts)).toEqual(replays.map(({ acts }) => acts).toSorted((a, b) => a - b))
  expect(replays.some(({ now }) => now.fr === 'Les assemblées délibèrent')).toBe(true)
  expect(await at('signing')).toMatchObject({ group: group[0], replay: null })
})

/** Looks again and again, and never answers. */
async function watched(seen: (DemoStage | undefined)[]): Promise<never> {
  for (;;) {
    seen.push(await at('signing'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('while the assemblies vote, a president signs once the vote is enforceable, and the officers of the late ones bring it', async () => {
  const persons = await personsOf(await open('signing'))
  const expected = expectedIn(persons)
  expect(expected.filter((line) => line.includes('Président')).map((line) => line.split(': ')[1])).toEqual(
    Array<string>(5).fill('sign'),
  )
  expect(expected).toContain('Département de la Somme, Chargé de la commande publique: record')
  expect(expected.filter((line) => line.endsWith(': record'))).toHaveLength(5)
})

test.each(['founded', 'signing'])('%s: whoever is told to act is competent for the act', async (stage) => {
  const group = await open(stage)
  const { bodies } = await personsOf(group)
  for (const { body, persons } of bodies) {
    for (const { person, tasks } of persons) {
      await browser.post('/api/demo/persona', { group, person, body: body.id })
      for (const task of tasks) expect(await competence(group, task), `${body.name}: ${task.key}`).toBe('met')
    }
  }
})

async function competence(group: string, { process, id, act }: Task): Promise<string | undefined> {
  const route = servedRoutes.find(({ served }) => served.process.name === process)
  const one = route?.opening === act ? '/new' : `/${id}`
  const address = `/api/groups/${group}/${route?.collection}${route?.single === true ? '' : one}`
  const { acts } = (await browser.get(address)).json<Resource<unknown>>()
  return acts.find((view) => view.act === act)?.findings.find(({ rule }) => rule === COMPETENCE_RULE)?.outcome
}

test('whoever plays a keyholder has its sheet, and it is the key that the group was given', {
  timeout: 120_000,
}, async () => {
  const keysOf = async (group: string) =>
    (await browser.get(`/api/demo/groups/${group}/keys`)).json<readonly DemoKey[]>()
  expect(await keysOf(await open('founded'))).toEqual([])
  const sheets = await keysOf(await open('keys-given'))
  expect(sheets).toHaveLength(8)
  const { rows } = await database.admin.query('select state from key_set')
  for (const { person, words } of sheets) {
    const read = identityIn(words.join(' '))
    const recipient = 'identity' in read ? await recipientOf(read.identity) : null
    expect(rows[0].state.keyholders).toContainEqual(expect.objectContaining({ person, recipient }))
  }
})

test('a group of one’s own is found again, first, though it is no stage of the demonstration', async () => {
  const shown = await open('founded')
  const [own, body] = [randomUUID(), randomUUID()]
  const visitor = new Browser(app, ORIGIN)
  const played = [{ group: own, person: randomUUID(), body }]
  visitor.cookies.set('unisson-persona', Buffer.from(JSON.stringify(played)).toString('base64url'))
  const groups = async () => (await visitor.get('/api/session')).json<SessionView>().groups.map(({ id }) => id)
  // Nobody has founded it: it is no group yet.
  expect(await groups()).not.toContain(own)
  await putGroupInForce(platform, own, [body])
  const [first, ...others] = await groups()
  expect(first).toBe(own)
  expect(others).toContain(shown)
})

test('nobody stands in a group that does not exist', async () => {
  expect((await browser.get(`/api/demo/groups/${randomUUID()}/persons`)).statusCode).toBe(404)
})
