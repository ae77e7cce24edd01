import { requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isOpened } from './due.ts'
import { type DepositSeen, type OnOpening, type Opened, SINCE_CCP } from './opening-state.ts'

/**
 * R2.26: what came in time and was entered by us once the set was fixed is late by no article, and nothing is opened after the session: this one does
 * not end before each is admitted and has joined it, or is rejected because a later one replaces it. From then on it is opened as the others are
 * (`nothingLeft`). A copy among such is admitted among the copies, and joins once it was called. One that was altered beneath can neither be decided
 * on nor join (`inclusionDecided`): a person says so, or no session would end that somebody has tampered with.
 */
export const stalledAdmitted: OnOpening<'end'> = {
  id: 'stalledAdmitted',
  basis: [
    cite('CCP', 'R2151-5'),
    cite('CE', '449250'),
    cite('CCP', 'annexe 8', 'art. 2, I, 3°'),
    cite('policy', 'dépôt'),
  ],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { deposits, altered } }) => {
    const ours = deposits.filter(({ stalled }) => stalled === true)
    const waiting = ours.filter(({ standing }) => standing === 'late')
    const outside = outsideOf(state, ours)
    const beyond = [...waiting, ...outside].filter(({ id }) =>
      altered.some((each) => each.what === 'journal' || each.deposit === id),
    )
    const facts = { undecided: namesOf(waiting), outside: namesOf(outside), altered: namesOf(beyond) }
    const owed = waiting.length + outside.length
    return owed > 0 && beyond.length === owed ? toAppraise(facts) : requires(owed === 0, facts)
  },
}

/**
 * R2.26, R2.30: a session does not end without a word of what else it leaves behind: deposits that came late, and on which nobody has decided;
 * those that were admitted, and copies that were called, that never joined it. Nothing of them is opened afterwards.
 */
export const lateDecided: OnOpening<'end'> = {
  id: 'lateDecided',
  basis: [cite('CCP', 'R2151-5'), cite('CE', '449250'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, facts: { deposits } }) => {
    const others = deposits.filter(({ stalled }) => stalled !== true)
    const undecided = others.filter(({ standing, copy }) => standing === 'late' && !copy)
    const outside = outsideOf(state, others)
    return requires(undecided.length === 0 && outside.length === 0, {
      undecided: namesOf(undecided),
      outside: namesOf(outside),
    })
  },
}

/** What is to be opened, and never joined the session. */
function outsideOf(state: Opened, deposits: readonly DepositSeen[]): readonly DepositSeen[] {
  const joined = new Set(state.deposits.filter(isOpened).map(({ id }) => id))
  return deposits.filter((each) => isOpened(each) && !joined.has(each.id))
}

const namesOf = (deposits: readonly DepositSeen[]): readonly string[] => [
  ...new Set(deposits.map(({ operator, hash }) => (operator === '' ? hash : operator))),
]
