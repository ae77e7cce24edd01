import type { Tx } from '#platform/db.ts'

/** What the analysis asks of what stands beside it. */
export type EvaluationPorts = {
  /** The accounts whose application was eliminated: their tenders are not analysed. */
  readonly eliminatedIn: (tx: Tx, groupId: string, consultation: string) => Promise<readonly string[]>
}
