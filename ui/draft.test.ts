import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { heldStorage } from '../tests/held-storage.ts'
import { draftName, readDraft } from './draft.ts'
import { randomUuid } from './uuid.ts'

const PLACE = { process: 'withdrawal', caseId: 'somme', act: 'notify' }
const EMPTY = { receivedOn: null, number: '' }

beforeEach(() => void heldStorage())
afterEach(() => vi.unstubAllGlobals())

const keep = (text: string): void => localStorage.setItem(draftName(PLACE), text)

describe('a kept draft', () => {
  test('is taken up with its key', () => {
    keep(JSON.stringify({ values: { number: '114' }, key: 'k', at: '2027-01-18T09:00:00.000Z' }))
    expect(readDraft(PLACE, EMPTY)).toEqual({
      values: { receivedOn: null, number: '114' },
      key: 'k',
      at: '2027-01-18T09:00:00.000Z',
    })
  })

  test('remembers on what it was begun', () => {
    keep(JSON.stringify({ values: { number: '114' }, key: 'k', at: '2027-01-18T09:00:00.000Z', seq: 90 }))
    expect(readDraft(PLACE, EMPTY)?.seq).toBe(90)
  })

  test('of an older form gives only the fields that still exist', () => {
    keep(JSON.stringify({ values: { number: '114', gone: true }, key: 'k', at: '2027-01-18T09:00:00.000Z' }))
    expect(readDraft(PLACE, EMPTY)?.values).toEqual({ receivedOn: null, number: '114' })
  })

  test.each(['not json', 'null', '3', '{"values":null,"key":"k","at":"x"}', '{"values":{}}'])('is none: %s', (text) => {
    keep(text)
    expect(readDraft(PLACE, EMPTY)).toBeNull()
  })

  test('of another act is not seen', () => {
    keep(JSON.stringify({ values: { number: '114' }, key: 'k', at: '2027-01-18T09:00:00.000Z' }))
    expect(readDraft({ ...PLACE, act: 'withdraw' }, EMPTY)).toBeNull()
  })

  test('is none where the device keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    expect(readDraft(PLACE, EMPTY)).toBeNull()
  })
})

test('a random UUID is one of version 4, and never twice the same', () => {
  const drawn = Array.from({ length: 200 }, randomUuid)
  for (const uuid of drawn)
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(drawn).size).toBe(200)
})
