import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { advanceWithinLaw, paidContract, periodWithinLaw, retentionWithinLaw } from './terms-rules.ts'
import type { PaymentTerms, Terms, TermsAct, TermsEvent, TermsFacts } from './terms-state.ts'

const rules = [paidContract, periodWithinLaw, advanceWithinLaw, retentionWithinLaw]

const termsOf = ({ days, startsAt, small, large, advance, guarantee, retention }: Terms): Terms => ({
  ...{ days, startsAt, small, large, advance, guarantee, retention },
})

/** What a contract says of its payment: told once for all its members (law.md R5.30, R5.31, R5.37, R5.38, R5.40). */
export const paymentTerms = defineProcess<PaymentTerms, TermsAct, TermsEvent, TermsFacts, 'coordinator' | 'executor'>()(
  {
    name: 'paymentTerms',
    initial: { status: 'none' },
    capacities: {
      coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
      executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
    },
    steps: {
      set: {
        from: ['none'],
        to: ['in-force'],
        by: ['coordinator', 'executor'],
        basis: [clause('coordinator'), cite('CCP', 'R2192-10')],
        rules,
        record: ({ act, today }) => [{ type: 'TermsSet', contract: act.contract, ...termsOf(act), on: today }],
      },
      change: {
        from: ['in-force'],
        to: ['in-force'],
        by: ['coordinator', 'executor'],
        basis: [clause('coordinator'), cite('policy', 'conditions de paiement')],
        rules,
        record: ({ act, today }) => [{ type: 'TermsChanged', ...termsOf(act), reason: act.reason, on: today }],
      },
    },
    evolve: (state, event) => {
      if (event.type === 'TermsSet')
        return { status: 'in-force', contract: event.contract, since: event.on, ...termsOf(event) }
      return state.status === 'none' ? state : { ...state, since: event.on, ...termsOf(event) }
    },
  },
)
