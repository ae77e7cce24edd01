import type { FastifyInstance } from 'fastify'
import { deliveredOn } from '#modules/acceptance/server/index.ts'
import { awardOfContract } from '#modules/award/server/index.ts'
import * as ceiling from '#modules/ceiling/server/index.ts'
import * as order from '#modules/order/server/index.ts'
import * as priceSchedule from '#modules/price-schedule/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { holderAccount, holderToday } from './holders.ts'

/** What prices, ceilings and orders know of each other, and of the award that concluded their contract; of one led elsewhere, nothing. */
export const ceilingPorts: ceiling.CeilingPorts = {
  orderedOn: order.orderedOn,
  paceOn: order.paceOn,
  awardedFor: async (tx, groupId, contract) => (await awardOfContract(tx, groupId, contract))?.amount ?? null,
}
const orderPorts: order.OrderPorts = {
  holderOf: holderAccount,
  deliveredOn,
  holderNamed: holderToday,
}

/** What may be ordered on a contract, how much of it, and the orders. */
export const orders = {
  routes: [...priceSchedule.routesOf(order.ordersOn), ...ceiling.routesOf(ceilingPorts), ...order.routesOf(orderPorts)],
  due: ceiling.dueOf(ceilingPorts),
  tasks: order.tasks,
  /** What members read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => {
    ceiling.serveCeilings(app, context, ceilingPorts)
    order.serveOrders(app, context, orderPorts)
  },
}
