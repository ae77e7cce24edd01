import type { FastifyInstance } from 'fastify'
import { penaltiesKeptOn } from '#modules/invoice/server/index.ts'
import { orderedOn, orderOf } from '#modules/order/server/index.ts'
import * as penalty from '#modules/penalty/server/index.ts'
import { versionOn } from '#modules/price-schedule/index.ts'
import { pricesOf } from '#modules/price-schedule/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { holderAccount } from './holders.ts'

/** What a penalty knows of its order, of all orders of the contract, of the prices on a day, and of the award; of one led elsewhere, no holder. */
const ports: penalty.PenaltyPorts = {
  orderOf,
  orderedOn,
  coefficientOn: async (tx, groupId, contract, on) => {
    const prices = await pricesOf(tx, groupId, contract)
    return prices === undefined ? undefined : versionOn(prices, on)?.coefficient
  },
  keptOn: penaltiesKeptOn,
  holderOf: holderAccount,
}

/** The penalties of each member, and the clauses by which a contract counts them. */
export const penalties = {
  routes: penalty.routesOf(ports),
  tasks: penalty.tasksOf,
  /** What members read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => penalty.servePenalties(app, context, ports),
}
