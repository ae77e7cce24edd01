import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { controlOf } from '../model/after-rules.ts'
import { expectedOf } from '../model/expected.ts'
import { opinionOn } from '../model/signing-rules.ts'
import { aboutContract } from './case.ts'
import { modificationRows } from './queries.ts'

/** What each modification of the group waits for, all of it of the coordinator. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id, state } of await modificationRows(tx, groupId)) {
    const facts = await aboutContract(tx, { groupId, contract: state.contract, id, today })
    const { due = false, total = 0 } = 'event' in state ? opinionOn(state, facts) : {}
    const about = {
      controlled:
        'event' in state && controlOf(state, facts, 'signature' in state ? state.signature.signedOn : today).due,
      opinionAwaited: due && 'event' in state && (state.opinion === null || state.opinion.total < total),
      buyers: facts.contract?.identifiedBuyers ?? [],
    }
    for (const { act, due: until, basis, apart } of expectedOf(state, about))
      found.push(
        known.task({
          ...{ process: 'modification', id, act, by: known.coordinator, due: until, basis, missing: false },
          facts: { title: state.title, ...(apart === undefined ? {} : { what: apart }) },
          ...(apart === undefined ? {} : { apart }),
        }),
      )
  }
  return found
}
