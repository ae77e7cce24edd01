import { expect, test } from 'vitest'
import { clockActor } from './actor.ts'
import { isCut, isCutFrom, type Reader, readingFor } from './reader.ts'

const reader: Reader = { person: 'p', body: 'b', coordinates: true, member: true, cutFrom: ['one', 'two'] }
type State = { readonly status: string; readonly of: string | null }

test('who has an interest in a procedure is cut from it, and from no other', () => {
  expect(['one', 'two', 'three', null].map((procedure) => isCutFrom(reader, procedure))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('a case follows the procedure that it belongs to, by its state or by its identifier', () => {
  const byState = { procedure: ({ of }: State) => of }
  const byId = { procedure: (_: State, id: string) => id }
  expect(isCut(byState, { status: 'open', of: 'one' }, reader, 'x')).toBe(true)
  expect(isCut(byState, { status: 'open', of: null }, reader, 'one')).toBe(false)
  expect(isCut(byId, { status: 'open', of: null }, reader, 'one')).toBe(true)
  expect(isCut({}, { status: 'open', of: 'one' }, reader, 'one')).toBe(false)
})

test('a person reads for its body, the clock for nobody', () => {
  expect(readingFor({ kind: 'person', person: 'p', body: 'b', office: 'reader' })).toBe('b')
  expect(readingFor(clockActor)).toBeNull()
})
