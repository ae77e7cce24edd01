import { sumAmounts } from '#kernel/money.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { deductionsFrom, directOf, netOf } from './reckoning.ts'
import { type Facts, type Invoice, type OnAct, SINCE_CCP } from './state.ts'

type Received = Extract<Invoice, { status: 'received' }>

/** What of a request no invoice pays yet, in cents including VAT; nothing of one that is not of this order, or was refused. */
export function leftOf({ requests, others }: Pick<Facts, 'requests' | 'others'>, request: string): number {
  const found = requests.find(({ id }) => id === request)
  if (found === undefined || found.standing === 'refused') return 0
  return found.total - sumAmounts(others.direct.filter((each) => each.request === request).map(({ amount }) => amount))
}

/** R5.51: a part is paid directly on a request of a subcontractor on this order, and on each within what it asks: it asks within what was accepted of it. */
export const directOnRequest: OnAct<'file'> = {
  id: 'directOnRequest',
  basis: [cite('CCP', 'R2193-10'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    const parts = directOf(act)
    if (parts.length === 0) return notApplicable()
    const [paid, whole] = [sumAmounts(parts.map(({ amount }) => amount)), act.amount + act.vat]
    const asked = (request: string) =>
      sumAmounts(parts.filter((each) => each.request === request).map(({ amount }) => amount))
    const wrong = parts.flatMap(({ request, amount }, index) =>
      amount > 0 && asked(request) <= leftOf(facts, request) ? [] : [index + 1],
    )
    const isService = act.kind === 'services'
    return requires(isService && wrong.length === 0 && paid <= whole, { wrong, paid, whole, isService })
  },
}

/** R5.51: what is paid directly was agreed by the holder, or left unanswered for its days. */
export const directAgreed: OnAct<'approve', Received> = {
  id: 'directAgreed',
  basis: [cite('CCP', 'R2193-11'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { requests }, state }) => {
    const parts = directOf(state)
    if (parts.length === 0) return notApplicable()
    const waiting = parts.flatMap(({ request }) => {
      const found = requests.find(({ id }) => id === request)
      const goesOn = found?.standing === 'agreed' || found?.standing === 'passed'
      return goesOn ? [] : [found?.name ?? request]
    })
    return requires(waiting.length === 0, { waiting: [...new Set(waiting)] })
  },
}

/** What is kept back is kept back of the holder: the subcontractors are paid whole, and the holder what remains. */
export const directWithinPayment: OnAct<'approve', Received> = {
  id: 'directWithinPayment',
  basis: [cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts, state, lawDate }) => {
    const parts = directOf(state)
    if (parts.length === 0) return notApplicable()
    const direct = sumAmounts(parts.map(({ amount }) => amount))
    const net = netOf(state, deductionsFrom(state, facts, lawDate))
    return computed({ direct, net, holder: net - direct })
  },
}
