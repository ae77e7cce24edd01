import type { FastifyInstance, FastifyRequest } from 'fastify'
import { namesOf } from '#modules/organisation/server/index.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { inGroup, ofClaim, registerFilter } from '../contract.ts'
import { type ClaimPorts, readsClaim } from './case.ts'
import { claimRows } from './queries.ts'
import { type Asking, registerFor } from './register.ts'
import { csvOf } from './register-csv.ts'

const BASE = '/api/groups/:groupId'

/** What members read of all disputes of a group, the same for a spreadsheet, and the court of one claim. Nothing of it for a guest. */
export function serveRegister(
  app: FastifyInstance,
  context: HttpContext,
  { courtOf }: Pick<ClaimPorts, 'courtOf'>,
): void {
  const reading = async <A>(request: FastifyRequest, work: (asking: Asking) => Promise<A>): Promise<A> => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (reader.guest) throw new ProblemError('notFound')
      return work({ tx, groupId, reader })
    })
  }

  app.get(`${BASE}/dispute-register`, (request) => {
    const filter = parse(registerFilter, request.query)
    return reading(request, (asking) => registerFor(asking, filter))
  })

  app.get(`${BASE}/dispute-register.csv`, async (request, reply) => {
    const filter = parse(registerFilter, request.query)
    const text = await reading(request, async (asking) => {
      const { lines } = await registerFor(asking, filter)
      return csvOf(lines, await namesOf(asking.tx, asking.groupId))
    })
    return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment('differends.csv')).send(text)
  })

  app.get(`${BASE}/claims/:id/standing`, (request) => {
    const { id } = parse(ofClaim, request.params)
    return reading(request, async ({ tx, groupId, reader }) => {
      const found = (await claimRows(tx, groupId)).find((row) => row.id === id)
      if (found === undefined || !readsClaim(found.state, reader)) throw new ProblemError('notFound')
      return { court: await courtOf(tx, groupId, found.state.contract) }
    })
  })
}
