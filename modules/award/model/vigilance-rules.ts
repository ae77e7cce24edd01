import { met, notApplicable, toAppraise } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { type OnAward, SINCE_CCP } from './award-facts.ts'
import type { ToSign } from './signing-rules.ts'

/**
 * R2.47: from an amount on, a contract is signed with the proof that its holder does not resort to undeclared work; where none is entered that
 * still proves that day, a person says where it is. The article and the amount are to be confirmed.
 */
export const undeclaredWorkProven: OnAward<'sign', ToSign> = {
  id: 'undeclaredWorkProven',
  basis: [cite('code-travail', 'D8222-5')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { amount, lawDate }, facts: { vigilance }, act: { signedOn } }) => {
    const { value: from } = param('undeclared-work.amount', lawDate)
    const told = { from, issuedOn: vigilance?.issuedOn ?? null, due: vigilance?.due ?? null, signedOn }
    if (amount < from) return notApplicable(told)
    return vigilance === null ? toAppraise(told) : met(told)
  },
}
