import type { Tx } from '#platform/db.ts'
import type { DueAct, DueActs } from '#platform/due.ts'
import { attestationOf, depositCase } from './deposit-case.ts'
import type { Ports } from './ports.ts'
import { depositsStanding, depositsUnattested, tenderedConsultation } from './queries.ts'

/**
 * Whoever deposited for an earlier version of the file is asked, once for each version, whether it stands by what it sent; and is
 * told when its receipt is provisional no longer.
 */
export const dueOf =
  (ports: Ports): DueActs =>
  async (tx, groupId) => {
    const acts: DueAct[] = []
    const served = depositCase(ports)
    for (const { id, state } of await depositsStanding(tx, groupId)) {
      const last = (await tenderedConsultation(tx, groupId, state.consultation))?.versions.at(-1)
      const known = [state.dossier, state.asked, state.confirmed]
      if (last !== undefined && !known.includes(last))
        acts.push({ served, id, act: { type: 'askAgain', dossier: last } as DueAct['act'] })
    }
    return [...acts, ...(await attestedNow(tx, ports, groupId))]
  }

/** The log takes entries in their order: where so many of the oldest wait for their witnesses, later ones do too. */
const WAITING = 20

/** The first receipt that is found attested: this is asked again after each act, and each asks the log for its proofs. */
async function attestedNow(tx: Tx, ports: Ports, groupId: string): Promise<readonly DueAct[]> {
  for (const { id } of await depositsUnattested(tx, groupId, WAITING)) {
    const attestation = await attestationOf(tx, ports, { groupId, id })
    if (attestation === null) return []
    if (attestation.quorum) return [{ served: depositCase(ports), id, act: { type: 'attest' } }]
  }
  return []
}
