import { expect, test } from 'vitest'
import { actFor, isTriedAgain } from './opener.ts'

/** What is written of an envelope that enough shares were given for, and when it is read again. */

const of = { deposit: 'a', envelope: 0 }
const awaiting = (missing: 'time' | 'shares') => ({ kind: 'awaiting', missing, faults: [] }) as const

test.each([
  ['the key is lost', 'no-key', 'platform', 'no-time-part'],
  ['the key is another one', 'unreadable', 'platform', 'no-time-part'],
  ['it was dealt for something else', 'foreign', 'candidate', 'foreign-time-part'],
  ['it was dealt badly', null, 'candidate', 'foreign-time-part'],
] as const)('R2.24: without the server’s part it is told, with whose doing it is: %s', (_what, time, blame, flaw) => {
  expect(actFor(of, awaiting('time'), time)).toEqual({ type: 'fail', ...of, blame, flaw, faults: [] })
})

test('while shares are to be given nothing is written', () => {
  expect(actFor(of, awaiting('shares'), 'no-key')).toBeNull()
})

test('what the platform does not find is read again for another share, or after five minutes', () => {
  const last = { at: 1000, givers: 2 }
  expect(isTriedAgain(undefined, last)).toBe(true)
  expect(isTriedAgain(last, { at: 31_000, givers: 2 })).toBe(false)
  expect(isTriedAgain(last, { at: 31_000, givers: 3 })).toBe(true)
  expect(isTriedAgain(last, { at: 301_000, givers: 2 })).toBe(true)
})

test('R2.24: what the spare key opened says whose it is; a part that it gave and that is of something else is the candidate’s doing', () => {
  const found = { lots: [], manifest: 'a'.repeat(64), files: [], keyholders: ['1', '2'], faults: [] }
  const unsealed = { kind: 'unsealed', ...found } as const
  expect(actFor(of, unsealed, null, '4')).toMatchObject({ type: 'unseal', escrow: '4' })
  expect(actFor(of, unsealed, null)).not.toHaveProperty('escrow')
  expect(actFor(of, awaiting('time'), null, '4')).toMatchObject({ blame: 'candidate', flaw: 'foreign-time-part' })
})
