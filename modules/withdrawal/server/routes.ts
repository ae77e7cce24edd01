import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { withdrawalCase } from './case.ts'

/** `POST …/withdrawals` notifies one; the clock alone makes it take effect, so that act has no address. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: withdrawalCase,
    collection: 'withdrawals',
    opening: 'notify',
    acts,
    state,
  },
]
