import type { FastifyInstance } from 'fastify'
import * as committee from '#modules/committee/server/index.ts'
import { tendersIn } from '#modules/opening/index.ts'
import { openingsOf } from '#modules/opening/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'

/** The tenders that a session of opening unsealed in a procedure; `null` before one was opened here. */
const candidatesIn: committee.CandidatesIn = async (tx, groupId, procedure) => {
  const found = (await openingsOf(tx, groupId)).find(({ state }) => state.procedure === procedure)
  if (found === undefined || found.state.status === 'fixed') return null
  return tendersIn(found.state)
}

const served = committee.sessionCase(candidatesIn)

/** The award committee, told of the tenders that were opened. */
export const committees = {
  routes: committee.routesOf(served),
  due: committee.dueOf(served),
  tasks: committee.tasksOf(candidatesIn),
}

export const serveCommittees = (app: FastifyInstance, context: HttpContext): void =>
  committee.serveCommittee(app, context, served)
