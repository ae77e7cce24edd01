import type { Tx } from '#platform/db.ts'
import type { CommitteeDecision, OperatorSeen } from '../model/award-facts.ts'
import type { Operator } from '../model/award-state.ts'

export type OfLot = { readonly groupId: string; readonly consultation: string; readonly lot: string | null }

/** What the award is told of the session of opening and of the committee: it stands on both, and asks neither itself. */
export type AwardPorts = {
  /** Whose deposits came for the lot; `null` while the session has not ended. */
  readonly operatorsOf: (tx: Tx, of: OfLot) => Promise<readonly OperatorSeen[] | null>
  /** What the committee of this group decided of the lot; `null` where it did not sit here. */
  readonly committeeOf: (tx: Tx, of: OfLot) => Promise<CommitteeDecision | null>
  /** The operator of transmission that this server is connected to. */
  readonly operator: () => Operator | null
}
