import { examinedFor } from '#modules/application/server/index.ts'
import {
  type RankedTender,
  type RejectedTender,
  rankedTendersIn,
  rejectedTendersIn,
} from '#modules/evaluation/index.ts'
import * as evaluation from '#modules/evaluation/server/index.ts'
import type { Tx } from '#platform/db.ts'

/** The accounts whose application the examination declared inadmissible (CCP R2144-7); nobody where none was begun here. */
const eliminatedIn: evaluation.EvaluationPorts['eliminatedIn'] = async (tx, groupId, consultation) =>
  ((await examinedFor(tx, groupId, consultation))?.settled ?? []).map(({ account }) => account)

/** What the analysis of tenders is told of the applications. */
export const evaluationPorts: evaluation.EvaluationPorts = { eliminatedIn }

/** The analyses of this server, told of the applications. */
export const evaluations = { routes: evaluation.routes(evaluationPorts), tasks: evaluation.tasks }

/** How far the tenders of one lot are analysed, and who may be chosen once its report is frozen, in the computed order. */
export type LotAnalysed = {
  readonly lot: string | null
  readonly frozen: boolean
  readonly ranked: readonly RankedTender[]
  /** Who is not ranked, and why: by its application, or by what its tender is. */
  readonly unranked: readonly { readonly account: string; readonly ground: RejectedTender['ground'] | 'application' }[]
}

/** The analyses of a consultation; an operator that was eliminated by its application since is not among those who may be chosen. */
export async function analysedIn(tx: Tx, groupId: string, consultation: string): Promise<readonly LotAnalysed[]> {
  const rows = await evaluation.evaluationsOf(tx, groupId, consultation)
  if (rows.length === 0) return []
  const eliminated = await eliminatedIn(tx, groupId, consultation)
  return rows.map(({ state }) => ({
    ...{ lot: state.lot, frozen: state.status === 'frozen' },
    ranked: rankedTendersIn(state).filter(({ account }) => !eliminated.includes(account)),
    unranked: [
      ...eliminated.map((account) => ({ account, ground: 'application' as const })),
      ...rejectedTendersIn(state).filter(({ account }) => !eliminated.includes(account)),
    ],
  }))
}
