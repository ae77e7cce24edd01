import { sql } from 'kysely'
import type { Database } from '#platform/db.ts'
import { groupIds } from '#platform/due-worker.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import type { Opener } from './opener.ts'

export type OpeningRoundsOptions = {
  readonly db: Database
  readonly opener: Opener
  readonly onError: (error: unknown) => void
}

/**
 * Goes on with the sessions that are under way: what a server that stopped left undone, what waited for a store that was
 * down, what another server was given the shares for.
 */
export function startOpeningRounds({ db, opener, onError }: OpeningRoundsOptions): Rounds {
  return startRounds(
    async (stopping) => {
      for (const groupId of await groupIds(db)) {
        const { rows } = await db.transaction(groupId, (tx) =>
          sql<{ id: string }>`select id from opening where group_id = ${groupId} and status = 'opened'`.execute(tx),
        )
        for (const { id } of rows) {
          if (stopping.aborted) return
          await opener.goOn({ groupId, id })
        }
      }
    },
    { onError },
  )
}
