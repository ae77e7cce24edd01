import { orderableContract } from '#modules/contract/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueActs } from '#platform/due.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import type { PendingClaim } from '../index.ts'
import { silenceOf } from '../model/expected.ts'
import { type ClaimPorts, claimCase } from './case.ts'
import { claimRows, silentOn } from './queries.ts'

export type { ClaimPorts } from './case.ts'
export { letters } from './letters.ts'
export { serveRegister } from './register-routes.ts'
export { tasks } from './tasks.ts'

/** `POST …/claims` records a dispute with a holder. */
export const routesOf = (ports: ClaimPorts): readonly ProcessRoutes[] => [
  { served: claimCase(ports), collection: 'claims', opening: 'open', acts, state },
]

/** What the silences of a group entail today, each with the exact day on which it took effect. */
export const dueOf =
  (ports: ClaimPorts): DueActs =>
  async (tx, groupId, today) => {
    const served = claimCase(ports)
    return (await silentOn(tx, groupId, today)).flatMap(({ id, state: standing }) => {
      const silence = silenceOf(standing)
      return silence === undefined ? [] : [{ served, id, act: { type: silence.act } }]
    })
  }

/** The claims that are not closed, each named by its contract, for what it says is read by its own member: the group does not end before them. */
export async function openClaimsOf(tx: Tx, groupId: string): Promise<readonly PendingClaim[]> {
  const open: PendingClaim[] = []
  for (const { id, state: standing } of await claimRows(tx, groupId)) {
    if (standing.status === 'closed') continue
    const { body, contract, status } = standing
    const bought = await orderableContract(tx, groupId, contract)
    open.push({ id, body, subject: bought?.title ?? '', status })
  }
  return open
}
