import { calledAtDesk } from '#modules/arrival/server/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import { type CopiesCalled, calledOf, holdCalls } from '#modules/submission/server/index.ts'

/**
 * The copies of an account that are called, wherever they came by: deposits and the desk ask one another nothing, and one copy alone stands for
 * an envelope. A sealed one that the session found impossible to open by its operator's doing stands for nothing.
 */
export const copiesCalled: CopiesCalled = async (tx, { groupId, consultation, account, apart }) => {
  await holdCalls(tx, groupId, consultation)
  const sealed = await calledOf(tx, groupId, { consultation, account })
  const desk = await calledAtDesk(tx, groupId, { consultation, account })
  const state = (await openingFor(tx, groupId, consultation))?.state
  const failed = state === undefined || state.status === 'fixed' ? [] : state.failed
  const beyond = new Set(failed.filter(({ blame }) => blame === 'candidate').map(({ deposit }) => deposit))
  return [...sealed, ...desk].filter(({ id }) => id !== apart && !beyond.has(id)).map((each) => each.case)
}
