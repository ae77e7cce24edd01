import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, assignmentActs, assignmentState, requestActs, requestState, state } from '../contract.ts'
import { assignmentCase } from './assignment-case.ts'
import { subcontractorCase } from './case.ts'
import type { SubcontractorPorts } from './ports.ts'
import { requestCase } from './request-case.ts'

export { dueOf } from './due.ts'
export { letters } from './letters.ts'
export type { SubcontractorPorts } from './ports.ts'
export { requestsOn } from './queries.ts'
export { tasks } from './tasks.ts'

/** `POST …/subcontractors` presents one, `POST …/assignments` enters a claim, `POST …/payment-requests` what a subcontractor asks. */
export const routesOf = (ports: SubcontractorPorts): readonly ProcessRoutes[] => [
  { served: subcontractorCase(ports), collection: 'subcontractors', opening: 'present', acts, state },
  {
    ...{ served: assignmentCase(ports), collection: 'assignments', opening: 'notify' },
    ...{ acts: assignmentActs, state: assignmentState },
  },
  {
    ...{ served: requestCase(ports), collection: 'payment-requests', opening: 'file' },
    ...{ acts: requestActs, state: requestState },
  },
]
