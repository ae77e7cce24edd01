import type * as beginRules from '../model/begin-rules.ts'
import type * as conclusionRules from '../model/conclusion-rules.ts'
import type * as evaluatorRules from '../model/evaluator-rules.ts'
import type * as letterRules from '../model/letter-rules.ts'
import type * as scoringRules from '../model/scoring-rules.ts'
import type * as tenderRules from '../model/tender-rules.ts'

/** The rules on scores and on the conclusion. */
export type ScoringRule = keyof typeof conclusionRules | keyof typeof scoringRules

/** The rules of both processes; a helper of a rules file is none. */
export type EvaluationRule =
  | ScoringRule
  | Exclude<
      keyof typeof beginRules | keyof typeof evaluatorRules | keyof typeof letterRules | keyof typeof tenderRules,
      'isFor'
    >
