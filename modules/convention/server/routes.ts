import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { conventionCase } from './case.ts'

/** One convention a group, at `…/convention`; its other acts happen of right and have no address. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: conventionCase,
    collection: 'convention',
    opening: 'found',
    single: true,
    acts,
    state,
  },
]
