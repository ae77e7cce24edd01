import { describe, expect, test } from 'vitest'
import { readTogether } from './read-together.ts'

/** Readings that end when the test says so. */
function held() {
  const ends: ((failure?: Error) => void)[] = []
  const read = readTogether(
    () =>
      new Promise<number>((resolve, reject) => {
        const reading = ends.length + 1
        ends.push((failure) => (failure === undefined ? resolve(reading) : reject(failure)))
      }),
  )
  const end = async (reading: number, failure?: Error) => {
    ends[reading - 1]?.(failure)
    await new Promise(setImmediate)
  }
  return { read, end, begun: () => ends.length }
}

describe('Ce qui est lu pour tous ceux qui attendent', () => {
  test('ceux qui arrivent pendant une lecture attendent ensemble la suivante', async () => {
    const { read, end, begun } = held()
    const first = read()
    const [second, third] = [read(), read()]
    expect(begun()).toBe(1)
    await end(1)
    expect([await first, begun()]).toEqual([1, 2])
    await end(2)
    expect(await Promise.all([second, third])).toEqual([2, 2])
  })

  test('personne n’est servi par une lecture commencée avant sa demande', async () => {
    const { read, end } = held()
    const first = read()
    await end(1)
    const second = read()
    const third = read()
    await end(2)
    const fourth = read()
    await end(3)
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 3])
    await end(4)
    expect(await fourth).toBe(4)
  })

  test('une lecture qui échoue ne fait échouer que ceux qu’elle servait', async () => {
    const { read, end } = held()
    const first = read()
    const second = read()
    first.catch(() => undefined)
    await end(1, new Error('coupée'))
    await expect(first).rejects.toThrow('coupée')
    await end(2)
    expect(await second).toBe(2)
  })
})
