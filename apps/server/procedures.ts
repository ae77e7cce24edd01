import * as interest from '#modules/interest/server/index.ts'

/**
 * What the interests know of the procedures. Every process of a procedure asks the interests, so they ask nothing back:
 * whoever composes the server tells them.
 */
const proceduresOf: interest.ProceduresOf = async () => []
const invitedIn: interest.InvitedIn = async () => []

/** The interests of the persons of a group, told of its procedures. */
export const interests = {
  routes: interest.routes(proceduresOf),
  tasks: interest.tasksOf(proceduresOf, invitedIn),
}
