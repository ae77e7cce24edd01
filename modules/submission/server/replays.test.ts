import { expect, test } from 'vitest'
import { type Replay, Replays } from './replays.ts'

const chain = (consultation: string, hash: string) => ({
  ...{ groupId: 'group', caseFile: `deposits ${consultation}` },
  head: { seq: 1, hash: Buffer.from(hash) },
})
const sound = (): Replay => ({ states: new Map(), isSound: true })

/** Asks in turn for chains up to a head. @returns those that were read */
async function readOf(asked: readonly (readonly [consultation: string, head: string])[], replay = sound) {
  const replays = new Replays<Replay>(2)
  const read: string[] = []
  for (const [consultation, head] of asked)
    await replays.of(chain(consultation, head), async () => {
      read.push(`${consultation}${head}`)
      return replay()
    })
  return read
}

test('a chain is read once for a head, and again once it has moved', async () => {
  expect(await readOf([...Array(3).fill(['a', '1']), ['a', '2'], ['a', '2'], ['a', '1']])).toEqual(['a1', 'a2', 'a1'])
})

test('one that does not stand is read each time: what mends it is seen, and so is what does not', async () => {
  expect(await readOf([...Array(3).fill(['a', '1'])], () => ({ ...sound(), isSound: false }))).toHaveLength(3)
})

test('the ones that were asked for last are kept, as many as are said', async () => {
  const asked = ['a', 'b', 'a', 'c', 'a', 'b'].map((each) => [each, '1'] as const)
  expect(await readOf(asked)).toEqual(['a1', 'b1', 'c1', 'b1'])
})
