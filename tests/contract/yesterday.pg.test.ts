import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogView } from '#api/log.ts'
import { witnessCase } from '#modules/witnessing/server/index.ts'
import { unisson } from '../journeys/real-server.ts'
import { putCase } from '../postgres/put-case.ts'
import { ask, baseOf, begin, comeIn, deposit, type Operator } from './deposit-stage.ts'
import { freePort, type Instance, openInstance } from './instance.ts'
import { type InstanceStage, stageOn } from './instance-stage.ts'

/**
 * Yesterday’s database is put back under a real server, as an administrator would or as an intruder could: the folder of
 * PostgreSQL as it was, everything else as it is. In order with itself, it knows of nothing; a witness elsewhere does.
 */
let instance: Instance
let stage: InstanceStage
let elsewhere: string
let operator: Operator
let watching: ChildProcess | undefined
const NAME = 'temoin.exemple.test'

const at = (path: string) => join(elsewhere, path)
const health = async () => (await fetch(`${instance.url}/health`)).json()
const sizeOfLog = async () => {
  const note = await fetch(`${instance.url}/log/checkpoint`)
  return note.ok ? Number((await note.text()).split('\n')[1]) : 0
}
/** The log gives itself out once a minute. */
async function givenOutBeyond(size: number): Promise<number> {
  for (let tries = 0; tries < 400; tries++) {
    const now = await sizeOfLog()
    if (now > size) return now
    await wait(250)
  }
  throw new Error(`the log has not grown beyond ${size}`)
}
const logKey = async (): Promise<string> =>
  ((await (await fetch(`${instance.url}/api/public/log`)).json()) as LogView).key ?? ''
const asWitness = async (...more: string[]) => {
  const args = [`${instance.url}/log/`, '--log', await logKey(), '--name', NAME, '--folder', at('witness'), ...more]
  return ['witness', ...args]
}
const verified = (...more: string[]) =>
  unisson(['verify', '--log', `${instance.url}/log/`, '--policy', at('policy.txt'), ...more], {})

/** A question of anybody: the smallest act that there is. */
const asked = () =>
  fetch(`${baseOf(stage)}/questions`, {
    ...{ method: 'POST', body: JSON.stringify({ text: 'Une question ?' }) },
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  })

beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'unisson-elsewhere-'))
  instance = await openInstance()
  stage = await stageOn(instance)
  operator = await comeIn(stage, 'offres@exemple.test')
}, 300_000)
afterAll(async () => {
  watching?.kill('SIGKILL')
  await stage?.close()
  await instance?.close()
  await rm(elsewhere, { recursive: true, force: true })
}, 60_000)

/** How large the log was when its database was copied, and when it had gone on. */
let [copiedAt, goneOnTo] = [0, 0]

test('a witness elsewhere sees the log go on, from yesterday to today', async () => {
  const port = await freePort()
  const first = await givenOutBeyond(0)
  const seen = await unisson(await asWitness('--once'), {})
  expect(seen).toMatchObject({ code: 0, out: expect.stringContaining('cosignées') })
  const key = /clé de ce témoin: (\S+)/.exec(seen.out)?.[1] ?? ''
  const address = `http://127.0.0.1:${port}/`
  const { body } = stage.roles.member
  const state = { status: 'declared', body, key, name: NAME, declaredOn: '2026-01-01', address } as const
  await putCase(stage.platform, witnessCase, { groupId: stage.group, id: randomUUID(), state })
  await writeFile(at('policy.txt'), `log ${await logKey()}\nwitness w ${key}\nquorum w\n`)
  copiedAt = await givenOutBeyond(first)
  expect((await unisson(await asWitness('--once'), {})).code).toBe(0)
  expect(await verified()).toMatchObject({ code: 0, out: expect.stringContaining('témoin(s) ont cosigné') })
  await instance.stop()
  await copied(join(instance.dataDir, 'postgres'), at('yesterday'))

  await instance.start()
  expect((await deposit(stage, operator)).answer.status).toBe(201)
  goneOnTo = await givenOutBeyond(copiedAt)
  watching = spawn(process.execPath, ['apps/cli/main.ts', ...(await asWitness('--listen', String(port)))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of watching.stdout ?? []) if (String(line).includes('cosignées')) break
  await writeFile(at('kept'), await (await fetch(`${instance.url}/log/checkpoint`)).text())
  expect(await health()).toEqual({ ready: true, readOnly: false })
  await instance.stop()
}, 400_000)

test('yesterday’s database is put back: the check of the log passes, the witness refuses, the server takes no act and says so', async () => {
  await rename(join(instance.dataDir, 'postgres'), at('today'))
  await copied(at('yesterday'), join(instance.dataDir, 'postgres'))
  await instance.start()
  expect(instance.printed()).toContain('LE JOURNAL EST CONTREDIT')
  expect(await health()).toMatchObject({ ready: true, readOnly: { kind: 'set-back', signed: goneOnTo } })

  // In order with itself, and with whoever saw no more of it than this.
  expect(await sizeOfLog()).toBe(copiedAt)
  expect(await verified()).toMatchObject({ code: 0, out: expect.stringContaining('ont été relues') })
  const back = { code: 1, out: expect.stringContaining('RAMENÉ EN ARRIÈRE') }
  expect(await verified('--since', at('kept'))).toMatchObject(back)
  const refused = { code: 1, out: expect.stringContaining('NON COSIGNÉ, 409') }
  expect(await unisson(await asWitness('--once'), {})).toMatchObject(refused)

  // Nothing is taken, from whomever; everything is read.
  for (const answer of [await asked(), await begin(stage, operator, randomUUID())]) {
    const { type } = (await answer.json()) as { type: string }
    expect([answer.status, type]).toEqual([503, 'urn:unisson:problem:readOnly'])
  }
  const list = (await (await ask(stage, operator, 'deposits')).json()) as { deposits: object[] }
  expect(list.deposits).toEqual([])
  const { cookie } = stage.roles.coordinator
  const read = await fetch(`${instance.url}/api/groups/${stage.group}/board`, { headers: { cookie } })
  expect(read.status).toBe(200)
}, 200_000)

test('the latest one is put back: nothing contradicts it, and acts are taken again', async () => {
  await instance.stop()
  await rm(join(instance.dataDir, 'postgres'), { recursive: true })
  await rename(at('today'), join(instance.dataDir, 'postgres'))
  await instance.start()
  expect(await health()).toEqual({ ready: true, readOnly: false })
  expect((await asked()).status).toBe(200)
}, 200_000)

/** A copy under the owner that the files had: PostgreSQL runs as another user where root starts it. */
async function copied(from: string, to: string): Promise<void> {
  const copying = spawn('cp', ['-a', from, to])
  const [code] = await once(copying, 'exit')
  expect(code).toBe(0)
}
