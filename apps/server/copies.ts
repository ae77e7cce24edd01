import { calledAtDesk } from '#modules/arrival/server/index.ts'
import { copySeen } from '#modules/opening/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import { type CopiesCalled, calledOf, holdCalls } from '#modules/submission/server/index.ts'

/**
 * The copies of an account that are called, wherever they came by: deposits and the desk ask one another nothing, and one copy alone stands for
 * an envelope. A sealed one of which the session found that none of it opens, by its operator's doing, stands for nothing; one that is not open, or in
 * part, is in doubt, whoever's doing it is.
 */
export const copiesCalled: CopiesCalled = async (tx, { groupId, consultation, account, apart }) => {
  await holdCalls(tx, groupId, consultation)
  const sealed = await calledOf(tx, groupId, { consultation, account })
  const desk = await calledAtDesk(tx, groupId, { consultation, account })
  const state = (await openingFor(tx, groupId, consultation))?.state
  const seen = (copy: string) => (state === undefined || state.status === 'fixed' ? 'doubtful' : copySeen(state, copy))
  return [
    ...sealed.map((each) => ({ ...each, seen: seen(each.id) })),
    ...desk.map((each) => ({ ...each, seen: 'open' as const })),
  ]
    .filter((each) => each.id !== apart && each.seen !== 'beyond')
    .map((each) => ({ case: each.case, doubtful: each.seen === 'doubtful' }))
}
