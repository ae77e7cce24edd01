import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type TerminationPorts, terminationCase } from './case.ts'

export type { TerminationPorts } from './case.ts'
export { letters } from './letters.ts'
export { tasks } from './tasks.ts'

/** `POST …/terminations` asks for one. */
export const routesOf = (ports: TerminationPorts): readonly ProcessRoutes[] => [
  { served: terminationCase(ports), collection: 'terminations', opening: 'request', acts, state },
]
