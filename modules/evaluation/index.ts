/** The pure facade of the analysis of tenders: what the committee and the letters are told of it. */

export { evaluation } from './model/evaluation.ts'
export type {
  Analysed,
  Evaluation,
  LetterKind,
  Qualification,
  QualificationKind,
} from './model/evaluation-state.ts'
export { type RankedTender, type RejectedTender, rankedTendersIn, rejectedTendersIn } from './model/ranked-tenders.ts'
export type { Line } from './model/ranking.ts'
export { scoring } from './model/scoring.ts'
export { isInTheRunning, rankingIn } from './model/standing.ts'

import { evaluation } from './model/evaluation.ts'
import { scoring } from './model/scoring.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [evaluation, scoring] as const
