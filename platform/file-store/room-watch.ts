import { type Rounds, startRounds } from '../rounds.ts'
import { type FileStore, StoreFull } from './store.ts'

/** Bytes left to files under which somebody is told: some large tenders still come in before any is refused. */
export const LOW_ROOM = 10 * 1024 ** 3

type Watching = {
  readonly files: Pick<FileStore, 'requireRoom'>
  readonly onError: (error: unknown) => void
  readonly every?: number
}

/** Tells, once each time that it comes to it, that the disk of the files has little room left: nothing is refused for that yet. */
export function startRoomWatch({ files, ...rest }: Watching): Rounds {
  let isLow = false
  return startRounds(async () => {
    const wasLow = isLow
    isLow = await files.requireRoom(LOW_ROOM).then(
      () => false,
      (error) => isFull(error),
    )
    if (isLow && !wasLow)
      throw new Error(`less than ${LOW_ROOM / 1024 ** 3} GB are left to files: make room before a deposit finds none`)
  }, rest)
}

function isFull(error: unknown): true {
  if (error instanceof StoreFull) return true
  throw error
}
