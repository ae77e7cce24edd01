import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import { messageRow, postMessages } from '../tests/postgres/messages.ts'
import { systemClock } from './clock.ts'
import type { Database } from './db.ts'
import type { Mailer } from './mail/mailer.ts'
import {
  deadLetters,
  deliverNext,
  MAX_ATTEMPTS,
  type Message,
  type OutboxHandlers,
  reviveDeadLetter,
  sweepDelivered,
} from './outbox.ts'
import { startOutboxWorker } from './outbox-worker.ts'

let database: TestDatabase
const group = randomUUID()
const mailer: Mailer = { send: () => Promise.resolve(), close: () => {} }

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
afterEach(() => database.admin.query('delete from outbox'))

const tools = () => ({ db: database.app, clock: systemClock, mailer })

const post = (topic: string, count = 1) => postMessages(database.app, group, topic, count)
const rowOf = (id: number) => messageRow(database, id)
const makeDue = () => database.admin.query('update outbox set due_at = now() where done_at is null')

/** A database whose first transaction is followed by a halt: a server that stops for a minute between its two. */
function slowed(db: Database, meanwhile: () => Promise<unknown>) {
  const { promise: claimed, resolve: tell } = Promise.withResolvers<void>()
  const { promise: resumed, resolve: goOn } = Promise.withResolvers<void>()
  const acrossGroups: Database['acrossGroups'] = async (work) => {
    const result = await db.acrossGroups(work)
    await meanwhile()
    tell()
    await resumed
    return result
  }
  let transactions = 0
  const first: Database['acrossGroups'] = (work) => (++transactions === 1 ? acrossGroups(work) : db.acrossGroups(work))
  return { db: { ...db, acrossGroups: first }, claimed, goOn }
}

async function drain(handlers: OutboxHandlers): Promise<void> {
  while (await deliverNext(tools(), handlers));
}

describe('the outbox', () => {
  test('delivers each message once, in the order it was written, and then has none', async () => {
    const ids = await post('notice', 3)
    const seen: Message[] = []
    await drain({ notice: async (message) => void seen.push(message) })
    expect(seen.map(({ id }) => id)).toEqual(ids)
    expect(seen[1]).toMatchObject({
      groupId: group,
      caseFile: 'group',
      topic: 'notice',
      payload: { one: 1 },
      attempt: 1,
    })
    expect(await rowOf(ids[0] ?? 0)).toMatchObject({ attempts: 1, done: true, error: null })
  })

  test('leaves alone what this version of the program has no handler for', async () => {
    const [id = 0] = await post('of-another-version')
    await drain({ notice: () => Promise.resolve() })
    expect(await rowOf(id)).toMatchObject({ attempts: 0, done: false })
  })

  test('tries again what failed, each time later, then gives it up where it is seen and can be revived', async () => {
    const [id = 0] = await post('notice')
    const waits: number[] = []
    const failing = { notice: () => Promise.reject(new Error('no mail server')) }
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      expect(await deadLetters(database.app)).toEqual([])
      expect(await deliverNext(tools(), failing)).toBe(true)
      waits.push(Math.round((await rowOf(id)).wait / 60))
      expect(await deliverNext(tools(), failing)).toBe(false)
      await makeDue()
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360])
    expect(await deliverNext(tools(), failing)).toBe(false)
    expect(await deadLetters(database.app)).toMatchObject([{ id, attempts: MAX_ATTEMPTS, error: 'no mail server' }])

    expect(await reviveDeadLetter(database.app, id)).toBe(true)
    await drain({ notice: () => Promise.resolve() })
    expect(await rowOf(id)).toMatchObject({ attempts: 1, done: true, error: null })
    expect(await reviveDeadLetter(database.app, id)).toBe(false)
  })

  test('is not held up by a message that always fails', async () => {
    const [poisoned = 0] = await post('poison')
    const others = await post('notice', 5)
    const seen: number[] = []
    await drain({
      poison: () => Promise.reject(new Error('poison')),
      notice: async ({ id }) => void seen.push(id),
    })
    expect(seen).toEqual(others)
    expect(await rowOf(poisoned)).toMatchObject({ done: false, error: 'poison' })
  })

  test('is swept of what was delivered long ago, never of what is to be done', async () => {
    const [old = 0] = await post('notice')
    await drain({ notice: () => Promise.resolve() })
    const [waiting = 0] = await post('other')
    expect(await sweepDelivered(database.app)).toBe(0)
    await database.admin.query(`update outbox set done_at = done_at - interval '31 days' where done_at is not null`)
    expect(await sweepDelivered(database.app)).toBe(1)
    expect(await rowOf(old)).toBeUndefined()
    expect(await rowOf(waiting)).toMatchObject({ done: false })
  })
})

describe('several servers', () => {
  test('never deliver the same message, however many there are', async () => {
    const ids = await post('notice', 40)
    const seen: number[] = []
    const handlers: OutboxHandlers = {
      notice: async ({ id }) => {
        seen.push(id)
        await new Promise((resolve) => setTimeout(resolve, 5))
      },
    }
    const errors: unknown[] = []
    const options = { tools: tools(), handlers, lanes: 2, idle: 20, onError: (error: unknown) => errors.push(error) }
    const workers = [startOutboxWorker(options), startOutboxWorker(options)]
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(40)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(seen.toSorted((one, other) => one - other)).toEqual(ids)
    expect(errors).toEqual([])
  })

  test('do not take a message that another still delivers, even when its next attempt is due', async () => {
    const [id = 0] = await post('notice')
    const deliveries: number[] = []
    const handlers: OutboxHandlers = { notice: async (message) => void deliveries.push(message.attempt) }
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: held, resolve: hold } = Promise.withResolvers<void>()
    const delivering = database.app.acrossGroups(async (tx) => {
      await sql`update outbox set due_at = now() - interval '1 minute' where id = ${id}`.execute(tx)
      hold()
      await released
    })
    await held
    expect(await deliverNext(tools(), handlers)).toBe(false)
    release()
    await delivering
    expect(await deliverNext(tools(), handlers)).toBe(true)
    expect(deliveries).toEqual([1])
  })

  test('that both count an attempt, because a minute passed in between, deliver once', async () => {
    const [id = 0] = await post('notice')
    const seen: number[] = []
    const handlers: OutboxHandlers = { notice: async ({ attempt }) => void seen.push(attempt) }
    const slow = slowed(database.app, () =>
      database.admin.query('update outbox set due_at = now() where id = $1', [id]),
    )
    await Promise.all([
      deliverNext({ ...tools(), db: slow.db }, handlers),
      slow.claimed.then(() => deliverNext(tools(), handlers)).finally(slow.goOn),
    ])
    expect(seen).toEqual([2])
    expect(await rowOf(id)).toMatchObject({ attempts: 2, done: true })
  })

  test('take over what a killed one was delivering, and deliver it once more', async () => {
    const [id = 0] = await post('notice')
    const child = spawn(
      process.execPath,
      [new URL('./testing/hanging-server.ts', import.meta.url).pathname, database.appUrl],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const [line] = await once(child.stdout, 'data')
    expect(String(line)).toContain(`delivering ${id}`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await rowOf(id)).toMatchObject({ attempts: 1, done: false })
    await makeDue()
    const seen: Message[] = []
    await drain({ notice: async (message) => void seen.push(message) })
    expect(seen).toMatchObject([{ id, attempt: 2 }])
    expect(await rowOf(id)).toMatchObject({ done: true })
  })
})

describe('a worker', () => {
  test('delivers at once when it is woken, and finishes what it began when it is stopped', async () => {
    let finished = false
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const handlers: OutboxHandlers = {
      notice: async () => {
        begin()
        await new Promise((resolve) => setTimeout(resolve, 100))
        finished = true
      },
    }
    const worker = startOutboxWorker({ tools: tools(), handlers, lanes: 1, idle: 60_000, onError: () => {} })
    await expect.poll(async () => (await rowOf(0)) === undefined).toBe(true)
    const [first = 0, second = 0] = await post('notice', 2)
    worker.wake()
    await begun
    await worker.stop()
    expect(finished).toBe(true)
    expect(await rowOf(first)).toMatchObject({ done: true })
    expect(await rowOf(second)).toMatchObject({ attempts: 0, done: false })
  })

  test('goes on when the connection of a delivery is lost', async () => {
    const ids = await post('notice', 2)
    const errors: unknown[] = []
    const seen: number[] = []
    const handlers: OutboxHandlers = {
      notice: async ({ id, attempt }) => {
        seen.push(id)
        if (id === ids[0] && attempt === 1) {
          await database.admin.query(
            `select pg_terminate_backend(pid) from pg_locks join pg_class on pg_class.oid = relation
               where relname = 'outbox' and mode = 'RowShareLock' and pid <> pg_backend_pid()`,
          )
        }
      },
    }
    const options = { tools: tools(), handlers, lanes: 1, idle: 20, onError: (error: unknown) => errors.push(error) }
    const worker = startOutboxWorker(options)
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(2)
    expect(errors).not.toEqual([])
    await makeDue()
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(3)
    await worker.stop()
    expect(seen).toEqual([ids[0], ids[1], ids[0]])
  })
})
