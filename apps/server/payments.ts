import type { FastifyInstance } from 'fastify'
import { sumAmounts } from '#kernel/money.ts'
import { acceptanceRows } from '#modules/acceptance/server/index.ts'
import { awardOfContract } from '#modules/award/server/index.ts'
import * as invoice from '#modules/invoice/server/index.ts'
import { orderOf } from '#modules/order/server/index.ts'
import { penaltiesOf } from '#modules/penalty/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'

/** What an invoice knows of its order, of what of it is accepted and penalised, and of the award that concluded its contract; of one led elsewhere, no holder. */
export const invoicePorts: invoice.InvoicePorts = {
  orderOf,
  acceptedOf: async (tx, groupId, order) => {
    const rows = await acceptanceRows(tx, groupId, { order })
    const accepted = rows.flatMap(({ state }) => (state.status === 'accepted' ? [state] : []))
    const on = accepted
      .map(({ acceptedOn }) => acceptedOn)
      .toSorted()
      .at(-1)
    if (on === undefined) return null
    const [amount, reduced] = [accepted.map((each) => each.amount), accepted.map(({ reduction }) => reduction)]
    return { amount: sumAmounts(amount), reduced: sumAmounts(reduced), on }
  },
  penaltiesOf,
  holderOf: async (tx, groupId, contract) => (await awardOfContract(tx, groupId, contract))?.holder ?? null,
}

/** The invoices of each member, and the terms by which a contract is paid. */
export const payments = {
  routes: invoice.routesOf(invoicePorts),
  tasks: invoice.tasksOf(invoicePorts),
  /** What is read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => invoice.serveInvoices(app, context, invoicePorts),
}
