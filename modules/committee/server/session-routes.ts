import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { calendarType } from '#platform/calendar-file.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { invitationOf } from '#platform/invitation.ts'
import { readsWhole } from '#platform/secrecy.ts'
import type { Begun } from '../model/session-state.ts'
import { conveningOf, type PaperAround } from './convening-letter.ts'
import { minutesOf } from './minutes.ts'
import { sessionOf } from './queries.ts'
import type { SessionCase } from './session-case.ts'

const oneSession = z.object({ groupId: z.uuid(), id: z.uuid() })
const BASE = '/api/groups/:groupId/committee-sessions/:id'

type Opened = { readonly groupId: string; readonly id: string; readonly state: Begun; readonly around: PaperAround }

/** What a session gives besides its acts: its convening, its date for a calendar, and its minutes once it is closed. */
export function serveCommittee(app: FastifyInstance, context: HttpContext, served: SessionCase): void {
  const read = (request: FastifyRequest) => openSession(context, served, request)

  app.get(`${BASE}/convening.pdf`, async (request, reply) => {
    const { groupId, state, around } = await read(request)
    return sendPdf(reply, groupId, conveningOf(state, around), 'convocation.pdf')
  })

  app.get(`${BASE}/minutes.pdf`, async (request, reply) => {
    const { groupId, state, around } = await read(request)
    if (state.status !== 'closed' && state.status !== 'signed') throw new ProblemError('notFound')
    return sendPdf(reply, groupId, minutesOf(state, around), 'proces-verbal-cao.pdf')
  })

  app.get(`${BASE}/session.ics`, async (request, reply) => {
    const { groupId, id, state, around } = await read(request)
    const { at, until, place, link, number } = state.convening
    const cancelled = state.status === 'cancelled'
    const sequence = number - 1 + (cancelled ? 1 : 0)
    const { file, method } = invitationOf(
      { id, title: state.title, at, until, place, link, sequence, cancelled },
      {
        ...{ group: groupId, stamp: context.platform.clock.now(groupId), to: null },
        ...{ page: `/groups/${groupId}/committee/sessions/${id}`, host: request.hostname, from: around.coordinator },
      },
    )
    return uncached(reply)
      .type(calendarType(method))
      .header('content-disposition', 'attachment; filename="commission.ics"')
      .send(file)
  })
}

const uncached = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store')

async function sendPdf(reply: FastifyReply, groupId: string, document: DocumentModel, name: string) {
  const pdf = await pdfIn(groupId, document)
  return uncached(reply)
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(Buffer.from(pdf))
}

/** The session, for whoever reads it whole; to anybody else there is none. @throws {ProblemError} `notFound` */
async function openSession(context: HttpContext, served: SessionCase, request: FastifyRequest): Promise<Opened> {
  const { groupId, id } = parse(oneSession, request.params)
  const actor = await context.identify(request, groupId)
  return context.platform.db.transaction(groupId, async (tx) => {
    const state = await sessionOf(tx, groupId, id)
    const reader = await context.readerOf(tx, groupId, actor)
    if (state === undefined || state.status === 'none' || !readsWhole(served, id, state, reader))
      throw new ProblemError('notFound')
    return { groupId, id, state, around: await aroundOf(tx, groupId, id) }
  })
}

/** What the papers of a session are written with: the names, and who keeps the secretariat. */
export async function aroundOf(tx: Tx, groupId: string, id: string): Promise<PaperAround> {
  const names = await namesOf(tx, groupId)
  const group = await readGroup(tx, groupId)
  const nameOf = (body: string) => names.get(body) ?? body
  return { id, coordinator: nameOf((group && coordinatorOf(group)) ?? ''), nameOf }
}
