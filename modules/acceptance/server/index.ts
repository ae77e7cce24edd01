import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, difficultyActs, difficultyState, state, termsActs, termsState } from '../contract.ts'
import { type AcceptancePorts, acceptanceCase } from './case.ts'
import { difficultyCase } from './difficulty-case.ts'
import { termsCase } from './terms-case.ts'

export type { AcceptancePorts } from './case.ts'
export { decisionPaper, serveDecisions } from './decision-routes.ts'
export { dueOf } from './due.ts'
export { letters } from './letters.ts'
export { type AcceptanceRow, acceptanceRows, deliveredOn } from './queries.ts'
export { acceptedOf, type DeliverySum, deliverySums } from './sums.ts'
export { tasks } from './tasks.ts'

/** `POST …/acceptances` declares a delivery ready, `POST …/difficulties` reports one. */
export const routesOf = (ports: AcceptancePorts): readonly ProcessRoutes[] => [
  { served: acceptanceCase(ports), collection: 'acceptances', opening: 'declareReady', acts, state },
  { served: termsCase, collection: 'acceptance-terms', opening: 'set', acts: termsActs, state: termsState },
  {
    served: difficultyCase(ports),
    collection: 'difficulties',
    opening: 'report',
    acts: difficultyActs,
    state: difficultyState,
  },
]
