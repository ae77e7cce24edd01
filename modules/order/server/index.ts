import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type OrderPorts, orderCase } from './case.ts'

export type { OrderPorts } from './case.ts'
export { orderedOn, orderRows, ordersOn } from './queries.ts'

/** `POST …/orders` prepares one. */
export const routesOf = (ports: OrderPorts): readonly ProcessRoutes[] => [
  { served: orderCase(ports), collection: 'orders', opening: 'prepare', acts, state },
]
