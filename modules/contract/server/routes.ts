import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { contractCase } from './case.ts'

/** `POST …/contracts` records a contract by the start of its award; every other act is sent to the contract itself. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: contractCase,
    collection: 'contracts',
    opening: 'recordAward',
    acts,
    state,
  },
]
