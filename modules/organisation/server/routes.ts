import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { authorisingActActs, authorisingActState, bodyActs, bodyState } from '../contract.ts'
import type { OrganisationCases } from './case.ts'

/** `POST …/bodies` registers a body, `POST …/authorising-acts` records an act. */
export function routes(cases: OrganisationCases): readonly ProcessRoutes[] {
  return [
    { served: cases.body, collection: 'bodies', opening: 'register', acts: bodyActs, state: bodyState },
    {
      served: cases.authorisingAct,
      collection: 'authorising-acts',
      opening: 'record',
      acts: authorisingActActs,
      state: authorisingActState,
    },
  ]
}
