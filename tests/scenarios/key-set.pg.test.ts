import { afterAll, beforeAll, expect, test } from 'vitest'
import { enoughLeft, type KeySets, publishedVersion, readinessOf } from '#modules/key-set/index.ts'
import { makeKeyPair } from '#vault/age.ts'
import { orderIn } from '#vault/order.ts'
import { deal, putTogether, release, releaseTime } from '#vault/shares.ts'
import type { Player } from '../../apps/play/player.ts'
import { ESCROW, KEYHOLDERS, keyOf, rehearseKeys } from '../../examples/hauts-de-france/keys.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** In the life of the example: those who will open are named, give their keys, and try them before the deadline. */
let played: PlayedStage
let stage: PlayedStage['stage']
let player: Player
let keeping: PlayedStage['keeping']
beforeAll(async () => {
  played = await playedStage('tenders-awaited')
  ;({ stage, player, keeping } = played)
}, 180_000)
afterAll(() => played.close())

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
