import { describe, expect, test } from 'vitest'
import { Allowances, Places } from './turns.ts'

describe('places', () => {
  test('are taken up to their number for each key, and given back once', () => {
    const places = new Places(2)
    const [one, two, three] = [places.take('a'), places.take('a'), places.take('a')]
    expect([typeof one, typeof two, three]).toEqual(['function', 'function', undefined])
    expect(places.take('b')).toBeDefined()
    one?.()
    one?.()
    expect(places.take('a')).toBeDefined()
    expect(places.take('a')).toBeUndefined()
  })
})

describe('an allowance', () => {
  test('is spent up to its last unit, is whole again at the end of its span, and is each key’s own', () => {
    let now = 0
    const allowances = new Allowances(1000, () => now)
    expect([allowances.spend('a', 9, 10), allowances.spend('a', 1, 10), allowances.spend('a', 1, 10)]).toEqual([
      true,
      true,
      false,
    ])
    expect(allowances.spend('b', 10, 10)).toBe(true)
    now = 999
    expect(allowances.spend('a', 1, 10)).toBe(false)
    now = 1000
    expect([allowances.spend('a', 11, 10), allowances.spend('a', 10, 10)]).toEqual([false, true])
  })
})
