import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { committeeActs, committeeState, sessionActs, sessionState } from '../contract.ts'
import { committeeCase } from './committee-case.ts'
import type { SessionCase } from './session-case.ts'

/** `POST …/committees` composes one; `POST …/committee-sessions` convenes it. */
export const routesOf = (served: SessionCase): readonly ProcessRoutes[] => [
  { served: committeeCase, collection: 'committees', opening: 'compose', acts: committeeActs, state: committeeState },
  { served, collection: 'committee-sessions', opening: 'convene', acts: sessionActs, state: sessionState },
]
