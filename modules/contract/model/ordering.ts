import type { IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { applyRule, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { OrderableContract, RunningContract } from './running-contract.ts'
import { SINCE_CCP } from './state.ts'

/** R1.12, R4.07: only the buyers identified at the launch may order; a newcomer may not, whatever it signed since (R1.10). */
export const buyerIdentified: Rule<{ readonly contract: RunningContract; readonly body: string }> = {
  id: 'buyerIdentified',
  basis: [cite('CCP', 'R2162-6'), cite('RM', 'AN 100136')],
  inForce: SINCE_CCP,
  assess: ({ contract, body }) =>
    requires(contract.identifiedBuyers.includes(body), {
      contract: contract.id,
      body,
      awardBegunOn: contract.awardBegunOn,
    }),
}

/** R4.06: orders are placed only while the contract is valid: from its notification to the last day of its validity. */
export const orderedWhileValid: Rule<{ readonly contract: OrderableContract; readonly on: IsoDate }> = {
  id: 'orderedWhileValid',
  basis: [cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ contract: { id, notifiedOn, validUntil }, on }) =>
    requires(notifiedOn !== null && notifiedOn <= on && (validUntil === null || on <= validUntil), {
      contract: id,
      on,
      notifiedOn,
      validUntil,
    }),
}

/** May this body order on this contract, that day? Both rules answer, each under its article, whatever the first says. */
export function mayOrder(contract: OrderableContract, body: string, on: IsoDate): readonly [Finding, Finding] {
  const law = { date: on, articles: {} }
  return [applyRule(buyerIdentified, { contract, body }, law), applyRule(orderedWhileValid, { contract, on }, law)]
}
