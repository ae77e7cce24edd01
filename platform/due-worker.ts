import { sql } from 'kysely'
import type { Platform } from './commit.ts'
import type { Database } from './db.ts'
import { type DueActs, doDueActs } from './due.ts'

/** Every group that has a register, rehearsals included. */
export async function groupIds(db: Database): Promise<readonly string[]> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ group_id: string }>`select distinct group_id from case_file order by group_id`.execute(tx),
  )
  return rows.map(({ group_id }) => group_id)
}

export type DueWorkerOptions = {
  readonly platform: Platform
  readonly sources: readonly DueActs[]
  /** Milliseconds between the end of a round and the next one; a minute by default. */
  readonly every?: number
  /** Told of a group whose due acts could not be done; the others are done all the same. */
  readonly onError: (error: unknown) => void
}

const MINUTE = 60_000

/**
 * Does in every group what the passing of time entails, round after round until stopped. An act is then done within a
 * minute of its hour; no rule may count on it before: each compares the hour itself. Any number of servers may run one:
 * acts of a group are serialised, and what one has done the rules refuse to the next.
 */
export function startDueWorker({ platform, sources, every = MINUTE, onError }: DueWorkerOptions) {
  const stopping = new AbortController()
  let rise = () => {}
  const round = async () => {
    for (const group of await groupIds(platform.db)) {
      if (stopping.signal.aborted) return
      await doDueActs(platform, group, sources).catch(onError)
    }
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      await round().catch(onError)
      if (stopping.signal.aborted) return
      await new Promise<void>((resolve) => {
        rise = resolve
        setTimeout(resolve, every).unref()
      })
    }
  }
  const running = run()
  return {
    /** Begins no further act, and returns when the one being done is written. */
    stop: async (): Promise<void> => {
      stopping.abort()
      rise()
      await running
    },
  }
}
