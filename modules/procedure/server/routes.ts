import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { procedureActs, procedureState } from '../contract.ts'
import { procedureCase } from './procedure-case.ts'

/** `POST …/procedures` opens a procedure on a purchase whose need is frozen. */
export const routes: readonly ProcessRoutes[] = [
  { served: procedureCase, collection: 'procedures', opening: 'open', acts: procedureActs, state: procedureState },
]
