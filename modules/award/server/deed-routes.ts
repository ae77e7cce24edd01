import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import { commit } from '#platform/commit.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { type FileStore, storeFile } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import { ofAward } from '../contract.ts'
import { awardCase } from './award-case.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import { deedDocument } from './deed-document.ts'
import { deedAround } from './deed-facts.ts'
import type { AwardPorts } from './ports.ts'

const DEED_LIMIT = 16 * 1024 * 1024
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
    const { groupId, id, actor } = asked
    const document = await drawn({ platform, store }, asked)
    const act = { type: 'drawDeed', document } as const
    const result = await commit(platform, awardCase(ports), { groupId, id, act, actor })
    if (result.kind === 'granted') return reply.send({ seq: result.seq, receipt: result.receipt })
    if (result.kind !== 'refused') return sendProblem(reply, 'stale')
    return sendRefusal(reply, db, { groupId, id, actor, process: 'award', act: 'drawDeed', findings: result.findings })
  })
}

type Press = { readonly platform: HttpContext['platform']; readonly store: FileStore }

/** Sets the deed and keeps its bytes. @returns its SHA-256; empty where nobody is left to hold the contract */
async function drawn({ platform, store }: Press, asked: Coordinated): Promise<string> {
  const { groupId, actor, state } = asked
  if (state.intended === null) return ''
  const document = await documentOf(platform, asked)
  const bytes = Buffer.from(await pdfIn(groupId, document))
  const { sha256 } = await storeFile(platform.db, store, {
    ...{ groupId, limit: DEED_LIMIT, by: actor, at: platform.clock.now(groupId), mediaType: 'application/pdf' },
    ...{ name: `${document.reference}.pdf`, bytes: Readable.from([bytes]) },
  })
  return sha256
}

async function documentOf({ db, clock }: Press['platform'], { groupId, state }: Coordinated): Promise<DocumentModel> {
  const day = civilDay(clock.now(groupId))
  const around =
    state.intended === null ? undefined : await db.transaction(groupId, (tx) => deedAround(tx, { groupId, state, day }))
  if (around === undefined) throw new ProblemError('notFound')
  return deedDocument(state, around, day)
}
