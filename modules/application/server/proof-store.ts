import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { isInForce } from '../model/proof-due.ts'
import type { OperatorProof } from '../model/proof-state.ts'

export type OperatorProofRow = { readonly id: string; readonly state: Exclude<OperatorProof, { status: 'none' }> }

/** The proofs of a group that are held, the last entered last. */
export async function proofsHeld(tx: Tx, groupId: string): Promise<readonly OperatorProofRow[]> {
  const { rows } = await sql<OperatorProofRow>`
    select id, state from operator_proof where group_id = ${groupId} and status = 'held' order by seq`.execute(tx)
  return rows
}

const SIRET = /^\d{14}$/
const SIREN_DIGITS = 9

/** What is held of the company of an applicant and still proves on a day, whatever consultation it was given for. */
export async function proofsInForce(
  tx: Tx,
  groupId: string,
  identifier: string,
  today: IsoDate,
): Promise<readonly OperatorProofRow[]> {
  const operator = SIRET.test(identifier) ? identifier.slice(0, SIREN_DIGITS) : identifier
  const { rows } = await sql<OperatorProofRow>`
    select id, state from operator_proof
    where group_id = ${groupId} and operator_key = ${operator} and status = 'held' order by seq`.execute(tx)
  return rows.filter(({ state }) => isInForce(state, today))
}
