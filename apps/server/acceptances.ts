import * as acceptance from '#modules/acceptance/server/index.ts'
import { awardOfContract } from '#modules/award/server/index.ts'
import { orderOf } from '#modules/order/server/index.ts'

/** What an acceptance knows of the order that is delivered, and of the award that concluded its contract; of one led elsewhere, no holder. */
const ports: acceptance.AcceptancePorts = {
  orderOf,
  holderOf: async (tx, groupId, contract) => (await awardOfContract(tx, groupId, contract))?.holder ?? null,
}

/** The checks of what is delivered, the terms that a contract sets for them, and the difficulties of the execution. */
export const acceptances = {
  routes: acceptance.routesOf(ports),
  due: acceptance.dueOf(ports),
  tasks: acceptance.tasks,
}
