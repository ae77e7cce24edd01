import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  begin,
  comeIn,
  hand,
  type Operator,
  onStage,
  put,
  type Sealed,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'

/** Whatever kills the server, at whatever moment: exactly one deposit, one entry, one receipt, once its operator has tried again. */
let stage: Stage
let operator: Operator
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const running = new Set<ChildProcess>()

beforeAll(async () => {
  stage = await onStage()
  operator = await comeIn(stage, 'tenace@exemple.test')
}, 120_000)
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await stage?.close()
})

/** A server on the same database and the same disk, that dies at the place named. */
async function serve(crashPoint?: string): Promise<Stage & { readonly child: ChildProcess }> {
  const { keySet, folder, database } = stage
  const given = { appUrl: database.appUrl, folder, key, now: Date.parse(stage.platform.clock.now()), keySet }
  const child = spawn(process.execPath, ['tests/contract/deposit-server.ts'], {
    env: {
      ...process.env,
      DEPOSIT_SERVER: JSON.stringify(given),
      ...(crashPoint === undefined ? {} : { UNISSON_CRASH_POINT: crashPoint }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  return { ...stage, url: String(line).trim(), child }
}

/** Sends what is not held and hands in, and says whether the line held; whoever is cut tries all of it again. */
async function attempt(on: Stage, sealed: Sealed): Promise<Response | 'cut'> {
  try {
    await begin(on, operator, sealed.id, { replaces: false })
    for (const part of sealed.parts) {
      const answer = await put(on, operator, sealed.id, part)
      if (answer.status >= 300) throw new Error(await answer.text())
    }
    return await hand(on, operator, sealed.id, sealed.bytes)
  } catch (error) {
    if (error instanceof TypeError) return 'cut'
    throw error
  }
}

async function found(id: string) {
  const { rows } = await stage.database.admin.query(
    `select (select count(*)::int from deposit where id = $1 and status = 'received') as deposits,
      (select count(*)::int from journal where act = 'commit' and convert_from(body, 'UTF8')::jsonb ->> 'id' = $1::text) as entries,
      (select count(*)::int from deposit_receipt where deposit = $1) as receipts`,
    [id],
  )
  return rows[0]
}
const ONE = { deposits: 1, entries: 1, receipts: 1 }
const POINTS = [
  'aside-written',
  'file-renamed',
  'part-kept',
  'part-noted',
  'commit-stamped',
  'commit-checked',
  'commit-decided',
  'commit-done',
]

describe('killed -9', () => {
  test.each(POINTS)(
    'at %s',
    async (point) => {
      const sealed = await sealedFor(stage)
      const dying = await serve(point)
      expect(await attempt(dying, sealed)).toBe('cut')
      const before = await found(sealed.id)
      // Only what was decided whole is there.
      expect(before).toEqual(point === 'commit-done' ? ONE : { deposits: 0, entries: 0, receipts: 0 })
      const answer = await attempt(stage, sealed)
      if (answer === 'cut') throw new Error('the second server was cut')
      expect(answer.status).toBe(point === 'commit-done' ? 200 : 201)
      expect(await found(sealed.id)).toEqual(ONE)
      const again = await hand(stage, operator, sealed.id, sealed.bytes)
      expect(await again.text()).toBe(await answer.text())
    },
    60_000,
  )

  test('at random, until it holds', async () => {
    for (let round = 0; round < 3; round++) {
      const sealed = await sealedFor(stage)
      const dying = await serve()
      setTimeout(() => dying.child.kill('SIGKILL'), 5 + Math.random() * 120)
      const first = await attempt(dying, sealed)
      dying.child.kill('SIGKILL')
      const second = await attempt(stage, sealed)
      if (second === 'cut') throw new Error('the second server was cut')
      expect([200, 201]).toContain(second.status)
      // What was acknowledged is there, and is the same.
      if (first !== 'cut') expect([second.status, await second.text()]).toEqual([200, await first.text()])
      expect(await found(sealed.id)).toEqual(ONE)
    }
  }, 120_000)
})
