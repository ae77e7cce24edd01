import type { Called } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Arrived, arrivedOf, standingCallOf } from '../model/arrived.ts'
import { arrivalsOf } from './queries.ts'

/** What came to the desk for a consultation, in the order of the numbers: for the minutes of its opening. */
export async function arrivedFor(tx: Tx, groupId: string, consultation: string): Promise<readonly Arrived[]> {
  return (await arrivalsOf(tx, groupId, consultation)).map(({ state }) => arrivedOf(state)).toReversed()
}

/** The copies at the desk that were called for an account, but for those that could not be read or left unopened. */
export async function calledAtDesk(
  tx: Tx,
  groupId: string,
  { consultation, account }: { readonly consultation: string; readonly account: string },
): Promise<readonly Called[]> {
  return (await arrivalsOf(tx, groupId, consultation)).flatMap(({ id, state }) => {
    const call = state.account === account ? standingCallOf(state) : null
    return call === null ? [] : [{ id, case: call }]
  })
}
