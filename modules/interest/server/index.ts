import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { interestActs, interestState } from '../contract.ts'
import { interestCase, type ProceduresOf } from './interest-case.ts'

export { type InterestCase, interestCase, type ProceduresOf } from './interest-case.ts'
export { letters } from './letters.ts'
export {
  type CarriedInterest,
  declarantsIn,
  type InterestRow,
  interestsIn,
  interestsLeft,
  interestsNamed,
  proceduresCutFrom,
  standingInterests,
} from './queries.ts'
export { type OperatorsSeen, suspicionsOf } from './suspicions.ts'
export { type InvitedIn, tasksOf } from './tasks.ts'

/** `POST …/interests` declares; a possible interest is signalled on a case that nobody has opened yet. */
export function routes(proceduresOf: ProceduresOf): readonly ProcessRoutes[] {
  return [
    {
      served: interestCase(proceduresOf),
      collection: 'interests',
      opening: 'declare',
      acts: interestActs,
      state: interestState,
    },
  ]
}
