import { expect, test, vi } from 'vitest'
import { LOW_ROOM, startRoomWatch } from './room-watch.ts'
import { StoreFull } from './store.ts'

test('little room is told once each time that it comes to it, and a disk that cannot be asked is no full one', async () => {
  let free = LOW_ROOM
  let isGone = false
  let asked = 0
  const files = {
    requireRoom: async (bytes: number) => {
      asked += 1
      if (isGone) throw new Error('no such folder')
      if (free < bytes) throw new StoreFull()
    },
  }
  const told: string[] = []
  const onError = (error: unknown) => void told.push((error as Error).message)
  const rounds = startRoomWatch({ files, onError, every: 1 })
  const look = async () => {
    const before = asked
    await vi.waitFor(() => expect(asked).toBeGreaterThan(before + 2))
  }
  await look()
  expect(told).toEqual([])
  free -= 1
  await look()
  expect(told).toEqual([expect.stringContaining('less than 10 GB are left to files')])
  free += 1
  await look()
  free = 0
  await look()
  expect(told).toHaveLength(2)
  isGone = true
  await look()
  await rounds.stop()
  expect(new Set(told.slice(2))).toEqual(new Set(['no such folder']))
})
