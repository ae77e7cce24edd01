import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Order } from './state.ts'

/** An act that an order waits for, of its own member. */
export type ExpectedAct = {
  readonly act: 'commit' | 'sign' | 'send' | 'recordReceipt' | 'answerObjection'
  readonly body: string
  readonly basis: Basis
  /** True when somebody else is held up until it is done: a holder who objects waits for its answer. */
  readonly missing: boolean
}

const OWN: Basis = [clause('execution'), cite('policy', 'commandes')]

const NEXT = {
  draft: { act: 'commit', basis: OWN, missing: false },
  committed: { act: 'sign', basis: OWN, missing: false },
  signed: { act: 'send', basis: [clause('execution'), cite('CCP', 'R2162-2')], missing: false },
  sent: { act: 'recordReceipt', basis: OWN, missing: false },
  objected: { act: 'answerObjection', basis: [clause('execution'), cite('CCAG-TIC', '3.7')], missing: true },
} as const satisfies Partial<Record<Order['status'], Omit<ExpectedAct, 'body'>>>

/** What its member has to do next of an order (S5.2); nothing once it is received or cancelled. */
export function expectedOf(state: Order): ExpectedAct | null {
  const { status } = state
  return status === 'none' || status === 'received' || status === 'cancelled'
    ? null
    : { ...NEXT[status], body: state.body }
}
