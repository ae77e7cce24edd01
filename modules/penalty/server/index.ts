import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, clausesActs, clausesState, state } from '../contract.ts'
import { type PenaltyPorts, penaltyCase } from './case.ts'
import { clausesCase } from './clauses-case.ts'

export type { PenaltyPorts } from './case.ts'
export { lineOf, servePenalties } from './penalty-routes.ts'
export { type ListedPenalty, listedPenalties, penaltiesOf } from './queries.ts'
export { type PenaltySum, type PenaltySums, penaltySums } from './sums.ts'
export { tasksOf } from './tasks.ts'

/** `POST …/penalties` proposes one; `POST …/penalty-clauses` says by which clauses a contract counts them. */
export const routesOf = (ports: PenaltyPorts): readonly ProcessRoutes[] => [
  { served: penaltyCase(ports), collection: 'penalties', opening: 'propose', acts, state },
  { served: clausesCase, collection: 'penalty-clauses', opening: 'set', acts: clausesActs, state: clausesState },
]
