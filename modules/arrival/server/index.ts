import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { arrivalActs, arrivalState } from '../contract.ts'
import { arrivalCase } from './arrival-case.ts'
import type { ArrivalPorts } from './ports.ts'

export { arrivedFor, calledAtDesk } from './arrived-for.ts'
export { serveDesk } from './desk-routes.ts'
export type { ArrivalPorts } from './ports.ts'

/** `POST …/arrivals` enters an arrival at the desk. */
export const routes = (ports: ArrivalPorts): readonly ProcessRoutes[] => [
  { served: arrivalCase(ports), collection: 'arrivals', opening: 'record', acts: arrivalActs, state: arrivalState },
]
