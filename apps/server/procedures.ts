import * as interest from '#modules/interest/server/index.ts'
import * as procedure from '#modules/procedure/server/index.ts'

/**
 * What the interests know of the procedures. Every process of a procedure asks the interests, so they ask nothing back:
 * whoever composes the server tells them.
 */
const proceduresOf: interest.ProceduresOf = async (tx, groupId) =>
  (await procedure.proceduresOf(tx, groupId)).map(({ id, state }) => ({
    id,
    title: state.title,
    ended: state.status === 'abandoned',
  }))
const invitedIn: interest.InvitedIn = async () => []

/** The interests of the persons of a group, told of its procedures. */
export const interests = {
  routes: interest.routes(proceduresOf),
  tasks: interest.tasksOf(proceduresOf, invitedIn),
}
