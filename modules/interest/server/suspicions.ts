import type { IsoDate } from '#kernel/citation.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import {
  operatorsDeclared,
  type SeenOperator,
  type ShownSuspicion,
  suspicionsAmong,
  unappraised,
} from '../model/suspicion.ts'
import type { ProceduresOf } from './interest-case.ts'
import { casesIn } from './queries.ts'

/** The operators that other data of the group name about a procedure; told by whoever composes the server. */
export type OperatorsSeen = (tx: Tx, groupId: string, procedure: string) => Promise<readonly SeenOperator[]>

/** What the data of a group suggest about each procedure that runs. Nothing is decided by it: a person reads, and signals. */
export function suspicionsOf(proceduresOf: ProceduresOf, operatorsSeen: OperatorsSeen) {
  return async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly ShownSuspicion[]> => {
    const bodies = await bodiesOf(tx, groupId)
    const found: ShownSuspicion[] = []
    for (const { id, ended } of await proceduresOf(tx, groupId)) {
      if (ended) continue
      const cases = await casesIn(tx, groupId, id)
      const operators = [...operatorsDeclared(cases), ...(await operatorsSeen(tx, groupId, id))]
      found.push(...unappraised(suspicionsAmong(bodies, operators, today), id, cases))
    }
    return found
  }
}
