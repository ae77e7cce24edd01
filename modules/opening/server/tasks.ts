import type { Task } from '#api/shapes.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { openingsOf } from './store.ts'

/** What each opening waits for: the coordinator opens the session and ends it, keyholders give their shares in between. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const all = await openingsOf(tx, groupId)
  return all.flatMap(({ id, state }) =>
    expectedOf(state).map(({ act, by }) =>
      known.task({
        ...{ process: 'opening', id, act, by: by ?? known.coordinator },
        basis: [cite('policy', 'plis scellés'), cite('CCP', 'annexe 7')],
        facts: { reference: state.reference, procedure: state.procedure },
        ...(by === null ? {} : { apart: by }),
        missing: true,
      }),
    ),
  )
}
