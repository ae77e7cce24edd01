import { clause } from '#kernel/citation.ts'
import { checkSiret } from '#kernel/ids.ts'
import { type Assessment, computed, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { directFrom, isPaidDirectly, totalOf } from './direct.ts'
import type { At, OnAct, Room } from './state.ts'
import { SINCE_CCP } from './state.ts'

type OnPresent = OnAct<'present', At<'none'>>

/** R5.50: one presented after the notification, while the contract lasts; those of a tender are accepted with it. */
export const subcontractedContract: OnPresent = {
  id: 'subcontractedContract',
  basis: [cite('CCP', 'R2193-3'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act: { receivedOn } }) => {
    const [notifiedOn, endsOn] = [contract?.notifiedOn ?? null, contract?.endsOn ?? null]
    if (notifiedOn === null) return unmet({ notifiedOn: '', endsOn: '' })
    const lasts = endsOn === null || receivedOn <= endsOn
    return requires(notifiedOn <= receivedOn && lasts, { notifiedOn, endsOn: endsOn ?? '' })
  },
}

/** The day of the receipt, from which the silence runs, is not ahead of today. */
export const subcontractorReceived: OnPresent = {
  id: 'subcontractorReceived',
  basis: [cite('CCP', 'R2193-4'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ act: { receivedOn }, today }) => requires(receivedOn <= today, { receivedOn, today }),
}

/** Whoever is paid by public money is known by its number. */
export const subcontractorIdentified: OnPresent = {
  id: 'subcontractorIdentified',
  basis: [cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ act: { siret } }) => requires('value' in checkSiret(siret), { siret }),
}

/** R5.51: from which amount it is paid directly is computed, and shown with its mark. */
export const directPaymentComputed: OnAct<'present' | 'amend'> = {
  id: 'directPaymentComputed',
  basis: [cite('CCP', 'R2193-10')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act, lawDate }) => {
    const total = totalOf(act)
    return computed({ total, from: directFrom(lawDate), direct: isPaidDirectly(total, lawDate) })
  },
}

/** An amount and a VAT that are no amounts bind nobody. */
export const subcontractPriced: OnAct<'present' | 'amend'> = {
  id: 'subcontractPriced',
  basis: [cite('CCP', 'R2193-3'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ act: { amount, vat } }) => requires(amount > 0 && vat >= 0, { amount, vat }),
}

/** Whether an amount fits in what is left of a contract; a person says so of one whose amount nobody has said here. */
export function fits(amount: number, { limit, taken }: Room): Assessment {
  if (limit === null) return toAppraise({ limit: 0, taken, amount, over: 0 })
  return requires(taken + amount <= limit, { limit, taken, amount, over: Math.max(0, taken + amount - limit) })
}

/** R5.53: the subcontracts and the assigned claims together are within the amount of the contract, or its maximum. */
export const subcontractsWithinContract: OnAct<'present' | 'amend'> = {
  id: 'subcontractsWithinContract',
  basis: [cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ act: { amount }, facts: { engaged } }) => fits(amount, engaged),
}
