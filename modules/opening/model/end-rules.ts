import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isOpened } from './due.ts'
import { type DepositSeen, type OnOpening, SINCE_CCP } from './opening-state.ts'

/**
 * R2.26, R2.30: a session does not end without a word of what it leaves behind: deposits that came late, or that the platform entered late, and
 * on which nobody has decided; those that were admitted, and copies that were called, that never joined it. Nothing of them is opened afterwards.
 */
export const lateDecided: OnOpening<'end'> = {
  id: 'lateDecided',
  basis: [cite('CCP', 'R2151-5'), cite('CE', '449250'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, facts: { deposits } }) => {
    const undecided = deposits.filter(
      ({ standing, copy, stalled }) => standing === 'late' && (!copy || stalled === true),
    )
    const joined = new Set(state.deposits.filter(isOpened).map(({ id }) => id))
    const outside = deposits.filter((each) => isOpened(each) && !joined.has(each.id))
    return requires(undecided.length === 0 && outside.length === 0, {
      undecided: namesOf(undecided),
      outside: namesOf(outside),
    })
  },
}

const namesOf = (deposits: readonly DepositSeen[]): readonly string[] => [
  ...new Set(deposits.map(({ operator, hash }) => (operator === '' ? hash : operator))),
]
