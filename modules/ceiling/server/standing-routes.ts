import type { FastifyInstance } from 'fastify'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readCase } from '#platform/journal/store.ts'
import { type CeilingStanding, ofCeiling } from '../contract.ts'
import type { Ceiling } from '../model/state.ts'
import type { CeilingPorts } from './case.ts'

/** What is ordered against the ceilings of a contract, for every member of the group; nothing for who is only associated with its works. */
export function serveCeilings(app: FastifyInstance, context: HttpContext, { orderedOn, paceOn }: CeilingPorts): void {
  app.get('/api/groups/:groupId/ceilings/:id/standing', async (request): Promise<CeilingStanding> => {
    const { groupId, id } = parse(ofCeiling, request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      const { state } = await readCase<Ceiling>(tx, 'ceiling', { groupId, id })
      if (reader.guest || state === undefined || state.status === 'none') throw new ProblemError('notFound')
      const ordered = await orderedOn(tx, groupId, state.contract)
      return {
        ordered: ordered.map(({ body, amount, quantities }) => ({ body, amount, quantities: [...quantities] })),
        pace: await paceOn(tx, groupId, state.contract),
      }
    })
  })
}
