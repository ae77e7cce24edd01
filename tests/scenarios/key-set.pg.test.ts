import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { enoughLeft, type KeySets, publishedVersion, readinessOf } from '#modules/key-set/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { makeKeyPair } from '#vault/age.ts'
import { orderIn } from '#vault/order.ts'
import { deal, putTogether, release, releaseTime } from '#vault/shares.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { ESCROW, KEYHOLDERS, keyOf, rehearseKeys } from '../../examples/hauts-de-france/keys.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

/** In the life of the example: those who will open are named, give their keys, and try them before the deadline. */
let database: TestDatabase
let folder: string
let stage: Awaited<ReturnType<typeof openStage>>
let player: Player
let keeping: ReturnType<typeof localKeeping>
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
  keeping = localKeeping(join(folder, 'time-keys'))
  const platform = { db: database.app, clock: new AdjustableClock(), lawHash: LAW_HASH, appVersion: 'test', keeping }
  stage = await openStage(platform, platform.clock, diskStore(join(folder, 'files')))
  const groupId = randomUUID()
  await playUntil(life, 'tenders-awaited', groupId, stage, () => undefined)
  player = new Player(groupId, stage)
}, 180_000)
afterAll(async () => {
  await stage.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const state = async () =>
  (await player.as('region').read<{ state: Exclude<KeySets, { status: 'none' }> }>(`key-sets/${player.id('keys')}`))
    .state
async function order() {
  const url = `/api/public/consultations/${player.id('consultation')}/order`
  const read = orderIn((await stage.app.inject({ method: 'GET', url })).body)
  if (read === undefined || !('keySet' in read)) throw new Error(`no order: ${JSON.stringify(read)}`)
  return read
}

test('seven keyholders of six members, three of whom are enough, and a spare key elsewhere', async () => {
  expect((await state()).status).toBe('published')
  const { keySet } = await order()
  expect([keySet.threshold, keySet.keyholders.length, keySet.time.length]).toEqual([3, 7, 2])
})

test('one has lost its key and is revoked; six have shown theirs, and the threshold is reached', async () => {
  await rehearseKeys(player)
  const after = await state()
  expect(after.rehearsalFor).toBe('2027-03-31T10:00:00.000Z')
  const version = publishedVersion(after)
  expect(version && readinessOf(version, '2027-03-28')).toEqual({
    needed: 3,
    of: 7,
    given: 7,
    left: 6,
    rehearsed: 6,
    reached: true,
  })
  expect(enoughLeft(after, 1)).toBe(true)
})

test('what is sealed to the published set opens by three of the six and the server, or the spare key', async () => {
  const { keySet } = await order()
  const envelope = await makeKeyPair()
  const bundle = await deal(envelope.identity, keySet)
  const bound = { consultation: keySet.consultation, keySet: keySet.version, recipient: envelope.recipient }
  const three = await Promise.all(
    [1, 3, 5].map(async (at) => {
      const holder = KEYHOLDERS[at]
      if (holder === undefined) throw new Error('no keyholder')
      return release(bundle, bound, { keyholder: String(at + 1), identity: (await keyOf(player, holder)).identity })
    }),
  )
  const byServer = await keeping.time.release(player.groupId, bundle, bound)
  const bySpare = await releaseTime(bundle, bound, (await keyOf(player, ESCROW)).identity)
  for (const time of [byServer, bySpare]) {
    const releases = [...three, time].flatMap((each) => ('key' in each ? [each] : []))
    expect(releases).toHaveLength(4)
    expect(await putTogether(bundle, bound, { threshold: keySet.threshold, releases })).toMatchObject({
      identity: envelope.identity,
    })
  }
})
