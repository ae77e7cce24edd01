import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isCutFrom, type Reader } from '#kernel/reader.ts'
import { standingsOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { sendersOf } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { entriesOfCase } from '#platform/journal/read.ts'
import { operatorText } from '#vault/manifest.ts'
import { type ArrivalFile, type ArrivalLine, type DeskView, inLanguage, ofConsultation } from '../contract.ts'
import type { Entered } from '../model/arrival-state.ts'
import { toldIn } from '../model/evolve.ts'
import type { ArrivalPorts } from './ports.ts'
import { type ArrivalRow, arrivalOf, arrivalsOf, caseFileOfArrivals, deskConsultation } from './queries.ts'
import { receiptDocument } from './receipt-document.ts'
import { csvOf } from './register-csv.ts'

const inGroup = z.object({ groupId: z.uuid() })
const inAddress = inGroup.extend({ id: z.uuid() })
const BASE = '/api/groups/:groupId/arrivals'

/**
 * The desk: what it has taken, as a screen and as a spreadsheet, what one arrival is, and its receipt. For the coordinator, and of
 * no procedure in which the reader has an interest.
 */
export function serveDesk(app: FastifyInstance, context: HttpContext, ports: ArrivalPorts): void {
  app.get(BASE, (request) => deskFor(context, ports, request))
  app.get(`${BASE}.csv`, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment('arrivees.csv'))
      .send(csvOf(await deskFor(context, ports, request))),
  )
  serveOne(app, context, ports)
}

async function deskFor(context: HttpContext, ports: ArrivalPorts, request: FastifyRequest): Promise<DeskView> {
  const { groupId } = parse(inGroup, request.params)
  const { consultation } = parse(ofConsultation, request.query)
  const actor = await context.identify(request, groupId)
  const now = context.platform.clock.now(groupId)
  return context.platform.db.transaction(groupId, async (tx) => {
    const reader = await context.readerOf(tx, groupId, actor)
    if (reader.guest) throw new ProblemError('notFound')
    if (!reader.coordinates) throw new ProblemError('notCompetent')
    const consultations = await taking(tx, ports, groupId, { reader, only: consultation })
    const taken = await arrivalsOf(tx, groupId, consultation)
    const shown = taken.filter(({ state }) => !isCutFrom(reader, state.procedure))
    return { now, consultations, lines: shown.map(lineOf) }
  })
}

type Asking = { readonly reader: Reader; readonly only: string | undefined }

/** The consultations that were published, and from which the reader is not cut; the nearest deadline first, then those that have passed. */
async function taking(
  tx: Tx,
  ports: ArrivalPorts,
  groupId: string,
  { reader, only }: Asking,
): Promise<DeskView['consultations']> {
  const standings = (await standingsOf(tx, groupId)).filter(({ id }) => only === undefined || id === only)
  const seen = await Promise.all(
    standings.map(async ({ id }) => ({
      id,
      found: await deskConsultation(tx, groupId, id),
      session: await ports.sessionOf(tx, groupId, id),
    })),
  )
  const published = seen.flatMap(({ id, found, session }) => {
    if (found === null || isCutFrom(reader, found.procedure)) return []
    const { reference, title, status, deadline, electronic, otherMedium } = found
    return [{ id, reference, title, status, deadline, electronic, otherMedium, over: session.ended }]
  })
  return published.sort((one, other) =>
    one.status === other.status
      ? one.deadline.localeCompare(other.deadline)
      : ORDER.indexOf(one.status) - ORDER.indexOf(other.status),
  )
}

const ORDER = ['open', 'closed', 'abandoned'] as const

function lineOf({ id, state }: ArrivalRow): ArrivalLine {
  const { consultation, number, status, arrivedAt, recordedAt, deadline, means } = state
  return { ...toldIn(state), ...{ id, consultation, number, status, arrivedAt, recordedAt, deadline, means } }
}

/** One arrival, for whoever stands at the desk. @throws {ProblemError} `notFound` to anybody else */
async function found(tx: Tx, context: HttpContext, request: FastifyRequest) {
  const { groupId, id } = parse(inAddress, request.params)
  const actor = await context.identify(request, groupId)
  const reader = await context.readerOf(tx, groupId, actor)
  const state = await arrivalOf(tx, groupId, id)
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  if (!reader.coordinates || isCutFrom(reader, state.procedure)) throw new ProblemError('notFound')
  const consultation = await deskConsultation(tx, groupId, state.consultation)
  if (consultation === null) throw new ProblemError('notFound')
  const entries = await entriesOfCase(tx, groupId, { caseFile: caseFileOfArrivals(state.consultation), id })
  return { groupId, id, actor, state, consultation, entries }
}

function serveOne(app: FastifyInstance, context: HttpContext, ports: ArrivalPorts): void {
  const { db } = context.platform
  const within = <A>(request: FastifyRequest, read: (tx: Tx) => Promise<A>): Promise<A> =>
    db.transaction(parse(inAddress, request.params).groupId, read)

  app.get(`${BASE}/:id/file`, (request) =>
    within(request, async (tx): Promise<ArrivalFile> => {
      const { groupId, actor, state, consultation, entries } = await found(tx, context, request)
      const { reference, title } = consultation
      const shown = await context.present(tx, { groupId, actor }, entries)
      return { reference, title, entries: [...shown], senders: await sendersFor(tx, ports, groupId, state) }
    }),
  )

  app.get(`${BASE}/:id/receipt.pdf`, async (request, reply) => {
    const { language } = parse(inLanguage, request.query)
    const { groupId, document } = await within(request, async (tx) => {
      const { groupId: group, state, consultation, entries } = await found(tx, context, request)
      const [first] = entries
      if (first === undefined) throw new Error('an arrival has no entry')
      const { seq, hash } = first
      const coordinator = await coordinatorName(tx, group)
      const receipt = { state, consultation, coordinator, entry: { seq, hash }, language }
      return { groupId: group, document: receiptDocument(receipt) }
    })
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="recepisse.pdf"')
      .send(Buffer.from(await pdfIn(groupId, document)))
  })
}

async function coordinatorName(tx: Tx, groupId: string): Promise<string> {
  const group = await readGroup(tx, groupId)
  const body = (group && coordinatorOf(group)) ?? ''
  return (await namesOf(tx, groupId)).get(body) ?? body
}

/** Whose deposits it may be put beside: nobody is named before the session is opened. */
async function sendersFor(
  tx: Tx,
  ports: ArrivalPorts,
  groupId: string,
  { consultation }: Entered,
): Promise<ArrivalFile['senders']> {
  if (!(await ports.sessionOf(tx, groupId, consultation)).opened) return null
  return (await sendersOf(tx, groupId, consultation)).flatMap(({ account, company }) =>
    company === null ? [] : [{ account, name: company.name, identifier: operatorText(company.identifier) }],
  )
}
