import { sql } from 'kysely'
import type { Platform } from './commit.ts'
import type { Database } from './db.ts'
import { type DueActs, doDueActs } from './due.ts'
import { type Rounds, type RoundsOptions, startRounds } from './rounds.ts'

/** Every group that has a register, rehearsals included. */
export async function groupIds(db: Database): Promise<readonly string[]> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ group_id: string }>`select distinct group_id from case_file order by group_id`.execute(tx),
  )
  return rows.map(({ group_id }) => group_id)
}

export type DueWorkerOptions = RoundsOptions & { readonly platform: Platform; readonly sources: readonly DueActs[] }

/**
 * Does in every group what the passing of time entails, round after round until stopped; a group whose acts could not be
 * done keeps none from its own. An act is then done within a minute of its hour; no rule may count on it before: each
 * compares the hour itself. Any number of servers may run one: acts of a group are serialised, and what one has done the
 * rules refuse to the next.
 */
export function startDueWorker({ platform, sources, ...options }: DueWorkerOptions): Rounds {
  return startRounds(async (stopping) => {
    for (const group of await groupIds(platform.db)) {
      if (stopping.aborted) return
      await doDueActs(platform, group, sources).catch(options.onError)
    }
  }, options)
}
