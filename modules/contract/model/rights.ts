import type { IsoDate } from '#kernel/citation.ts'
import { type Basis, clause } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { cite } from '#law/index.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { mayOrder } from './ordering.ts'
import { contractBinding, orderableContractOf } from './running-contract.ts'
import type { Contract } from './state.ts'

/** How a contract would hold a withdrawal received that day (S8.2, A33). */
export type Hold =
  | { readonly kind: 'not-bound' | 'not-deferred' | 'over' }
  | { readonly kind: 'held'; readonly until: IsoDate | null }

/** What a contract allows one body of the group, and what it forbids it, on one day. */
export type Rights = {
  readonly body: string
  readonly member: boolean
  /** Whether it may order, each rule under its article; `null` when nobody can order on this contract. */
  readonly order: readonly [Finding, Finding] | null
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
    order: orderable === undefined ? null : mayOrder(orderable, body, on),
    hold: holdOf(group, id, contract, { body, on }),
  }))
}

function holdOf(group: Group, id: string, contract: Contract, who: { body: string; on: IsoDate }): Hold {
  const binding = contractBinding(id, contract, who.body)
  if (binding === undefined || binding.awardBegunOn > who.on) return { kind: 'not-bound' }
  const { withdrawal } = group.clauses
  if (!withdrawal.allowed || !withdrawal.deferredToContractEnd) return { kind: 'not-deferred' }
  const { endsOn } = binding
  return endsOn !== null && endsOn < who.on ? { kind: 'over' } : { kind: 'held', until: endsOn }
}
