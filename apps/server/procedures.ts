import { calledIn } from '#modules/committee/server/index.ts'
import * as contact from '#modules/contact/server/index.ts'
import { operatorsMet } from '#modules/contact/server/index.ts'
import * as interest from '#modules/interest/server/index.ts'
import * as need from '#modules/need/server/index.ts'
import * as procedure from '#modules/procedure/server/index.ts'
import { companiesFollowing, followerOf } from '#modules/public-site/server/index.ts'
import * as question from '#modules/question/server/index.ts'
import * as technicalGroup from '#modules/technical-group/server/index.ts'
import type { Tx } from '#platform/db.ts'

/**
 * What the interests know of the procedures. Every process of a procedure asks the interests, so they ask nothing back:
 * whoever composes the server tells them.
 */
const proceduresOf = procedure.affectedProcedures
/** Whoever sits in the technical group of a procedure, or is called to its award committee. */
const invitedIn: interest.InvitedIn = async (tx, groupId, procedure) => {
  const sitters = await technicalGroup.sittersIn(tx, groupId, procedure)
  const called = await calledIn(tx, groupId, procedure)
  return [...sitters, ...called.filter(({ person }) => !sitters.some((each) => each.person === person))]
}

/** The operators that a contact on its purchase names, and the companies that follow its consultation. */
const operatorsSeen: interest.OperatorsSeen = async (tx, groupId, id) => {
  const found = await procedure.procedureOf(tx, groupId, id)
  const met = found === undefined || found.status === 'none' ? [] : await operatorsMet(tx, groupId, found.purchase)
  const companies = await companiesFollowing(tx, groupId, id)
  return [
    ...met.map((operator) => ({ ...operator, address: null, seenIn: 'contact' as const })),
    ...companies.map((name) => ({ name, siren: null, address: null, seenIn: 'retrieval' as const })),
  ]
}

/**
 * Who may do nothing more on a purchase: the persons with an interest in the procedure on it. One that took the place of
 * another carried its interests along; while none has, those of the abandoned ones stand.
 */
const interestsOn: need.InterestsOn = async (tx, groupId, purchase) => {
  const all = await procedure.proceduresOn(tx, groupId, purchase)
  const running = all.filter(({ status }) => status !== 'abandoned')
  const procedures = running.length > 0 ? running : all
  const found = await Promise.all(procedures.map(({ id }) => interest.interestsIn(tx, groupId, id)))
  return found.flat()
}

/** The procedure that runs on a purchase; null before there is one. */
const procedureOn: contact.ProcedureOn = async (tx, groupId, purchase) =>
  (await procedure.proceduresOn(tx, groupId, purchase)).find(({ status }) => status !== 'abandoned')?.id ?? null

/**
 * From what a person with interests is cut: the procedures in which it has them, and the purchases on which those were
 * opened, whose need says what will be awarded.
 */
export async function cutFor(tx: Tx, groupId: string, person: string): Promise<readonly string[]> {
  const cut = await interest.proceduresCutFrom(tx, groupId, person)
  if (cut.length === 0) return cut
  return [...new Set([...cut, ...(await procedure.purchasesUnder(tx, groupId, cut)).values()])]
}

/** All that a group buys or has bought: its purchases, and the procedures on them. */
export async function boughtBy(tx: Tx, groupId: string): Promise<readonly string[]> {
  const purchases = await need.purchaseRows(tx, groupId)
  const procedures = await procedure.proceduresOf(tx, groupId)
  return [...purchases, ...procedures].map(({ id }) => id)
}

/** The interests of the persons of a group, told of its procedures. */
export const interests = {
  suspicions: interest.suspicionsOf(proceduresOf, operatorsSeen),
  routes: interest.routes(proceduresOf),
  tasks: interest.tasksOf(proceduresOf, invitedIn),
}

/** The needs, told of the interests in the procedures that stand on them. */
export const needs = { routes: need.routes(interestsOn), tasks: need.tasks }

/** The contacts with operators, told of the procedure on each purchase. */
export const contacts = { routes: contact.routes(procedureOn), tasks: contact.tasks }

/** The questions, told of those who follow a consultation and asked about it. */
export const questions = { routes: question.routes(followerOf), tasks: question.tasks }
