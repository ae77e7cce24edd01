import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkpointText } from '#transparency/checkpoint.ts'
import { type Signer, signNote, writeNote } from '#transparency/note.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { checkLog, startChecking } from './fsck.ts'
import { act, beneath, drain, keepState, newLogSigner } from './testing.ts'

const group = randomUUID()
let database: TestDatabase
let signer: Signer

let restore: () => Promise<void>

beforeAll(async () => {
  signer = await newLogSigner()
  database = await testDatabase()
  for (const count of [1, 299, 256, 44]) {
    await act(database.app, group, count)
    await drain({ db: database.app, signer })
  }
  // The superuser may do without what each row is held to.
  await database.admin.query(
    'alter table log_entry drop constraint log_entry_idx_check; alter table journal drop constraint header_is_as_hashed',
  )
  restore = await keepState(database.admin)
})
afterEach(() => restore())
afterAll(() => database.close())

const check = () => checkLog(database.app, signer.key)
const flip = (column: string, at: number) => `set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`

describe('the check of the log', () => {
  test('finds nothing in one that is as it was signed, whether or not entries queue', async () => {
    expect(await check()).toEqual({ size: 600, faults: [] })
    await act(database.app, group, 3)
    expect(await check()).toEqual({ size: 600, faults: [] })
  })

  const hash = (level: number, n: number, at: number) =>
    `update log_tile set hashes = ${flip('hashes', 32 * at + 5)} where level = ${level} and n = ${n}`
  const found: readonly (readonly [what: string, statement: string, faults: readonly object[]])[] = [
    [
      'a bit of an entry',
      `update log_entry set bytes = ${flip('bytes', 20)} where idx = 300`,
      [{ what: 'entry', idx: 300 }],
    ],
    [
      'a bit of an entry on the right edge',
      `update log_entry set bytes = ${flip('bytes', 20)} where idx = 599`,
      [{ what: 'entry', idx: 599 }],
    ],
    ['an entry that is gone', 'delete from log_entry where idx = 17', [{ what: 'entry', idx: 17 }]],
    [
      'two entries that changed places',
      'update log_entry set idx = case idx when 3 then -4 when 4 then -3 end where idx in (3, 4); update log_entry set idx = -idx where idx < 0',
      [
        { what: 'entry', idx: 3 },
        { what: 'entry', idx: 4 },
      ],
    ],
    ['a bit of a full tile', hash(0, 1, 9), [{ what: 'tile', level: 0, n: 1, at: 9 }]],
    ['a bit of a tile above', hash(1, 0, 1), [{ what: 'tile', level: 1, n: 0, at: 1 }]],
    [
      'a tile that is gone',
      'delete from log_tile where level = 1',
      [
        { what: 'tile', level: 1, n: 0, at: 0 },
        { what: 'tile', level: 1, n: 0, at: 1 },
      ],
    ],
    ['the root of the head', `update log_head set root = sha256('forged')`, [{ what: 'head', size: 600 }]],
    [
      'an older checkpoint',
      `update log_checkpoint set root = sha256('forged') where size = 300`,
      [{ what: 'checkpoint', size: 300, why: 'it states another tree' }],
    ],
    [
      'a signature',
      `update log_checkpoint set note = (select note from log_checkpoint where size = 1) where size = 300`,
      [{ what: 'checkpoint', size: 300, why: 'it states another tree' }],
    ],
    [
      'the last checkpoint',
      'delete from log_checkpoint where size = 600',
      [{ what: 'checkpoint', size: 600, why: 'it is not the last one' }],
    ],
    [
      'an entry of the journal',
      `update journal set hash = sha256('forged') where seq = 7`,
      [expect.objectContaining({ what: 'journal', seq: 7, idx: 6 })],
    ],
    [
      'an entry of the journal that was kept from the log',
      `delete from log_salt where seq = 8`,
      [expect.objectContaining({ what: 'not-logged', seq: 8 })],
    ],
  ]

  test.each(found)('names what was altered: %s', async (_, statement, faults) => {
    await database.admin.query(beneath(statement))
    expect((await check()).faults).toEqual(faults)
  })

  test('names a bit of the tile on the right edge', async () => {
    await database.admin.query(beneath(hash(0, 2, 80)))
    expect((await check()).faults).toEqual([{ what: 'tile', level: 0, n: 2, at: 80 }])
  })

  test('refuses a checkpoint that somebody else signed', async () => {
    const root = new Uint8Array(32)
    const forger = await newLogSigner()
    const note = writeNote(await signNote(checkpointText({ origin: forger.key.name, size: 1, root }), forger))
    await database.admin.query(beneath(`update log_checkpoint set note = '${note}' where size = 1`))
    expect((await check()).faults).toEqual([
      { what: 'checkpoint', size: 1, why: 'the log has not signed this checkpoint' },
    ])
  })

  test('is done at once by a server, which tells what it finds, and ends where it is when it stops', async () => {
    await database.admin.query(beneath('delete from log_entry where idx = 17'))
    const told: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const onError = (error: unknown) => {
      told.push(error)
      resolve()
    }
    const rounds = startChecking(async () => ({ db: database.app, signer }), { onError })
    await promise
    await rounds.stop()
    expect(told).toEqual([
      expect.objectContaining({ name: 'LogDamaged', message: expect.stringContaining('"idx":17') }),
    ])
    await expect(checkLog(database.app, signer.key, AbortSignal.abort())).rejects.toThrow(/abort/)
  })

  test('takes a leaf whose salt was erased for what it is', async () => {
    await database.app.transaction(group, (tx) => sql`update log_salt set salt = null where seq = 5`.execute(tx))
    expect((await check()).faults).toEqual([])
  })

  test('sees nothing when the whole is set back: witnesses do', async () => {
    const later =
      'delete from log_entry where idx >= 300; delete from log_checkpoint where size > 300; delete from journal where seq > 300; delete from log_salt where seq > 300'
    const tiles = `delete from log_tile where level = 0 and n = 2; update log_tile set hashes = substring(hashes for 44 * 32) where level = 0 and n = 1; update log_tile set hashes = substring(hashes for 32) where level = 1`
    const head = 'update log_head set size = 300, root = (select root from log_checkpoint where size = 300)'
    await database.admin.query(beneath(`${later}; ${tiles}; ${head}`))
    expect(await check()).toEqual({ size: 300, faults: [] })
  })
})

describe('the tables of the log', () => {
  const grown: readonly (readonly [statement: string, why: RegExp])[] = [
    ['update log_entry set bytes = bytes', /only grows/],
    ['delete from log_entry', /only grows/],
    ['truncate log_entry', /only grows/],
    ['update log_checkpoint set note = note', /only grows/],
    ['delete from log_checkpoint', /only grows/],
    ['delete from log_tile', /only grows/],
    [`update log_tile set hashes = ${flip('hashes', 0)} where level = 1`, /only grows/],
    ['update log_tile set hashes = substring(hashes for 32) where n = 2', /only grows/],
    ['update log_head set size = 599', /only grows/],
    ['update log_head set size = 601', /only grows/],
    ['delete from log_head', /only grows/],
    ['delete from log_salt', /only grows/],
    ['update log_salt set idx = idx + 1000', /only grows/],
    [`update log_salt set salt = sha256('other')`, /only grows/],
    ['update log_outbox set seq = seq', /only grows/],
    [`insert into log_entry values (601, 'a gap')`, /without a gap/],
    [`insert into log_entry values (600, 'one'), (602, 'two')`, /without a gap/],
    ['delete from log_outbox', /for the log only/],
  ]

  test.each(grown)('refuse even the superuser: %s', async (statement, why) => {
    await act(database.app, group)
    await expect(database.admin.query(statement)).rejects.toThrow(why)
  })

  test.each([
    `insert into log_outbox (group_id, case_file, seq, hash) values ('${group}', 'group', 9999, sha256('x'))`,
    'update log_checkpoint set note = note',
    'delete from log_entry',
    'update log_salt set idx = 0',
    "insert into log_head (size, root, is_head) values (0, sha256('x'), false)",
  ])('are not granted to the application: %s', async (statement) => {
    const asked = database.app.acrossGroups((tx) => sql.raw(statement).execute(tx))
    await expect(asked).rejects.toThrow(/permission denied/)
  })

  test('show to a group its own salts only, and what is public to anybody', async () => {
    const count = (table: string) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`
    const [other, seen] = [randomUUID(), [] as number[]]
    for (const table of ['log_salt', 'log_outbox', 'log_entry', 'log_checkpoint']) {
      seen.push((await database.app.transaction(other, (tx) => count(table).execute(tx))).rows[0]?.n ?? -1)
    }
    expect(seen).toEqual([0, 0, 600, 4])
  })
})
