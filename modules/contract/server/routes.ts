import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type AwardedIn, contractCaseOf } from './case.ts'

/** `POST …/contracts` records a contract by the start of its award; every other act is sent to the contract itself. */
export const routesOf = (awardedIn: AwardedIn): readonly ProcessRoutes[] => [
  { served: contractCaseOf(awardedIn), collection: 'contracts', opening: 'recordAward', acts, state },
]
