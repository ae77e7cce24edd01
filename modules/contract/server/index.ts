import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import { awardsOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueActs } from '#platform/due.ts'
import { readCase } from '#platform/journal/store.ts'
import { awardsRunning, bindingOnMember } from '../model/awards.ts'
import {
  contractBinding,
  type OrderableContract,
  orderableContractOf,
  type RunningContract,
  runningContractOf,
} from '../model/running-contract.ts'
import type { Act, Contract } from '../model/state.ts'
import { contractCase } from './case.ts'
import { contractRows } from './queries.ts'

export { type AwardedIn, contractCase } from './case.ts'
export { contractRows } from './queries.ts'
export { routesOf } from './routes.ts'
export { tasksOf } from './tasks.ts'

/** The contracts of a group that are being awarded, run or have ended, the oldest award first; never an abandoned one. */
export async function contractsOf(tx: Tx, groupId: string): Promise<RunningContract[]> {
  const rows = await contractRows(tx, groupId)
  return rows.flatMap(({ id, state }) => runningContractOf(id, state) ?? [])
}

/** One contract of a group; `undefined` where there is none of this identifier. */
export async function contractOf(tx: Tx, groupId: string, id: string): Promise<Contract | undefined> {
  return (await readCase<Contract>(tx, 'contract', { groupId, id })).state
}

/** A contract that one can ask to order on; `undefined` where there is none of this identifier. */
export async function orderableContract(tx: Tx, groupId: string, id: string): Promise<OrderableContract | undefined> {
  const state = await contractOf(tx, groupId, id)
  return state === undefined ? undefined : orderableContractOf(id, state)
}

/** The contracts that bind one member, each with the end that holds *this* member: validity and its own orders (A33). */
export async function contractsBinding(tx: Tx, groupId: string, body: string): Promise<RunningContract[]> {
  const rows = await contractRows(tx, groupId)
  return rows.flatMap(({ id, state }) => contractBinding(id, state, body) ?? [])
}

/** What runs in a group: its contracts, and the awards that a notice has begun and that no contract has taken over. */
export async function bindingOf(tx: Tx, groupId: string): Promise<readonly RunningContract[]> {
  const recorded = (await contractRows(tx, groupId)).map(({ state }) => state)
  const awards = awardsRunning(await awardsOf(tx, groupId), recorded)
  return [...(await contractsOf(tx, groupId)), ...awards]
}

/** The same as it binds one member. */
export async function bindingOn(tx: Tx, groupId: string, member: string): Promise<readonly RunningContract[]> {
  return bindingOnMember(await awardsOf(tx, groupId), await contractRows(tx, groupId), member)
}

/** The contracts whose last day, orders in course included, is over: the clock ends them. */
export const due: DueActs = async (tx, groupId, today) => {
  const { rows } = await sql<{ id: string; on: IsoDate }>`
    select id, ends_on::text as on from contract
    where group_id = ${groupId} and status = 'running' and ends_on < ${today}`.execute(tx)
  return rows.map(({ id, on }) => ({ served: contractCase, id, act: { type: 'recordExpiry', on } as Act }))
}
