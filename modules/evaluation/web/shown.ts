import type { Evaluation, Known } from '../model/evaluation-state.ts'
import type { Scoring } from '../model/scoring-state.ts'

/** A case as its reader is given it: whole, or that there is one. */
export type ShownEvaluation =
  | Evaluation
  | {
      readonly status: Known['status']
      readonly withheld: true
      readonly reference?: string
      readonly title?: string
      readonly lot?: string | null
    }
export type ShownScoring =
  | Scoring
  | { readonly status: Exclude<Scoring['status'], 'none'>; readonly withheld: true; readonly evaluation?: string }

export const isKnown = (state: ShownEvaluation): state is Known => state.status !== 'none' && !('withheld' in state)
