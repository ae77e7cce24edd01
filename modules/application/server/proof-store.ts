import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { isInForce, operatorKeyOf } from '../model/proof-due.ts'
import type { Held, OperatorProof, ProofKind } from '../model/proof-state.ts'

export type OperatorProofRow = { readonly id: string; readonly state: Exclude<OperatorProof, { status: 'none' }> }

/** The proofs of a group that are held, the last entered last. */
export async function proofsHeld(tx: Tx, groupId: string): Promise<readonly OperatorProofRow[]> {
  const { rows } = await sql<OperatorProofRow>`
    select id, state from operator_proof where group_id = ${groupId} and status = 'held' order by seq`.execute(tx)
  return rows
}

/** What is held of the company of an applicant and still proves on a day, whatever consultation it was given for. */
export async function proofsInForce(
  tx: Tx,
  groupId: string,
  identifier: string,
  today: IsoDate,
): Promise<readonly OperatorProofRow[]> {
  const { rows } = await sql<OperatorProofRow>`
    select id, state from operator_proof
    where group_id = ${groupId} and operator_key = ${operatorKeyOf(identifier)} and status = 'held' order by seq`.execute(
    tx,
  )
  return rows.filter(({ state }) => isInForce(state, today))
}

/** The last proof of a kind that is held of a company, by its number, and that still proves on a day. */
export async function proofHeld(
  tx: Tx,
  groupId: string,
  { identifier, kind, day }: { readonly identifier: string; readonly kind: ProofKind; readonly day: IsoDate },
): Promise<Held | undefined> {
  const held = (await proofsInForce(tx, groupId, identifier, day)).map(({ state }) => state)
  return held.filter((state): state is Held => state.status === 'held' && state.kind === kind).at(-1)
}
