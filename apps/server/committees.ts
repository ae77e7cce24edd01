import type { FastifyInstance } from 'fastify'
import { lotStandings } from '#modules/award/server/index.ts'
import * as committee from '#modules/committee/server/index.ts'
import { type Opening, tendersIn as openedIn } from '#modules/opening/index.ts'
import { openingsOf } from '#modules/opening/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { accountOf } from './awards.ts'
import { analysedIn, type LotAnalysed } from './evaluations.ts'

/**
 * The tenders that may be awarded in a procedure: those of its frozen reports, in their computed order; where none is analysed here, those
 * that its session of opening unsealed.
 */
const tendersIn: committee.TendersIn = async (tx, groupId, procedure) => {
  const found = (await openingsOf(tx, groupId)).find(({ state }) => state.procedure === procedure)
  if (found === undefined || found.state.status === 'fixed')
    return { candidates: null, analyses: [], awarded: [], again: [] }
  const analyses = await analysedIn(tx, groupId, found.state.consultation)
  const candidates =
    analyses.length === 0
      ? openedIn(found.state).map((each) => ({ ...each, rank: null }))
      : analyses.flatMap(candidatesOf)
  const lots = await lotStandings(tx, groupId, found.state.consultation)
  return {
    candidates: candidates.flatMap((each) => stillIn(each, found.state, lots)),
    awarded: lots.filter(({ nextAwaitedSince }) => nextAwaitedSince === null).map(({ lot }) => lot),
    again: lots.flatMap(({ lot, nextAwaitedSince: since }) => (since === null ? [] : [{ lot, since }])),
    analyses: analyses.map(({ lot, frozen }) => ({ lot, frozen })),
  }
}

type Chosen = Awaited<ReturnType<typeof lotStandings>>
type Named = { readonly tender: string; readonly lots: readonly string[] }

/** Whoever was passed over is chosen no more: a candidate of the lots that are left, or of none. */
function stillIn<C extends Named>(candidate: C, session: Opening, lots: Chosen): readonly C[] {
  const account = accountOf(session, candidate.tender)
  const out = lots.filter((each) => account !== undefined && each.out.includes(account)).map(({ lot }) => lot)
  if (out.length === 0) return [candidate]
  const left = candidate.lots.filter((lot) => !out.includes(lot))
  return left.length === 0 || out.includes(null) ? [] : [{ ...candidate, lots: left }]
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
