import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { disputeCase } from './case.ts'

/** `POST …/disputes` opens one; every other act is sent to the dispute itself. */
export const routes: readonly ProcessRoutes[] = [
  { served: disputeCase, collection: 'disputes', opening: 'open', acts, state },
]
