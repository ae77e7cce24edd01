import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { accessionCase } from './case.ts'

/** `POST …/accessions` files a request; every other act is sent to the case itself. */
export const routes: readonly ProcessRoutes[] = [
  { served: accessionCase, collection: 'accessions', opening: 'request', acts, state },
]
