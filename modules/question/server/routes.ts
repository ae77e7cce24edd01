import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { questionActs, questionState } from '../contract.ts'
import type { AskerOf } from './asker.ts'
import { questionCase } from './question-case.ts'

/** A question is asked at the public address; `POST …/questions` by a person of the group is refused with its article. */
export const routes = (askerOf: AskerOf): readonly ProcessRoutes[] => [
  {
    served: questionCase(askerOf),
    collection: 'questions',
    opening: 'ask',
    acts: questionActs,
    state: questionState,
  },
]
