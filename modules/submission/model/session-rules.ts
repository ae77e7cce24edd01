import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type DepositFacts, SINCE_CCP } from './deposit-state.ts'

/**
 * R2.24, R2.26: what is admitted, or called, is opened in the session. Once that one is over its keys serve no more, and its minutes are made:
 * nobody is promised an opening that no longer can be.
 */
export const sessionGoesOn: Rule<{ readonly facts: Pick<DepositFacts, 'session'> }> = {
  id: 'sessionGoesOn',
  basis: [cite('CCP', 'R2151-5'), cite('CCP', 'annexe 7'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { session } }) => requires(!session.ended, { ended: session.ended }),
}
