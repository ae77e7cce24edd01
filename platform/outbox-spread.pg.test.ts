import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import { messageRow, postMessages } from '../tests/postgres/messages.ts'
import { systemClock } from './clock.ts'
import type { Mailer } from './mail/mailer.ts'
import { deadLetters, deliverNext, MAX_ATTEMPTS, type OutboxHandlers } from './outbox.ts'

let database: TestDatabase
const group = randomUUID()
const mailer: Mailer = { send: () => Promise.resolve(), close: () => {} }

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
afterEach(() => database.admin.query('delete from outbox'))

const makeDue = () => database.admin.query('update outbox set due_at = now() where done_at is null')

async function drain(handlers: OutboxHandlers): Promise<void> {
  while (await deliverNext({ db: database.app, clock: systemClock, mailer }, handlers));
}

describe('a message that goes to several', () => {
  /** Refuses those that `refuses` names. */
  const toAll = (refuses: readonly string[], seen: string[], of = ['a', 'b', 'c']): OutboxHandlers => ({
    notice: {
      recipients: async () => of,
      deliver: async ({ recipient }) => {
        if (refuses.includes(recipient)) throw new Error(`${recipient} is full`)
        seen.push(recipient)
      },
    },
  })

  test('is one for each: one who cannot be reached keeps no other waiting, and is tried again alone', async () => {
    const [whole = 0] = await postMessages(database.app, group, 'notice')
    const seen: string[] = []
    await drain(toAll(['a'], seen))
    expect(seen).toEqual(['b', 'c'])
    expect(await messageRow(database, whole)).toMatchObject({ done: true })
    await makeDue()
    await drain(toAll([], seen))
    expect(seen).toEqual(['b', 'c', 'a'])
  })

  test('gives up those whom it did not reach, and no other', async () => {
    await postMessages(database.app, group, 'notice')
    const seen: string[] = []
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await drain(toAll(['b'], seen))
      await makeDue()
    }
    expect(seen).toEqual(['a', 'c'])
    expect(await deadLetters(database.app)).toMatchObject([{ attempts: MAX_ATTEMPTS, error: 'b is full' }])
  })

  test('uses no attempt to reach the many: 200 are 200 first attempts', async () => {
    await postMessages(database.app, group, 'notice')
    const seen: string[] = []
    await drain(
      toAll(
        [],
        seen,
        Array.from({ length: 200 }, (_, index) => String(index)),
      ),
    )
    expect(seen).toHaveLength(200)
    const { rows } = await database.admin.query('select distinct attempts from outbox')
    expect(rows).toEqual([{ attempts: 1 }])
  })

  test('is spread once, also among nobody, and only a message is', async () => {
    const [whole = 0] = await postMessages(database.app, group, 'notice')
    await drain(toAll([], [], []))
    expect(await messageRow(database, whole)).toMatchObject({ done: true })
    const [seq] = (await database.admin.query('select seq from outbox where id = $1', [whole])).rows
    const part = (of: number, at: number, recipient = 'b') =>
      database.app.acrossGroups((tx) =>
        sql`insert into outbox (group_id, case_file, seq, topic, payload, part_of, recipient)
          values (${group}, 'group', ${at}, 'notice', '{}', ${of}, ${recipient})`.execute(tx),
      )
    await part(whole, Number(seq.seq))
    await expect(part(whole, Number(seq.seq))).rejects.toThrow(/outbox_part_once/)
    await expect(part(whole, Number(seq.seq) + 1, 'c')).rejects.toThrow(/no message/)
    await expect(part(whole + 1, Number(seq.seq), 'c')).rejects.toThrow(/no message/)
  })
})
