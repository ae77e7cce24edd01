import { expect, test } from 'vitest'
import { COSIGNATURE_KEY, NOTE_KEY, writeKey } from './note.ts'
import { isSamePinned, pinnedIn } from './pinned.ts'
import { newSigner } from './testing.ts'

/** R2.24: by whose keys a group is believed, as whoever checks keeps it. */

const log = await newSigner('achats.region.example/register', NOTE_KEY)
const [one, two, three] = await Promise.all(
  ['un', 'deux', 'trois'].map((name) => newSigner(`temoin.${name}.example`, COSIGNATURE_KEY)),
)
const witnesses = [one, two, three]
  .map((each, index) => `witness w${index} ${each === undefined ? '' : writeKey(each.key)}\n`)
  .join('')
const head = `log ${writeKey(log.key)}\n${witnesses}`
const TWO_OF_THREE = `${head}group g 2 w0 w1 w2\nquorum g\n`

test('a policy says whose keys are believed, and how many witnesses are enough', async () => {
  const { logs, witnesses: kept, needed } = await pinnedIn(TWO_OF_THREE)
  expect(logs.map(({ key, name }) => [key, name])).toEqual([[writeKey(log.key), log.key.name]])
  expect(kept.map(({ name }) => name).toSorted()).toEqual([
    'temoin.deux.example',
    'temoin.trois.example',
    'temoin.un.example',
  ])
  expect(needed).toBe(2)
  expect((await pinnedIn(`log ${writeKey(log.key)}\nquorum none\n`)).needed).toBeNull()
})

test('what is read of a key has 96 bits, and is another for a key of the same name', async () => {
  const other = await newSigner(log.key.name, NOTE_KEY)
  const [own] = (await pinnedIn(TWO_OF_THREE)).logs
  const [made] = (await pinnedIn(`log ${writeKey(other.key)}\nquorum none\n`)).logs
  expect(own?.fingerprint).toMatch(/^(?:[0-9a-f]{4} ){5}[0-9a-f]{4}$/)
  expect(made?.name).toBe(own?.name)
  expect(made?.fingerprint).not.toBe(own?.fingerprint)
})

const same = async (policy: string) => isSamePinned(await pinnedIn(TWO_OF_THREE), await pinnedIn(policy))

test('addresses, names of lines and their order make no difference', async () => {
  const lines = head.trimEnd().split('\n')
  const turned = `${lines.toReversed().join('\n')}\ngroup other 2 w2 w1 w0\nquorum other\n`
  expect(await same(turned)).toBe(true)
  expect(await same(TWO_OF_THREE.replace(/(log .*)/, '$1 https://a.example/log'))).toBe(true)
})

test.each([
  ['fewer are enough', `${head}group g 1 w0 w1 w2\nquorum g\n`],
  ['none is asked for', `${head}quorum none\n`],
  ['as many, but others', `${head}group a 1 w0 w1\ngroup g 2 a w2\nquorum g\n`],
  ['one is gone', `${head.split('\n').slice(0, 3).join('\n')}\ngroup g 2 w0 w1\nquorum g\n`],
])('%s: it is another', async (_, policy) => {
  expect(await same(policy)).toBe(false)
})
