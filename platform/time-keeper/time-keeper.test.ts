import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeKeyPair } from '#vault/age.ts'
import { deal, readRelease } from '#vault/shares.ts'
import { localChallenges } from './challenges.ts'
import { localTimeKeeper } from './time-keeper.ts'

const folder = await mkdtemp(join(tmpdir(), 'time-keys-'))
afterAll(() => rm(folder, { recursive: true }))
const [GROUP, CONSULTATION, OTHER] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

/** An envelope of a consultation, and the bundle of its key. */
async function envelope(consultation: string, time: string) {
  const { identity, recipient } = await makeKeyPair()
  const keyholders = await Promise.all(
    ['1', '2', '3'].map(async (id) => ({ id, recipient: (await makeKeyPair()).recipient })),
  )
  const bundle = await deal(identity, { consultation, version: 1, threshold: 2, keyholders, time: [time] })
  return { bundle, bound: { consultation, keySet: 1, recipient } }
}

test('one key a consultation, the same however many ask at once, and readable by its owner only', async () => {
  const keeper = localTimeKeeper(join(folder, 'once'))
  const asked = await Promise.all(Array.from({ length: 20 }, () => keeper.recipientFor(GROUP, CONSULTATION)))
  expect(new Set(asked).size).toBe(1)
  expect(await keeper.recipientFor(GROUP, OTHER)).not.toBe(asked[0])
  expect(await localTimeKeeper(join(folder, 'once')).recipientFor(GROUP, CONSULTATION)).toBe(asked[0])
  const files = await readdir(join(folder, 'once', GROUP))
  expect(files.sort()).toEqual([`${CONSULTATION}.age-key`, `${OTHER}.age-key`])
  for (const file of files) expect((await stat(join(folder, 'once', GROUP, file))).mode & 0o777).toBe(0o600)
})

test('releases the part of an envelope of that consultation, and no key', async () => {
  const keeper = localTimeKeeper(join(folder, 'release'))
  const time = await keeper.recipientFor(GROUP, CONSULTATION)
  const { bundle, bound } = await envelope(CONSULTATION, time)
  const released = await keeper.release(GROUP, bundle, bound)
  if (!('key' in released)) throw new Error(`not released: ${JSON.stringify(released)}`)
  expect(await readRelease(bundle, bound, released)).not.toHaveProperty('fault')
  const identity = await readFile(join(folder, 'release', GROUP, `${CONSULTATION}.age-key`), 'utf8')
  expect(JSON.stringify(released)).not.toContain(identity)
})

test('a part that is bound elsewhere is not released, nor one of which the key is lost', async () => {
  const keeper = localTimeKeeper(join(folder, 'bound'))
  const time = await keeper.recipientFor(GROUP, CONSULTATION)
  const { bundle, bound } = await envelope(CONSULTATION, time)
  expect(await keeper.release(GROUP, bundle, { ...bound, keySet: 2 })).toEqual({ refused: 'foreign' })
  expect(await keeper.release(GROUP, bundle, { ...bound, consultation: OTHER })).toEqual({ refused: 'no-key' })
  // Another server's key for the same consultation.
  expect(await localTimeKeeper(join(folder, 'elsewhere')).release(GROUP, bundle, bound)).toEqual({ refused: 'no-key' })
})

test('an identifier that leads out of the folder is refused', async () => {
  await expect(localTimeKeeper(folder).recipientFor(GROUP, '../../etc/passwd')).rejects.toThrow('no identifier')
})

test('a key whose file holds no key is told, and not replaced', async () => {
  const keeper = localTimeKeeper(join(folder, 'spoilt'))
  await keeper.recipientFor(GROUP, CONSULTATION)
  await writeFile(join(folder, 'spoilt', GROUP, `${CONSULTATION}.age-key`), '')
  await expect(keeper.recipientFor(GROUP, CONSULTATION)).rejects.toThrow()
})

test('an answer is that of one binding, of one server', async () => {
  const challenges = localChallenges(join(folder, 'one'))
  const bound = { act: 'rehearse', keyholder: '2', day: '2027-03-12' }
  const answer = await challenges.answerFor(bound)
  expect(answer).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await challenges.isAnswer(bound, answer)).toBe(true)
  expect(await localChallenges(join(folder, 'one')).isAnswer({ ...bound }, answer)).toBe(true)
  for (const other of [
    { ...bound, day: '2027-03-13' },
    { ...bound, keyholder: '3' },
    { ...bound, act: 'giveKey' },
  ]) {
    expect(await challenges.isAnswer(other, answer)).toBe(false)
  }
  expect(await localChallenges(join(folder, 'two')).isAnswer(bound, answer)).toBe(false)
  expect(await challenges.isAnswer(bound, answer.slice(1))).toBe(false)
})
