import type { FastifyInstance, FastifyRequest } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { FileStore } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { ofAward } from '../contract.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import { deedDocument } from './deed-document.ts'
import { deedAround } from './deed-facts.ts'
import { enterPaper, keepPaper, type Press } from './kept-papers.ts'
import type { AwardPorts } from './ports.ts'

const DRAFT = 'Projet : rien n’est établi pour signature'

/**
 * The deed of an award, for the coordinator: a draft made anew each time until it is drawn up; from then on the bytes that were kept, over which
 * the holder signs, and whose SHA-256 stands in the journal.
 */
export function serveDeed(app: FastifyInstance, context: HttpContext, ports: AwardPorts, store: FileStore): void {
  const { platform } = context
  const { db } = platform
  const BASE = '/api/groups/:groupId/awards/:id'

  const askedIn = (request: FastifyRequest) => {
    const { groupId } = parse(ofAward, request.params)
    return db.transaction(groupId, (tx) => coordinated(tx, context, request))
  }

  app.get(`${BASE}/deed.pdf`, async (request, reply) => {
    const asked = await askedIn(request)
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="acte-d-engagement.pdf"')
    const { groupId, state } = asked
    if (state.deed !== null) return reply.send(store.read(groupId, state.deed.document))
    const draft = await documentOf(platform, asked)
    return reply.send(Buffer.from(await pdfIn(groupId, { ...draft, standing: DRAFT })))
  })

  app.post(`${BASE}/deed`, async (request, reply) => {
    const asked = await askedIn(request)
    const document = await drawn({ platform, store }, asked)
    return enterPaper({ platform, ports, reply }, asked, { type: 'drawDeed', document })
  })
}

/** Sets the deed and keeps its bytes. @returns its SHA-256; empty where nobody is left to hold the contract */
async function drawn(press: Press, asked: Coordinated): Promise<string> {
  const { groupId, actor: by, state } = asked
  if (state.intended === null) return ''
  return keepPaper(press, { groupId, by }, await documentOf(press.platform, asked))
}

async function documentOf({ db, clock }: Press['platform'], { groupId, state }: Coordinated): Promise<DocumentModel> {
  const day = civilDay(clock.now(groupId))
  const around =
    state.intended === null ? undefined : await db.transaction(groupId, (tx) => deedAround(tx, { groupId, state, day }))
  if (around === undefined) throw new ProblemError('notFound')
  return deedDocument(state, around, day)
}
