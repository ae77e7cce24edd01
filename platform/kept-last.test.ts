import { describe, expect, test } from 'vitest'
import { keptLast } from './kept-last.ts'

describe('Ce qui est gardé de ce qui a été fait', () => {
  test('une chose demandée deux fois à la fois n’est faite qu’une fois', async () => {
    const made: string[] = []
    const kept = keptLast<string>(2)
    const make = async () => `${made.push('a')}`
    expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual(['1', '1'])
    expect(made).toEqual(['a'])
  })

  test('la chose demandée il y a le plus longtemps est refaite', async () => {
    const made: string[] = []
    const kept = keptLast<string>(2)
    const ask = (key: string) => kept(key, async () => `${made.push(key)}`)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  test('ce qui a échoué est refait', async () => {
    const kept = keptLast<string>(2)
    await expect(kept('a', () => Promise.reject(new Error('illisible')))).rejects.toThrow('illisible')
    expect(await kept('a', async () => 'lu')).toBe('lu')
  })
})
