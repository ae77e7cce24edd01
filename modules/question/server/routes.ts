import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { questionActs, questionState } from '../contract.ts'
import { questionCase } from './question-case.ts'

/** A question is asked at the public address; `POST …/questions` by a person of the group is refused with its article. */
export const routes: readonly ProcessRoutes[] = [
  { served: questionCase, collection: 'questions', opening: 'ask', acts: questionActs, state: questionState },
]
