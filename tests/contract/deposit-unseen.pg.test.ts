import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { isOpened } from '#modules/opening/index.ts'
import { closedRoot } from '#modules/submission/index.ts'
import { closedSet } from '#modules/submission/server/index.ts'
import { openingSources } from '../../apps/server/openings.ts'
import { allEntriesSound } from './deposit-chain.ts'
import {
  ask,
  comeIn,
  deposit,
  hand,
  type Operator,
  onStage,
  person,
  REGION,
  type Sealed,
  SOMME,
  type Stage,
} from './deposit-stage.ts'

/** Before the session nobody of the group learns that a deposit exists, nor how many: every address is asked, as everybody. */
const MARK = 'zqplisecret'
const URLS: string[] = []
let stage: Stage
let one: Operator
const sent: Sealed[] = []

beforeAll(async () => {
  stage = await onStage({ onRoute: ({ url }) => URLS.push(url) })
  one = await comeIn(stage, 'un@exemple.test')
  const two = await comeIn(stage, 'deux@exemple.test', {
    company: { name: MARK, identifier: { scheme: 'foreign', country: 'BE', value: MARK } },
  })
  sent.push(await deposit(stage, one, { content: `${MARK} contenu` }))
  sent.push(await deposit(stage, two), await deposit(stage, two))
  await ask(stage, one, `deposits/${randomUUID()}`)
}, 120_000)
afterAll(() => stage?.close())

const GUEST: Actor = { kind: 'person', person: randomUUID(), body: randomUUID(), office: 'officer' }
const READERS: readonly Actor[] = [person(REGION), person(REGION, 'reader'), person(SOMME, 'representative'), GUEST]

/** What was built is left out: the same for everybody, whatever was deposited. */
const addressesFor = (id: string, urls: readonly string[] = URLS): readonly string[] => {
  const part = sent[0]?.parts[0]?.sha256 ?? ''
  return [...new Set(urls)]
    .filter((url) => !url.includes('*') && !url.startsWith('/assets/'))
    .map((url) =>
      url.replace(':groupId', stage.group).replace(':sha256', part).replace(':person', REGION).replaceAll(/:\w+/g, id),
    )
    .map((url) => (url.endsWith('/as-of') ? `${url}?date=2027-03-08` : url))
}

/** What is the same whether anybody deposited or not: an answer that tells of a deposit differs by one of these. */
const tellsOf = (body: string): readonly string[] => {
  const marks = [
    MARK,
    'Coopérative Exemple',
    'exemple.test',
    `deposits ${stage.consultation}`,
    ...sent.flatMap(({ id, parts, manifest }) => [
      id,
      ...parts.map(({ sha256 }) => sha256),
      manifest.envelopes[0]?.recipient ?? id,
    ]),
    one.account,
  ]
  return marks.filter((mark) => body.includes(mark))
}

test('no address gives a word or a number of a deposit to anybody of the group', async () => {
  const found: string[] = []
  let asked = 0
  for (const reader of READERS) {
    stage.readAs(reader)
    for (const [id, addresses] of [
      [stage.consultation, URLS],
      [sent[0]?.id ?? '', URLS.filter((url) => url.includes('/:id') || url.includes('/:dep'))],
    ] as const)
      for (const url of addressesFor(id, addresses)) {
        const { body, statusCode } = await stage.app.inject({ method: 'GET', url })
        asked += 1
        expect(statusCode, `${url}: ${body}`).toBeLessThan(500)
        // What was asked for is no secret that the answer tells.
        const told = tellsOf(body).filter((mark) => !url.includes(mark))
        if (told.length > 0) found.push(`${url} as ${JSON.stringify(reader)}: ${told.join(', ')}`)
      }
  }
  expect(found).toEqual([])
  expect(asked).toBeGreaterThan(400)
  // The desk, which takes what comes on paper beside the deposits, is among those that were asked.
  const desk = ['', '.csv', '/:id/file', '/:id/receipt.pdf'].map((path) => `/api/groups/:groupId/arrivals${path}`)
  expect(URLS).toEqual(expect.arrayContaining(desk))
}, 240_000)

test('what each address answers is the same after one more deposit', async () => {
  stage.readAs(person(REGION))
  const answers = async () => {
    const all: string[] = []
    for (const url of addressesFor(stage.consultation).filter((each) => each.startsWith('/api/groups/')))
      all.push(`${url} ${(await stage.app.inject({ method: 'GET', url })).body}`)
    // Hours and random names are new each time.
    return all.map((each) => each.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|[0-9a-f-]{36}|"read":\d+|urn:uuid:\S+/g, '…'))
  }
  const before = await answers()
  sent.push(await deposit(stage, one, { begin: { replaces: false } }))
  expect(await answers()).toEqual(before)
})

test('its own account reads it, as the same addresses would give it to whoever may', async () => {
  const list = (await (await ask(stage, one, 'deposits')).json()) as { deposits: { id: string }[] }
  expect(list.deposits.map(({ id }) => id)).toContain(sent[0]?.id)
})

test('the whole register is verified with its chain, and the disk has no word of what was sealed', async () => {
  expect(await allEntriesSound(stage.database.app, stage.group)).toContain(
    `${stage.group}/deposits ${stage.consultation}`,
  )
  for (const name of await readdir(join(stage.folder, stage.group)))
    expect((await readFile(join(stage.folder, stage.group, name))).includes(MARK)).toBe(false)
})

test('the set that is closed is bound by its root; once the session is opened the coordinator reads the register', async () => {
  const set = await stage.database.app.transaction(stage.group, (tx) => closedSet(tx, stage.group, stage.consultation))
  expect(set.count).toBe(4)
  expect(set.root).toBe(await closedRoot(set.deposits.map(({ hash }) => hash)))
  const told = await stage.database.app.transaction(stage.group, (tx) =>
    openingSources.depositsOf(tx, { looking: false, groupId: stage.group, consultation: stage.consultation }),
  )
  expect(told.deposits.filter(isOpened)).toHaveLength(3)
  expect(set.deposits.map(({ status }) => status).sort()).toEqual(['received', 'received', 'received', 'superseded'])

  const path = `/api/groups/${stage.group}/consultations/${stage.consultation}/deposits`
  const asked = async (as: Actor, url = path) => {
    stage.readAs(as)
    return stage.app.inject({ method: 'GET', url })
  }
  expect((await asked(person(REGION))).json()).toMatchObject({ lines: null })
  expect((await asked(person(REGION), `${path}.csv`)).statusCode).toBe(404)
  stage.session.closed = true
  stage.session.opened = true
  const lines = (await asked(person(REGION))).json().lines
  expect(lines.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4])
  expect((await asked(person(REGION), `${path}.csv`)).body).toContain(MARK)
  expect((await asked(person(SOMME))).statusCode).toBe(403)
  const again = await hand(stage, one, sent[0]?.id ?? '', sent[0]?.bytes ?? new Uint8Array())
  expect(again.status).toBe(200)
})
