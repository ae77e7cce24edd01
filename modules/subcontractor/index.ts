/** The pure facade of subcontracting. */
export { assignment } from './model/assignment.ts'
export { isPaidDirectly } from './model/direct.ts'
export { paymentRequest } from './model/request.ts'
export type { DirectRequest } from './model/request-state.ts'
export { subcontractor } from './model/subcontractor.ts'

import { assignment } from './model/assignment.ts'
import { paymentRequest } from './model/request.ts'
import { subcontractor } from './model/subcontractor.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [subcontractor, assignment, paymentRequest] as const
