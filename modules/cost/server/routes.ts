import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { expenseCase } from './case.ts'

/** `POST …/expenses` records an expense; the other acts are sent to it. */
export const routes: readonly ProcessRoutes[] = [
  { served: expenseCase, collection: 'expenses', opening: 'record', acts, state },
]
