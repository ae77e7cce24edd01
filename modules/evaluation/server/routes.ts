import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { evaluationActs, evaluationState, scoringActs, scoringState } from '../contract.ts'
import { evaluationCase } from './evaluation-case.ts'
import type { EvaluationPorts } from './ports.ts'
import { scoringCase } from './scoring-case.ts'

/** The analysis of each lot, and the sheet of each evaluator. */
export const routes = (ports: EvaluationPorts): readonly ProcessRoutes[] => [
  {
    served: evaluationCase(ports),
    collection: 'evaluations',
    opening: 'begin',
    acts: evaluationActs,
    state: evaluationState,
  },
  { served: scoringCase, collection: 'scorings', opening: 'begin', acts: scoringActs, state: scoringState },
]
