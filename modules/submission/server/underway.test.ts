import { describe, expect, test } from 'vitest'
import { Underway } from './underway.ts'

const part = (sha256: string, size: number, deposit = 'one') => ({ deposit, sha256, size })

describe('what is on its way', () => {
  test('is counted for its account and its deposit until it is there, and given back once', () => {
    const underway = new Underway()
    const [leave] = [
      underway.add('a', part('x', 5)),
      underway.add('a', part('y', 7, 'two')),
      underway.add('b', part('z', 9)),
    ]
    expect(underway.besides('a', part('new', 0))).toEqual({ toAccount: 12, toDeposit: 5 })
    leave?.()
    leave?.()
    expect(underway.besides('a', part('new', 0))).toEqual({ toAccount: 7, toDeposit: 0 })
    expect(underway.besides('c', part('new', 0))).toEqual({ toAccount: 0, toDeposit: 0 })
  })

  test('twice is one part: neither the one that is sent again, nor another beside it, finds its room taken twice', () => {
    const underway = new Underway()
    underway.add('a', part('x', 5))
    underway.add('a', part('x', 5))
    expect(underway.besides('a', part('x', 5))).toEqual({ toAccount: 0, toDeposit: 0 })
    expect(underway.besides('a', part('y', 5))).toEqual({ toAccount: 5, toDeposit: 5 })
  })

  test('is looked at by one after the other, and one that fails keeps nobody waiting', async () => {
    const underway = new Underway()
    const seen: string[] = []
    const first = Promise.withResolvers<void>()
    const slow = underway.inTurn('a', async () => {
      await first.promise
      seen.push('first')
      throw new Error('it fails')
    })
    const next = underway.inTurn('a', async () => seen.push('second'))
    await underway.inTurn('b', async () => seen.push('another account'))
    first.resolve()
    await expect(slow).rejects.toThrow('it fails')
    await next
    expect(seen).toEqual(['another account', 'first', 'second'])
  })
})
