import type { FastifyInstance } from 'fastify'
import { lotsAwarded } from '#modules/award/server/index.ts'
import * as committee from '#modules/committee/server/index.ts'
import { tendersIn as openedIn } from '#modules/opening/index.ts'
import { openingsOf } from '#modules/opening/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { analysedIn, type LotAnalysed } from './evaluations.ts'

/**
 * The tenders that may be awarded in a procedure: those of its frozen reports, in their computed order; where none is analysed here, those
 * that its session of opening unsealed.
 */
const tendersIn: committee.TendersIn = async (tx, groupId, procedure) => {
  const found = (await openingsOf(tx, groupId)).find(({ state }) => state.procedure === procedure)
  if (found === undefined || found.state.status === 'fixed') return { candidates: null, analyses: [], awarded: [] }
  const analyses = await analysedIn(tx, groupId, found.state.consultation)
  const candidates =
    analyses.length === 0
      ? openedIn(found.state).map((each) => ({ ...each, rank: null }))
      : analyses.flatMap(candidatesOf)
  const awarded = await lotsAwarded(tx, groupId, found.state.consultation)
  return { candidates, awarded, analyses: analyses.map(({ lot, frozen }) => ({ lot, frozen })) }
}

const candidatesOf = ({ lot, ranked }: LotAnalysed) =>
  ranked.map(({ tender, operator, rank }) => ({ tender, name: operator, lots: lot === null ? [] : [lot], rank }))

const served = committee.sessionCase(tendersIn)

/** The award committee, told of the tenders that may be awarded. */
export const committees = {
  routes: committee.routesOf(served),
  due: committee.dueOf(served),
  tasks: committee.tasksOf(tendersIn),
}

export const serveCommittees = (app: FastifyInstance, context: HttpContext): void =>
  committee.serveCommittee(app, context, served)
