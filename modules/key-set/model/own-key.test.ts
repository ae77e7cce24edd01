import { expect, test } from 'vitest'
import { statementInLog } from '#transparency/testing.ts'
import { type KeySet, keySetText } from '#vault/key-set.ts'
import { ownKeyIn } from './own-key.ts'

/** R2.24: a keyholder, or a witness for it, looks for its key in the set that candidates seal to. */

const recipient = (letter: string): string => `age1${letter.repeat(58)}`
const MINE = recipient('q')
const SPARE = recipient('p')
const set = (own: string, spare = SPARE): KeySet => ({
  ...{ consultation: 'c', version: 3, threshold: 2, time: [recipient('z'), spare] },
  keyholders: [own, recipient('r'), recipient('s')].map((each, index) => ({ id: `${index + 1}`, recipient: each })),
})
const shownOf = async (keySet: KeySet, by?: readonly number[]) =>
  statementInLog({ process: 'keySet', text: keySetText(keySet) }, by === undefined ? {} : { by })
const SIZE = { version: 3, needed: 2, of: 3 }

test('the set that the log shows as published has the key, and says how many of how many', async () => {
  const keySet = set(MINE)
  const order = { keySet, published: await shownOf(keySet) }
  expect(await ownKeyIn(order, { recipient: MINE, group: 'g' })).toEqual({ kind: 'held', ...SIZE })
  expect(await ownKeyIn(order, { recipient: SPARE })).toEqual({ kind: 'held', ...SIZE })
})

test('a set of other keys is proven as well, and does not have it', async () => {
  const keySet = set(recipient('x'), recipient('y'))
  const order = { keySet, published: await shownOf(keySet) }
  for (const own of [MINE, SPARE])
    expect(await ownKeyIn(order, { recipient: own })).toEqual({ kind: 'absent', ...SIZE })
})

test('of a set that the log does not show, nothing is told', async () => {
  const keySet = set(MINE)
  const published = await shownOf(keySet)
  const unproven = { kind: 'unproven' }
  const own = { recipient: MINE }
  expect(await ownKeyIn({ keySet: { ...keySet, threshold: 3 }, published }, own)).toEqual(unproven)
  expect(await ownKeyIn({ keySet, published: null }, own)).toEqual(unproven)
  expect(await ownKeyIn({ keySet, published: await shownOf(keySet, [1]) }, own)).toEqual(unproven)
  expect(await ownKeyIn({ keySet, published }, { ...own, group: 'another' })).toEqual(unproven)
  // Of whoever brings the key of the log, by that alone.
  const other = (await shownOf(keySet)).policy
  expect(await ownKeyIn({ keySet, published }, { ...own, policy: other })).toEqual(unproven)
})
