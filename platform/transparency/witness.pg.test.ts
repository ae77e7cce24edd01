import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { COSIGNATURE_KEY, type Signer, writeKey } from '#transparency/note.ts'
import { judgeCheckpoint, quorumSize, readPolicy } from '#transparency/policy.ts'
import { newSigner } from '#transparency/testing.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { checkLog } from './fsck.ts'
import { lastCheckpoint, readTile } from './reading.ts'
import { act, drain, keepState, newLogSigner } from './testing.ts'
import { type LogSource, Witness, type Witnessed } from './witness.ts'

const MEMBERS = 5
const group = randomUUID()
let database: TestDatabase
let log: Signer
let keys: readonly Signer[]
let folder: string
let witnesses: readonly Witness[]
/** Sets the whole database back to when three hundred entries were logged. */
let restoreYesterday: () => Promise<void>

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  keys = await Promise.all(Array.from({ length: MEMBERS }, (_, n) => newSigner(`witness${n}.example`, COSIGNATURE_KEY)))
  await grow(300)
  restoreYesterday = await keepState(database.admin)
})
beforeEach(async () => {
  await restoreYesterday()
  folder = await mkdtemp(join(tmpdir(), 'unisson-witness-'))
  witnesses = keys.map((signer, n) => new Witness({ folder: join(folder, String(n)), signer, logs: [log.key] }))
  return () => rm(folder, { recursive: true })
})
afterAll(() => database.close())

const source: LogSource = {
  checkpoint: async () => (await database.app.acrossGroups(lastCheckpoint)) ?? '',
  tile: async (tile) => (await database.app.acrossGroups((tx) => readTile(tx, tile))) ?? Buffer.alloc(0),
}

async function grow(count: number): Promise<void> {
  await act(database.app, group, count)
  await drain({ db: database.app, signer: log }, 100)
}

const look = (some: readonly Witness[]): Promise<readonly Witnessed[]> =>
  Promise.all(some.map((witness) => witness.observe(source)))
const statuses = (answers: readonly Witnessed[]) => answers.map(({ status }) => status)

async function isWitnessed(answers: readonly Witnessed[], quorum: number): Promise<boolean> {
  const lines = answers.flatMap((answer) => (answer.status === 200 ? [answer.line] : []))
  const policy = await readPolicy(
    [
      `log ${writeKey(log.key)}`,
      ...keys.map(({ key }, n) => `witness w${n} ${writeKey(key)}`),
      `group q ${quorum} ${keys.map((_, n) => `w${n}`).join(' ')}`,
      'quorum q\n',
    ].join('\n'),
  )
  return (await judgeCheckpoint((await source.checkpoint()) + lines.join(''), policy)).isWitnessed
}

describe('witnesses', () => {
  test('cosign a log that goes on from what they have seen, and the policy is met', async () => {
    expect(statuses(await look(witnesses))).toEqual([200, 200, 200, 200, 200])
    await grow(1)
    const again = await look(witnesses)
    expect(await isWitnessed(again, MEMBERS)).toBe(true)
    expect(await isWitnessed(again.slice(1), MEMBERS)).toBe(false)
    // Nothing new: the same checkpoint is cosigned again, with the time it is now.
    expect(statuses(await look(witnesses))).toEqual([200, 200, 200, 200, 200])
    expect(await witnesses[0]?.checkpointOf(log.key.name)).toMatch('\n301\n')
  })

  test('refuse a database that was set back, with the size that they remember; its own check sees nothing', async () => {
    await grow(100)
    await look(witnesses)
    await restoreYesterday()
    expect((await checkLog(database.app, log.key)).faults).toEqual([])
    const answers = await look(witnesses)
    expect(answers).toEqual(
      Array(MEMBERS).fill(expect.objectContaining({ status: 409, why: 'a larger tree is remembered', size: 400 })),
    )
    const files = await readdir(join(folder, '0'))
    const evidence = files.find((file) => file.includes('.refused-')) ?? ''
    const kept = await readFile(join(folder, '0', evidence), 'utf8')
    expect(kept.split('\n').filter((line) => line === '400' || line === '300')).toEqual(['400', '300'])
  })

  test('refuse another history of the same size, and a longer one', async () => {
    await grow(100)
    await look(witnesses)
    await restoreYesterday()
    await grow(100)
    const same = await look(witnesses)
    expect(same.map((one) => one.status !== 200 && one.why)).toEqual(
      Array(MEMBERS).fill('another tree of this size is remembered'),
    )
    await grow(50)
    expect(statuses(await look(witnesses))).toEqual([422, 422, 422, 422, 422])
  })

  test('that were away take a longer fork for the log: their number must not make a quorum', async () => {
    const [present, away] = [witnesses.slice(0, 3), witnesses.slice(3)]
    await look(witnesses)
    await grow(100)
    expect(statuses(await look(present))).toEqual([200, 200, 200])
    await restoreYesterday()
    await grow(200)
    const answers = await look([...present, ...away])
    expect(statuses(answers)).toEqual([422, 422, 422, 200, 200])
    expect(quorumSize(MEMBERS, 1)).toBe(4)
    expect(await isWitnessed(answers, quorumSize(MEMBERS, 1))).toBe(false)
    expect(await isWitnessed(answers, 2)).toBe(true)
  })

  test('watch no log that they were not told of, and believe no other key', async () => {
    const other = await newLogSigner()
    const stranger = new Witness({ folder: join(folder, 'a'), signer: keys[0] ?? log, logs: [] })
    const deceived = new Witness({ folder: join(folder, 'b'), signer: keys[0] ?? log, logs: [other.key] })
    expect(statuses(await look([stranger, deceived]))).toEqual([404, 403])
    const silly: LogSource = { ...source, checkpoint: async () => 'no note' }
    expect((await stranger.observe(silly)).status).toBe(400)
    await look(witnesses)
    const before = await readdir(join(folder, '0'))
    expect((await witnesses[0]?.observe(silly))?.status).toBe(400)
    expect(await readdir(join(folder, '0'))).toEqual(before)
  })

  test('are not deceived by tiles of another tree', async () => {
    await look(witnesses)
    await grow(300)
    const wrong: LogSource = { ...source, tile: async ({ width }) => Buffer.alloc(width * 32, 7) }
    const [first] = witnesses
    expect((await first?.observe(wrong))?.status).toBe(422)
    expect((await first?.observe(source))?.status).toBe(200)
  })
})

describe('what a witness remembers', () => {
  test('is on the disk before it signs: one that dies in between signs no other history afterwards', async () => {
    const dying: Signer = { key: keys[0]?.key ?? log.key, sign: () => Promise.reject(new Error('died')) }
    const place = join(folder, 'dying')
    await grow(100)
    await expect(new Witness({ folder: place, signer: dying, logs: [log.key] }).observe(source)).rejects.toThrow('died')
    await restoreYesterday()
    await grow(150)
    const revived = new Witness({ folder: place, signer: keys[0] ?? log, logs: [log.key] })
    expect((await revived.observe(source)).status).toBe(422)
  })

  test('is not signed when it cannot be written', async () => {
    const file = join(folder, 'a file')
    await writeFile(file, '')
    let asked = 0
    const signer: Signer = { key: keys[0]?.key ?? log.key, sign: async () => Uint8Array.of(++asked) }
    const witness = new Witness({ folder: file, signer, logs: [log.key] })
    await expect(witness.observe(source)).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(asked).toBe(0)
  })

  test('never becomes smaller, however many look at once', async () => {
    const [witness] = witnesses
    if (witness === undefined) throw new Error('no witness')
    const looks: Promise<Witnessed>[] = []
    for (let round = 0; round < 5; round++) {
      await grow(10)
      looks.push(witness.observe(source), witness.observe(source))
    }
    expect(new Set(statuses(await Promise.all(looks)))).toEqual(new Set([200]))
    expect(await witness.checkpointOf(log.key.name)).toMatch('\n350\n')
  })
})
