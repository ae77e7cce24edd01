import type { FastifyInstance } from 'fastify'
import { acceptedOf } from '#modules/acceptance/server/index.ts'
import * as invoice from '#modules/invoice/server/index.ts'
import { orderOf } from '#modules/order/server/index.ts'
import { penaltiesOf } from '#modules/penalty/server/index.ts'
import { requestsOn } from '#modules/subcontractor/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { holderAccount } from './holders.ts'

/**
 * What an invoice knows of its order, of what of it is accepted and penalised, of what subcontractors ask on it, and of the award that concluded its contract; of
 * one led elsewhere, no holder.
 */
export const invoicePorts: invoice.InvoicePorts = {
  orderOf,
  acceptedOf: async (tx, groupId, order) => (await acceptedOf(tx, groupId, [order])).get(order) ?? null,
  penaltiesOf,
  requestsOn,
  holderOf: holderAccount,
}

/** The invoices of each member, and the terms by which a contract is paid. */
export const payments = {
  routes: invoice.routesOf(invoicePorts),
  tasks: invoice.tasksOf(invoicePorts),
  /** What is read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => invoice.serveInvoices(app, context, invoicePorts),
}
