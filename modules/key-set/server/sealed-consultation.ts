import { type Consultation, noticedOf } from '#modules/consultation/index.ts'
import { isElectronic } from '#modules/procedure/index.ts'
import { procedureOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { SealedConsultation } from '../model/key-set-state.ts'

/** A consultation as the rules on keys see it: what its notice froze, and the plan of its procedure before that. */
export async function sealedConsultation(
  tx: Tx,
  groupId: string,
  state: Exclude<Consultation, { status: 'none' }>,
): Promise<SealedConsultation> {
  const { status, procedure, reference } = state
  const notice = noticedOf(state)
  if (notice !== null)
    return { status, procedure, reference, deadline: notice.deadline, electronic: notice.frozen.electronic }
  const found = await procedureOf(tx, groupId, procedure)
  const electronic = found === undefined || found.status === 'none' || isElectronic(found)
  return { status, procedure, reference, deadline: null, electronic }
}
