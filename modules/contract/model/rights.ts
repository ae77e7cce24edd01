import type { IsoDate } from '#kernel/citation.ts'
import { type Basis, clause } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { cite } from '#law/index.ts'
import { type Group, isMemberOn, membershipOf, membersOn } from '#modules/convention/index.ts'
import { mayOrder } from './ordering.ts'
import { contractBinding, orderableContractOf } from './running-contract.ts'
import type { Contract } from './state.ts'

/** How a contract would hold a withdrawal received that day (S8.2, A33). */
export type Hold =
  | { readonly kind: 'group-ended' | 'not-member' | 'not-bound' | 'not-deferred' | 'over' }
  | { readonly kind: 'held'; readonly until: IsoDate | null }

/** What a contract allows one body of the group, and what it forbids it, on one day. */
export type Rights = {
  readonly body: string
  readonly member: boolean
  /** Whether it may order, each rule under its article; `null` when nobody can order on this contract. */
  readonly order: readonly Finding[] | null
  readonly hold: Hold
}

/** The articles by which a contract holds whoever withdraws. */
export const HOLD_BASIS: Basis = [clause('withdrawal'), cite('policy', 'A33')]

/** What a contract allows and forbids each present member and each of its buyers, on that day. */
export function rightsOn(group: Group, id: string, contract: Contract, on: IsoDate): readonly Rights[] {
  if (contract.status === 'none') return []
  const members = membersOn(group, on).map(({ body }) => body)
  const bodies = [...new Set([...members, ...contract.identifiedBuyers])]
  const orderable = orderableContractOf(id, contract)
  return bodies.map((body) => ({
    body,
    member: members.includes(body),
    order: orderable === undefined ? null : mayOrder(group, orderable, body, on),
    hold: holdOf(group, id, contract, { body, on }),
  }))
}

/** What one contract allows and forbids one body. */
export type RightsOnContract = { readonly id: string; readonly title: string; readonly rights: Rights }

/** The same of one body, contract by contract; of a body that is neither a member nor a buyer there is nothing to say. */
export function rightsOfBody(
  group: Group,
  contracts: readonly { readonly id: string; readonly state: Contract }[],
  body: string,
  on: IsoDate,
): readonly RightsOnContract[] {
  return contracts.flatMap(({ id, state }) => {
    const rights = rightsOn(group, id, state, on).find((each) => each.body === body)
    return rights === undefined || state.status === 'none' ? [] : [{ id, title: state.title, rights }]
  })
}

/** What stands against an order: a rule that forbids it, else what a person has to appraise; nothing when it may be placed. */
export function againstOrder(order: readonly Finding[]): Finding | undefined {
  const first = (outcome: Finding['outcome']) => order.find((finding) => finding.outcome === outcome)
  return first('unmet') ?? first('to-appraise')
}

function holdOf(group: Group, id: string, contract: Contract, who: { body: string; on: IsoDate }): Hold {
  if (group.endedOn !== undefined && group.endedOn <= who.on) return { kind: 'group-ended' }
  const member = membershipOf(group, who.body)
  if (member === undefined || !isMemberOn(member, who.on)) return { kind: 'not-member' }
  const binding = contractBinding(id, contract, who.body)
  if (binding === undefined || binding.awardBegunOn > who.on) return { kind: 'not-bound' }
  const { withdrawal } = group.clauses
  if (!withdrawal.allowed || !withdrawal.deferredToContractEnd) return { kind: 'not-deferred' }
  const { endsOn } = binding
  return endsOn !== null && endsOn < who.on ? { kind: 'over' } : { kind: 'held', until: endsOn }
}
