import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { commitmentTo, readLeaf } from '#transparency/leaf.ts'
import { readNote, type Signer } from '#transparency/note.ts'
import { leafOf, recursionOver } from '#transparency/testing.ts'
import { append } from '../../tests/postgres/entry.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { lastCheckpoint } from './reading.ts'
import { LogDamaged, openLog, sequenceBatch } from './sequencer.ts'
import { act, beneath, drain, keepState, newLogSigner } from './testing.ts'

let database: TestDatabase
let signer: Signer
const tools = () => ({ db: database.app, signer })

let restore: () => Promise<void>

beforeAll(async () => {
  signer = await newLogSigner()
  database = await testDatabase()
  restore = await keepState(database.admin)
})
afterEach(() => restore())
afterAll(() => database.close())

type Row = { group_id: string; seq: number; idx: number; salt: Buffer; bytes: Buffer; hash: Buffer }

/** What the log holds, in its order, beside the entries of the journal that it is made of. */
async function logged(): Promise<readonly Row[]> {
  const { rows } = await database.admin.query<Row>(
    `select group_id, seq::int, idx::int, salt, bytes, hash from log_entry
       join log_salt using (idx) join journal using (group_id, case_file, seq) order by idx`,
  )
  return rows
}

describe('the sequencer', () => {
  test('makes of what was written a tree that its signed checkpoint states', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await act(database.app, one, 3)
    await act(database.app, other, 300)
    expect(await drain(tools())).toBe(303)
    const rows = await logged()
    expect(rows.map(({ idx }) => idx)).toEqual(Array.from({ length: 303 }, (_, index) => index))
    const note = readNote((await database.app.acrossGroups(lastCheckpoint)) ?? '')
    const { size, root } = await readSignedCheckpoint(note, [signer.key])
    const { mth } = recursionOver(rows.map(({ bytes }) => leafOf(bytes)))
    expect([size, Buffer.from(root)]).toEqual([303, Buffer.from(mth(0, 303))])
    for (const { bytes, salt, hash } of rows.slice(0, 20)) {
      expect(Buffer.from(readLeaf(bytes).commitment)).toEqual(Buffer.from(await commitmentTo(salt, hash)))
    }
    expect(await drain(tools())).toBe(0)
  })

  test('in whatever batches gives trees of which each is the beginning of the next', async () => {
    const group = randomUUID()
    for (const [count, most] of [
      [1, 1],
      [200, 7],
      [60, 60],
      [300, 256],
      [1, 1],
    ] as const) {
      await act(database.app, group, count)
      expect(await drain(tools(), most)).toBe(count)
    }
    const { mth } = recursionOver((await logged()).map(({ bytes }) => leafOf(bytes)))
    const { rows } = await database.admin.query<{ size: number; root: Buffer }>(
      'select size::int, root from log_checkpoint order by size',
    )
    expect(rows.length).toBeGreaterThan(30)
    expect(rows).toEqual(rows.map(({ size }) => ({ size, root: Buffer.from(mth(0, size)) })))
  })

  test('takes entries of a group in their order, and after all that was committed before they began', async () => {
    const groups = Array.from({ length: 5 }, () => randomUUID())
    const committed: { key: string; began: number; ended: number }[] = []
    let clock = 0
    let writing = true
    const writer = async (group: string) => {
      for (let seq = 1; seq <= 25; seq++) {
        const began = ++clock
        await act(database.app, group)
        committed.push({ key: `${group} ${seq}`, began, ended: ++clock })
      }
    }
    const sequencer = async () => {
      while (writing) await sequenceBatch(tools(), 5)
    }
    const sequencing = [sequencer(), sequencer()]
    await Promise.all(groups.map(writer))
    writing = false
    await Promise.all(sequencing)
    await drain(tools())
    const places = new Map((await logged()).map(({ group_id, seq, idx }) => [`${group_id} ${seq}`, idx]))
    expect(places.size).toBe(125)
    const placeOf = (key: string) => places.get(key) ?? Number.NaN
    for (const { key, ended } of committed) {
      const later = committed.filter(({ began }) => began > ended)
      expect(later.every((next) => placeOf(next.key) > placeOf(key))).toBe(true)
    }
  })

  test('passes over none that commits late', async () => {
    const [slow, quick] = [randomUUID(), randomUUID()]
    const { promise: holding, resolve: release } = Promise.withResolvers<void>()
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>()
    const late = database.app.transaction(slow, async (tx) => {
      await append(tx, slow, 'group')
      wrote()
      await holding
    })
    await written
    await act(database.app, quick)
    expect(await drain(tools())).toBe(1)
    release()
    await late
    expect(await drain(tools())).toBe(1)
    expect((await logged()).map(({ group_id }) => group_id)).toEqual([quick, slow])
  })

  test('leaves no trace of what was rolled back, nor of a rehearsal', async () => {
    const group = randomUUID()
    const undone = database.app.transaction(group, async (tx) => {
      await append(tx, group, 'group')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const rehearsal = `${group.slice(0, 14)}8${group.slice(15)}`
    await database.app.transaction(rehearsal, async (tx) => {
      await sql`insert into rehearsal (group_id, of_group, begun_by, begun_at, ahead)
        values (${rehearsal}, ${group}, '{}', now(), 0)`.execute(tx)
      await append(tx, rehearsal, 'group')
    })
    expect(await drain(tools())).toBe(0)
    await database.app.transaction(rehearsal, (tx) => sql`select unisson_throw_away(${rehearsal})`.execute(tx))
  })
})

describe('a log that was altered beneath', () => {
  const tampered = [
    [
      'a bit of the tile that is to grow',
      `update log_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and n = 1`,
    ],
    [
      'a bit of a tile above',
      `update log_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 1`,
    ],
    ['a tile that is gone', `delete from log_tile where level = 1`],
    ['a tile that is cut', `update log_tile set hashes = substring(hashes for 32) where level = 0 and n = 1`],
    ['the root of the head', `update log_head set root = sha256('forged')`],
    ['the size of the head', `update log_head set size = size - 1`],
    ['the checkpoint', `update log_checkpoint set note = replace(note, E'\\n300\\n', E'\\n299\\n')`],
    ['the checkpoint that is gone', `delete from log_checkpoint`],
  ] as const

  test.each(tampered)('is not signed on: %s', async (_, statement) => {
    const group = randomUUID()
    await act(database.app, group, 300)
    await drain(tools())
    await database.admin.query(beneath(statement))
    await act(database.app, group)
    await expect(sequenceBatch(tools())).rejects.toThrow(LogDamaged)
    const { rows } = await database.admin.query('select from log_entry')
    expect(rows.length).toBe(300)
  })

  test('is not signed with the key of another log', async () => {
    const group = randomUUID()
    await act(database.app, group)
    await drain(tools())
    await act(database.app, group)
    await expect(sequenceBatch({ db: database.app, signer: await newLogSigner('log.example/other') })).rejects.toThrow(
      /the key is of/,
    )
  })

  test('is not opened with another key, and keeps its name', async () => {
    const group = randomUUID()
    const [key, other] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ed25519').privateKey]
    await act(database.app, group)
    await drain(await openLog(database.app, key, 'log.example/first'))
    expect((await openLog(database.app, key, 'log.example/second')).signer.key.name).toBe('log.example/first')
    await expect(openLog(database.app, other, 'log.example/first')).rejects.toThrow(/another key/)
  })
})
