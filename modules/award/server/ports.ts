import type { Tx } from '#platform/db.ts'
import type { AnalysisSeen, CommitteeSeen, OperatorSeen } from '../model/award-facts.ts'
import type { Operator } from '../model/transmission-state.ts'

export type OfLot = { readonly groupId: string; readonly consultation: string; readonly lot: string | null }

/** A tender as the analysis leaves it: its price in cents excluding VAT, and how what seemed abnormally low of it was settled. */
export type TenderSeen = {
  readonly account: string
  readonly operator: string
  readonly price: number | null
  readonly low: { readonly outcome: 'justified' | 'rejected'; readonly reason: string } | null
}

/** What the award is told of the session of opening, of the analysis and of the committee: it stands on them, and asks none itself. */
export type AwardPorts = {
  /** Whose deposits came for the lot; `null` while the session has not ended. */
  readonly operatorsOf: (tx: Tx, of: OfLot) => Promise<readonly OperatorSeen[] | null>
  /** What the committee of this group decided of the lot; `null` where none was convened here on its procedure. */
  readonly committeeOf: (tx: Tx, of: OfLot) => Promise<CommitteeSeen | null>
  /** How the tenders of the lot were ranked; `null` where they are not analysed here. */
  readonly analysisOf: (tx: Tx, of: OfLot) => Promise<AnalysisSeen | null>
  /** The tenders of the lot as they were analysed here; `null` where they were not. */
  readonly tendersOf: (tx: Tx, of: OfLot) => Promise<readonly TenderSeen[] | null>
  /** The operator of transmission that this server is connected to. */
  readonly operator: () => Operator | null
}
