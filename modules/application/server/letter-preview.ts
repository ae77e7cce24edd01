import type { FastifyInstance } from 'fastify'
import { publication } from '#modules/public-site/server/index.ts'
import { type OperatorPerson, personsOf } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type LetterShown, letterAsked } from '../contract.ts'
import type { Request, Running } from '../model/examination-state.ts'
import { instantOf, lackOf, producedBy } from '../model/standing.ts'
import { requestLetter } from './applicant-letters.ts'
import { type OfExamination, readable } from './readable.ts'

/** Each letter as it would leave, before anything is sent: one a candidate, in the language of the first of its persons. */
export function servePreviews(app: FastifyInstance, context: HttpContext, publicUrl: string): void {
  app.post('/api/groups/:groupId/examinations/:id/letters', async (request, reply) => {
    const { db, clock } = context.platform
    const { groupId, id } = parse(readable.address, request.params)
    const actor = await context.identify(request, groupId)
    const asked = parse(letterAsked, request.body ?? {})
    const state = await db.transaction(groupId, (tx) => readable.whole(tx, context, { groupId, id, actor }))
    const shown = await publication(db, state.consultation)
    const deadline = instantOf(asked.deadline)
    if (shown === undefined || deadline === null) throw new ProblemError('malformed')
    const { kind, message } = asked
    const draft = { number: state.requests.length + 1, kind, at: clock.now(groupId), deadline, message, answers: [] }
    const letters = await db.transaction(groupId, async (tx) => {
      const found: LetterShown[] = []
      for (const account of asked.accounts) {
        const of = kind === 'completion' ? lackOf(state, account) : producedBy(state, account, asked.pieces)
        found.push(
          ...(await lettersTo(tx, { groupId, account, state }, { ...draft, asked: [of] }, { shown, publicUrl })),
        )
      }
      return found
    })
    return reply.header('cache-control', 'private, no-store').send({ letters })
  })
}

type To = { readonly groupId: OfExamination['groupId']; readonly account: string; readonly state: Running }
type Shown = { readonly shown: NonNullable<Awaited<ReturnType<typeof publication>>>; readonly publicUrl: string }

async function lettersTo(
  tx: Tx,
  { groupId, account, state }: To,
  request: Request,
  { shown, publicUrl }: Shown,
): Promise<readonly LetterShown[]> {
  const persons: readonly OperatorPerson[] = await personsOf(tx, groupId, account)
  const [person] = persons
  if (person === undefined) return []
  const occasion = { person, id: state.consultation, consultation: shown.consultation, publicUrl }
  const { subject, text } = requestLetter(occasion, { request, account, pieces: state.pieces })
  return [{ account, company: person.company.name, addresses: persons.length, subject, text }]
}
