import type { FastifyInstance } from 'fastify'
import { contractRows } from '#modules/contract/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readCase } from '#platform/journal/store.ts'
import { ofDecision } from '../contract.ts'
import type { Acceptance, Decision, Declared } from '../model/state.ts'
import { decisionDocument } from './decision-document.ts'

/** The decisions on a delivery as documents, for the members of the group; nothing of it for who is only associated with its works. */
export function serveDecisions(app: FastifyInstance, context: HttpContext): void {
  app.get('/api/groups/:groupId/acceptances/:id/decisions/:place/decision.pdf', async (request, reply) => {
    const { groupId, id, place } = parse(ofDecision, request.params)
    const actor = await context.identify(request, groupId)
    const model = await context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      const { state } = await readCase<Acceptance>(tx, 'acceptance', { groupId, id })
      const decision = state === undefined || state.status === 'none' ? undefined : state.decisions[place - 1]
      if (reader.guest || state === undefined || state.status === 'none' || decision === undefined)
        throw new ProblemError('notFound')
      return decisionPaper(tx, groupId, state, decision)
    })
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="decision.pdf"')
    return reply.send(Buffer.from(await pdfIn(groupId, model)))
  })
}

/** A decision on a delivery, as it was notified, with the names that it bears. */
export async function decisionPaper(
  tx: Tx,
  groupId: string,
  state: Declared,
  decision: Decision,
): Promise<DocumentModel> {
  const contract = (await contractRows(tx, groupId)).find((each) => each.id === state.contract)?.state
  const { title, reference } =
    contract === undefined || contract.status === 'none' ? { title: '', reference: '' } : contract
  const member = (await namesOf(tx, groupId)).get(state.body) ?? state.body
  return decisionDocument(state, decision, { member, title, reference })
}
