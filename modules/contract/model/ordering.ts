import { clause, type IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { applyRule, met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Group, membershipOf } from '#modules/convention/index.ts'
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

type OrderAsked = { readonly group: Group; readonly body: string; readonly on: IsoDate }

/** S2.1, S7.6: nobody acts as a member before its own notification of the convention, or of the amendment by which it joins. */
export const buyerEntered: Rule<OrderAsked> = {
  id: 'buyerEntered',
  basis: [clause('effect'), cite('policy', 'A7')],
  inForce: SINCE_CCP,
  assess: ({ group, body, on }) => {
    const from = membershipOf(group, body)?.from ?? null
    return requires(from !== null && from <= on, { body, on, from })
  },
}

/**
 * S8.1, S8.3: once its withdrawal has taken effect a body no longer orders. Until then it does: a withdrawal that waits
 * for the end of the contracts stops no order before.
 */
export const withdrawalNotInEffect: Rule<OrderAsked> = {
  id: 'withdrawalNotInEffect',
  basis: [clause('withdrawal'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ group, body, on }) => {
    const member = membershipOf(group, body)
    if (member === undefined || member.from === null) return notApplicable({ body })
    return requires(member.until === null || on < member.until, { body, on, until: member.until })
  },
}

/** A36: a contract that outlives its group is wound up by the plan that the members signed: a person reads who orders by it. */
export const orderUnderSettlementPlan: Rule<OrderAsked> = {
  id: 'orderUnderSettlementPlan',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ group: { endedOn = null }, on }) =>
    endedOn === null || on < endedOn ? met({ on, endedOn }) : toAppraise({ on, endedOn }),
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

/** S3.18: where the award was run here, a buyer orders once it was given the contract and the letter of its notification. */
export const documentsDelivered: Rule<{
  readonly contract: OrderableContract
  readonly body: string
  readonly on: IsoDate
}> = {
  id: 'documentsDelivered',
  basis: [clause('coordinator'), cite('CCP', 'R2182-4')],
  inForce: SINCE_CCP,
  assess: ({ contract: { delivered, notifiedOn }, body, on }) => {
    if (delivered === undefined || notifiedOn === null) return notApplicable({ body })
    const given = delivered.find((each) => each.body === body)?.on ?? null
    return requires(given !== null && given <= on, { body, on, given })
  },
}

/** What an order would have to meet, in the order in which its answers are given. */
export const ORDER_RULES = [
  buyerIdentified,
  buyerEntered,
  withdrawalNotInEffect,
  orderUnderSettlementPlan,
  orderedWhileValid,
  documentsDelivered,
] as const

/** May this body order on this contract, that day? All rules answer, each under its article, whatever the others say. */
export function mayOrder(group: Group, contract: OrderableContract, body: string, on: IsoDate): readonly Finding[] {
  const law = { date: on, articles: group.articles }
  const asked = { group, body, on }
  return [
    applyRule(buyerIdentified, { contract, body }, law),
    applyRule(buyerEntered, asked, law),
    applyRule(withdrawalNotInEffect, asked, law),
    applyRule(orderUnderSettlementPlan, asked, law),
    applyRule(orderedWhileValid, { contract, on }, law),
    applyRule(documentsDelivered, { contract, body, on }, law),
  ]
}
