import type { FastifyInstance } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { FileStore } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type LetterProgress, letterTo, ofAward, pageLetterTo } from '../contract.ts'
import { keptOf, letterAt } from '../model/page-letters.ts'
import { pageLetterDocument } from './answer-documents.ts'
import { aroundOf } from './around.ts'
import { coordinated } from './coordinated.ts'
import { rejectionDocument } from './letter-documents.ts'
import { letterProgressOf } from './letter-progress.ts'

const BASE = '/api/groups/:groupId/awards/:id/letters'

/** The letters as their sender reads them: how far those of rejection are, and each, of whatever kind, as it left. Nobody else, and nobody with an interest in the procedure. */
export function serveLetters(app: FastifyInstance, context: HttpContext, store: FileStore): void {
  const { db } = context.platform

  app.get(BASE, (request): Promise<LetterProgress> => {
    const { groupId } = parse(ofAward, request.params)
    return db.transaction(groupId, async (tx) => letterProgressOf(tx, await coordinated(tx, context, request)))
  })

  app.get(`${BASE}/:to/:kind/:at/letter.pdf`, async (request, reply) => {
    const { groupId } = parse(ofAward, request.params)
    const found = await db.transaction(groupId, async (tx) => {
      const { state } = await coordinated(tx, context, request)
      const { to, ...of } = parse(pageLetterTo, request.params)
      const letter = letterAt(state, to, of)
      return letter && { state, letter, around: await aroundOf(tx, groupId, state, civilDay(letter.at)) }
    })
    if (found === undefined) throw new ProblemError('notFound')
    const { state, letter, around } = found
    reply.type('application/pdf').header('content-disposition', 'inline; filename="lettre.pdf"')
    const kept = keptOf(letter)
    if (kept !== undefined) return reply.send(store.read(groupId, kept))
    return reply.send(Buffer.from(await pdfIn(groupId, pageLetterDocument(state, letter, around))))
  })

  app.get(`${BASE}/:to/letter.pdf`, async (request, reply) => {
    const { groupId } = parse(ofAward, request.params)
    const found = await db.transaction(groupId, async (tx) => {
      const { state } = await coordinated(tx, context, request)
      // Who asks is known before what is asked is read: an address that reads in no way tells a stranger nothing.
      const { to } = parse(letterTo, request.params)
      const letter = state.letters.filter((each) => each.to === to).at(-1)
      return letter && { state, letter, around: await aroundOf(tx, groupId, state, civilDay(letter.sentAt)) }
    })
    if (found === undefined) throw new ProblemError('notFound')
    const { state, letter, around } = found
    reply.type('application/pdf').header('content-disposition', 'inline; filename="lettre-de-rejet.pdf"')
    if (letter.document !== undefined) return reply.send(store.read(groupId, letter.document))
    return reply.send(Buffer.from(await pdfIn(groupId, rejectionDocument(state, letter, around))))
  })
}
