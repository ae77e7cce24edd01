import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { type OrderPorts, orderCase } from './case.ts'

export type { OrderPorts } from './case.ts'
export { letters } from './letters.ts'
export { orderDocument } from './order-document.ts'
export { type OrderFile, orderFileOf } from './order-file.ts'
export { serveOrders } from './order-routes.ts'
export { orderUbl } from './order-ubl.ts'
export { type HeldOrder, heldOrders, orderedOn, orderOf, ordersOn, paceOn } from './queries.ts'
export { type LineSum, type MonthSum, type OrderSums, orderSums, type StageSum } from './sums.ts'
export { tasks } from './tasks.ts'

/** Fifty thousand lines, each with its school. */
const LINES_LIMIT = 8 * 1024 * 1024

/** `POST …/orders` prepares one. */
export const routesOf = (ports: Pick<OrderPorts, 'holderOf' | 'deliveredOn'>): readonly ProcessRoutes[] => [
  { served: orderCase(ports), collection: 'orders', opening: 'prepare', acts, state, bodyLimit: LINES_LIMIT },
]
