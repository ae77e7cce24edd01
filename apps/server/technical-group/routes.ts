import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Staged } from '#kernel/process.ts'
import { isCutFrom, type Reader } from '#kernel/reader.ts'
import { personNamesOf } from '#modules/organisation/server/index.ts'
import { type Meeting, type Review, readsDocument, type Version } from '#modules/technical-group/index.ts'
import { logReading, meetingCase, readingsOf, reviewCase } from '#modules/technical-group/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type FileStore, findFile } from '#platform/files.ts'
import { findReadable } from '#platform/http/file-routes.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readCase } from '#platform/journal/store.ts'
import { readsWhole } from '#platform/secrecy.ts'
import type { AnyServed } from '#platform/served.ts'
import { CopyMaker } from './copies.ts'
import { invitationFor, minutesFor } from './meetings.ts'
import { namesIn } from './names.ts'
import { ClauseReader } from './texts.ts'

const inGroup = z.object({ groupId: z.uuid() })
const oneCase = inGroup.extend({ id: z.uuid() })
const oneVersion = oneCase.extend({ version: z.coerce.number().int().min(1).max(10_000) })
const outlined = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const ofProcedure = z.object({ procedure: z.uuid() })
const BASE = '/api/groups/:groupId/technical-group'

type Opened = {
  readonly groupId: string
  readonly actor: Extract<Actor, { kind: 'person' }>
  readonly reader: Reader
}
type OpenedReview = Opened & {
  readonly id: string
  readonly review: Exclude<Review, { status: 'none' }>
  readonly version: Version
}

/**
 * What the technical group reads that is no case: the clauses of a document, the copy that bears its reader's name, the
 * readings of both, and the calendar file and minutes of a meeting. Each answer of a document is logged first (R8.13).
 */
export function serveTechnicalGroup(app: FastifyInstance, context: HttpContext, store: FileStore): void {
  const clauses = new ClauseReader(store)
  const copies = new CopyMaker(clauses)
  serveDocuments(app, context, clauses, copies)
  serveOutline(app, context, clauses)
  serveLog(app, context)
  serveMeetings(app, context)
}

function serveDocuments(app: FastifyInstance, context: HttpContext, clauses: ClauseReader, copies: CopyMaker): void {
  const { db } = context.platform

  app.get(`${BASE}/reviews/:id/versions/:version/clauses`, async (request, reply) => {
    const opened = await openReview(context, request)
    const { groupId, version } = opened
    const file = await db.transaction(groupId, (tx) => fileOf(tx, groupId, version))
    const read = await clauses.read(groupId, file)
    const number = await enter(context, opened, 'screen')
    return uncached(reply).send({
      number,
      version: version.number,
      clauses: read.clauses.map(({ number: at, title, text }) => ({ number: at, title, text })),
    })
  })

  app.get(`${BASE}/reviews/:id/versions/:version/copy.pdf`, async (request, reply) => {
    const opened = await openReview(context, request)
    const { groupId, actor, review, version } = opened
    const [file, name, body] = await db.transaction(groupId, async (tx) => {
      const persons = await personNamesOf(tx, groupId)
      return [await fileOf(tx, groupId, version), persons.get(actor.person) ?? '', await bodyName(tx, opened)]
    })
    const master = await copies.masterOf(groupId, file, { review, version, issuer: body.coordinator })
    const number = await enter(context, opened, 'copy')
    const copy = copies.copyFor(master, {
      groupId,
      name,
      body: body.own,
      number,
      at: context.platform.clock.now(groupId),
    })
    return uncached(reply)
      .type('application/pdf')
      .header('content-disposition', `inline; filename="exemplaire-${number}.pdf"`)
      .send(copy)
  })
}

function serveOutline(app: FastifyInstance, context: HttpContext, clauses: ClauseReader): void {
  app.get(`${BASE}/outline`, async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const { sha256 } = parse(outlined, request.query)
    const file = await context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      // Only who deposits documents looks at one that nobody reviews yet.
      return reader.coordinates ? findReadable(tx, context, { groupId, actor }, sha256) : undefined
    })
    if (file === undefined) throw new ProblemError('notFound')
    const read = await clauses.read(groupId, file)
    return uncached(reply).send({ clauses: read.clauses })
  })
}

function serveLog(app: FastifyInstance, context: HttpContext): void {
  app.get(`${BASE}/readings`, async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const { procedure } = parse(ofProcedure, request.query)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (!reader.coordinates || isCutFrom(reader, procedure)) throw new ProblemError('notFound')
      return readingsOf(tx, groupId, procedure)
    })
  })
}

function serveMeetings(app: FastifyInstance, context: HttpContext): void {
  app.get(`${BASE}/meetings/:id/invitation.ics`, async (request, reply) => {
    const { id, groupId, state } = await openMeeting(context, request)
    const { file, type } = await context.platform.db.transaction(groupId, (tx) =>
      invitationFor(tx, {
        id,
        groupId,
        state,
        host: request.hostname,
        now: context.platform.clock.now(groupId),
      }),
    )
    return uncached(reply).type(type).header('content-disposition', 'attachment; filename="reunion.ics"').send(file)
  })

  app.get(`${BASE}/meetings/:id/minutes.pdf`, async (request, reply) => {
    const { id, groupId, state } = await openMeeting(context, request)
    if (state.status !== 'held') throw new ProblemError('notFound')
    const pdf = await minutesFor(context, { id, groupId, state })
    return uncached(reply)
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="compte-rendu.pdf"')
      .send(Buffer.from(pdf))
  })
}

const uncached = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store')

/** The reader of a request, and a case that this reader may read whole; for any other there is no such case. */
async function openCase<State extends Staged>(context: HttpContext, request: FastifyRequest, served: AnyServed) {
  const { groupId, id } = parse(oneCase.loose(), request.params)
  const actor = await context.identify(request, groupId)
  if (actor.kind !== 'person') throw new ProblemError('notFound')
  const found = await context.platform.db.transaction(groupId, async (tx) => {
    const { state } = await readCase<State>(tx, served.table, { groupId, id })
    return { state, reader: await context.readerOf(tx, groupId, actor) }
  })
  const { state, reader } = found
  if (state === undefined || !readsWhole(served, id, state, reader)) throw new ProblemError('notFound')
  return { groupId, id, actor, reader, state }
}

async function openReview(context: HttpContext, request: FastifyRequest): Promise<OpenedReview> {
  const { version: asked } = parse(oneVersion, request.params)
  const { state: review, ...opened } = await openCase<Review>(context, request, reviewCase)
  if (review.status === 'none' || !readsDocument(opened.reader, { ...review, review: opened.id }))
    throw new ProblemError('notFound')
  const version = review.versions.find(({ number }) => number === asked)
  if (version === undefined) throw new ProblemError('notFound')
  return { ...opened, review, version }
}

async function openMeeting(context: HttpContext, request: FastifyRequest) {
  const { state, ...opened } = await openCase<Meeting>(context, request, meetingCase)
  if (state.status === 'none') throw new ProblemError('notFound')
  return { ...opened, state }
}

async function fileOf(tx: Tx, groupId: string, { file }: Version) {
  const found = await findFile(tx, groupId, file)
  if (found === undefined) throw new ProblemError('notFound')
  return found
}

async function bodyName(tx: Tx, { groupId, actor }: Opened) {
  const { coordinatorName, nameOf } = await namesIn(tx, groupId)
  return { own: nameOf(actor.body), coordinator: coordinatorName }
}

/** Enters the reading, and gives its number: that of the copy. */
function enter(context: HttpContext, opened: OpenedReview, form: 'screen' | 'copy'): Promise<number> {
  const { groupId, actor, reader, id, review, version } = opened
  const { procedure } = review
  const seat = reader.seats.find((held) => held.procedure === procedure)?.id ?? null
  const { person, body } = actor
  const at = context.platform.clock.now(groupId)
  return context.platform.db.transaction(groupId, (tx) =>
    logReading(tx, { groupId, review: id, procedure, version: version.number, form, person, body, seat, at }),
  )
}
