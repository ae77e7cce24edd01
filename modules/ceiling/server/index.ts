import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type CeilingPorts, ceilingCase } from './case.ts'

export { type CeilingPorts, ceilingCase } from './case.ts'
export { dueOf } from './due.ts'
export { letters } from './letters.ts'
export { ceilingRowOf, ceilingsOf } from './queries.ts'
export { serveCeilings } from './standing-routes.ts'

/** `POST …/ceilings` sets those of a contract. */
export const routesOf = (ports: Omit<CeilingPorts, 'paceOn'>): readonly ProcessRoutes[] => [
  { served: ceilingCase(ports), collection: 'ceilings', opening: 'set', acts, state },
]
