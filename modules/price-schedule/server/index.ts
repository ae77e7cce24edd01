import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type OrdersCounted, scheduleCase } from './case.ts'

export { pricesOf, scheduleRowOf } from './queries.ts'

/** `POST …/price-schedules` brings the schedule of a contract. */
export const routesOf = (ordersOn: OrdersCounted): readonly ProcessRoutes[] => [
  { served: scheduleCase(ordersOn), collection: 'price-schedules', opening: 'bring', acts, state },
]
