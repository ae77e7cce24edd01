import { awardOfContract } from '#modules/award/server/index.ts'
import { ceilingsOf } from '#modules/ceiling/server/index.ts'
import { directlyPaid } from '#modules/invoice/server/index.ts'
import { orderOf } from '#modules/order/server/index.ts'
import * as subcontractor from '#modules/subcontractor/server/index.ts'
import { holderAccount } from './holders.ts'

/** What subcontracting knows of the award that concluded its contract, of its maximum, of its orders and of the invoices on them. */
const ports: subcontractor.SubcontractorPorts = {
  orderOf,
  holderOf: holderAccount,
  limitOf: async (tx, groupId, contract) =>
    (await ceilingsOf(tx, groupId, contract))?.maximum.amount ??
    (await awardOfContract(tx, groupId, contract))?.amount ??
    null,
  invoicedOf: directlyPaid,
}

/** The subcontractors of each contract, the claims on it that were assigned, and what subcontractors ask to be paid. */
export const subcontractors = {
  routes: subcontractor.routesOf(ports),
  due: subcontractor.dueOf(ports),
  tasks: subcontractor.tasks,
}
