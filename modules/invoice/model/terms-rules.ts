import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { SINCE_CCP } from './state.ts'
import type { OnTerms } from './terms-state.ts'

/** R5.37, R5.38 and R5.40 in the wording of 2025. */
const SINCE_2025 = ['2025-01-01'] as const

/** The terms are those of a contract that binds its holder. */
export const paidContract: OnTerms = {
  id: 'paidContract',
  basis: [clause('coordinator'), cite('policy', 'conditions de paiement')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, state, today }) => {
    const notifiedOn = contract?.notifiedOn ?? null
    return requires(state.status === 'in-force' || (notifiedOn !== null && notifiedOn <= today), { notifiedOn })
  },
}

/** R5.30: thirty days at most. */
export const periodWithinLaw: OnTerms = {
  id: 'periodWithinLaw',
  basis: [cite('CCP', 'R2192-10')],
  inForce: SINCE_CCP,
  assess: ({ act: { days }, lawDate }) => {
    const most = param('payment.days', lawDate).value
    return requires(days >= 1 && days <= most, { days, most })
  },
}

/** R5.37, R5.38: from the minimum, which is higher of a small enterprise that a large authority pays, to thirty per cent. */
export const advanceWithinLaw: OnTerms = {
  id: 'advanceWithinLaw',
  basis: [cite('CCP', 'R2191-3'), cite('CCP', 'R2191-7')],
  inForce: SINCE_2025,
  assess: ({ act: { advance, small, large }, lawDate }) => {
    const protectedBy = small && large.length > 0
    const least = param(protectedBy ? 'advance.sme.big' : 'advance.min', lawDate).value
    const most = param('advance.max', lawDate).value
    return requires(least <= advance && advance <= most, { advance, least, most, small: protectedBy })
  },
}

/** R5.40: no retention without a guarantee, five per cent at most, three of a small enterprise that a large authority pays. */
export const retentionWithinLaw: OnTerms = {
  id: 'retentionWithinLaw',
  basis: [cite('CCP', 'R2191-33')],
  inForce: SINCE_2025,
  assess: ({ act: { retention, guarantee, small, large }, lawDate }) => {
    const protectedBy = small && large.length > 0
    const most = param(protectedBy ? 'retention.sme.big' : 'retention.max', lawDate).value
    const guaranteed = retention === 0 || guarantee > 0
    return requires(guaranteed && retention <= most, { retention, guarantee, most, guaranteed, small: protectedBy })
  },
}
