import { expect, test } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { makeKeyPair, seal } from './age.ts'
import { base64, fromBase64, utf8 } from './bytes.ts'
import { answerTo, sealChallenge } from './challenge.ts'
import { deal } from './shares.ts'

const challenge = { consultation: 'consultation', keyholder: '2', answer: 'aZ_-9'.repeat(8).concat('abc') }
const expected = { consultation: 'consultation', keyholder: '2' }

test('a challenge is answered by the key that it was sealed to, and by no other', async () => {
  const [own, other] = [await makeKeyPair(), await makeKeyPair()]
  const sealed = await sealChallenge(challenge, own.recipient)
  expect(await answerTo(sealed, own.identity, expected)).toEqual({ answer: challenge.answer })
  expect(await answerTo(sealed, other.identity, expected)).toEqual({ refused: 'unreadable' })
})

test.each([
  ['another consultation', { ...expected, consultation: 'another' }],
  ['another keyholder', { ...expected, keyholder: '3' }],
])('one of %s is not answered', async (_what, asked) => {
  const { identity, recipient } = await makeKeyPair()
  expect(await answerTo(await sealChallenge(challenge, recipient), identity, asked)).toEqual({ refused: 'foreign' })
})

test('a share of a tender that is sent as a challenge is not opened for whoever sends it', async () => {
  const holders = await Promise.all(['1', '2', '3'].map(async (id) => ({ id, ...(await makeKeyPair()) })))
  const [time, envelope] = [await makeKeyPair(), await makeKeyPair()]
  const keyholders = holders.map(({ id, recipient }) => ({ id, recipient }))
  const set = { consultation: 'consultation', version: 1, threshold: 2, keyholders, time: [time.recipient] as const }
  const bundle = await deal(envelope.identity, set)
  const second = holders[1]
  const sealed = JSON.stringify(bundle).match(/[A-Za-z0-9+/=]{100,}/g) ?? []
  expect(sealed.length).toBe(4)
  const answers = await Promise.all(sealed.map((each) => answerTo(each, second?.identity ?? '', expected)))
  expect(answers.filter((each) => 'refused' in each && each.refused === 'foreign')).toHaveLength(1)
  expect(answers.filter((each) => 'answer' in each)).toEqual([])
})

test.each([
  ['no JSON', 'unisson'],
  [
    'an answer that is none',
    canonicalize({ format: 'unisson-challenge/1', ...challenge, answer: 'a secret of the keyholder' }),
  ],
  ['a member more', canonicalize({ format: 'unisson-challenge/1', ...challenge, part: 'x' })],
  ['another format', canonicalize({ format: 'unisson-challenge/2', ...challenge })],
])('%s is not given back', async (_what, text) => {
  const { identity, recipient } = await makeKeyPair()
  const sealed = base64(await seal(utf8(text), [recipient]))
  expect(await answerTo(sealed, identity, expected)).toEqual({ refused: 'foreign' })
})

test('one that was changed on its way opens nothing', async () => {
  const { identity, recipient } = await makeKeyPair()
  const bytes = fromBase64(await sealChallenge(challenge, recipient))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(await answerTo(base64(bytes), identity, expected)).toEqual({ refused: 'unreadable' })
  expect(await answerTo('%%%', identity, expected)).toEqual({ refused: 'unreadable' })
})
