import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import {
  closingActs,
  closingState,
  completionActs,
  completionState,
  dissolutionActs,
  dissolutionState,
} from '../contract.ts'
import { closingCase } from './closing-case.ts'
import { completionCase } from './completion-case.ts'
import { dissolutionCase } from './dissolution-case.ts'

/** One way to the term and one closing a group; a dissolution by decision may be proposed, abandoned, and proposed again. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: completionCase,
    collection: 'completion',
    opening: 'prepare',
    single: true,
    acts: completionActs,
    state: completionState,
  },
  {
    served: dissolutionCase,
    collection: 'dissolutions',
    opening: 'propose',
    acts: dissolutionActs,
    state: dissolutionState,
  },
  {
    served: closingCase,
    collection: 'closing',
    // The end of the group opens it: no person does.
    opening: 'openClosing',
    single: true,
    acts: closingActs,
    state: closingState,
  },
]
