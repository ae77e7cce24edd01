import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { NotifiedAward } from '../model/award-state.ts'
import type { Concluded } from '../model/concluded.ts'
import { consultationSeen } from './consultation-seen.ts'

/** The award that concluded a contract; `undefined` where none of this group did. */
export async function concludedAs(tx: Tx, groupId: string, contract: string): Promise<Concluded | undefined> {
  const { rows } = await sql<{ state: NotifiedAward }>`
    select state from award
    where group_id = ${groupId} and status = 'notified' and state ->> 'contract' = ${contract}`.execute(tx)
  const state = rows[0]?.state
  if (state === undefined) return undefined
  const { procedure, amount, formalised, by, transmission } = state
  const works = (await consultationSeen(tx, groupId, state.consultation))?.category === 'works'
  return { procedure, amount, works, formalised, committee: by === 'committee', transmitted: transmission !== null }
}
