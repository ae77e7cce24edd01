import { sumAmounts } from '#kernel/money.ts'
import { acceptanceRows } from '#modules/acceptance/server/index.ts'
import { awardOfContract } from '#modules/award/server/index.ts'
import { ceilingsOf } from '#modules/ceiling/server/index.ts'
import * as termination from '#modules/termination/server/index.ts'

/** What a termination knows of the award of its contract, or of its maximum, and of what is accepted on it. */
const ports: termination.TerminationPorts = {
  initialOf: async (tx, groupId, contract) =>
    (await awardOfContract(tx, groupId, contract))?.amount ??
    (await ceilingsOf(tx, groupId, contract))?.maximum.amount ??
    null,
  acceptedOn: async (tx, groupId, contract) =>
    sumAmounts(
      (await acceptanceRows(tx, groupId)).flatMap(({ state }) =>
        state.status === 'accepted' && state.contract === contract ? [state.amount - state.reduction] : [],
      ),
    ),
}

/** The terminations of contracts. */
export const terminations = { routes: termination.routesOf(ports), tasks: termination.tasks }
