import type { Tx } from '#platform/db.ts'
import { type Arrived, arrivedOf } from '../model/arrived.ts'
import { arrivalsOf } from './queries.ts'

/** What came to the desk for a consultation, in the order of the numbers: for the minutes of its opening. */
export async function arrivedFor(tx: Tx, groupId: string, consultation: string): Promise<readonly Arrived[]> {
  return (await arrivalsOf(tx, groupId, consultation)).map(({ state }) => arrivedOf(state)).toReversed()
}
