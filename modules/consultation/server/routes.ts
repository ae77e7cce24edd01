import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { consultationActs, consultationState } from '../contract.ts'
import { consultationCase } from './consultation-case.ts'

/** `POST …/consultations` opens the consultation file of a procedure. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: consultationCase,
    collection: 'consultations',
    opening: 'draft',
    acts: consultationActs,
    state: consultationState,
  },
]
