import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf, personNamesOf } from '#modules/organisation/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { type FileStore, storeFile } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import { rankingTextOf } from '../model/standing.ts'
import { evaluationCase } from './evaluation-case.ts'
import { asking, BASE, inAnalysis, type Reading } from './evaluation-routes.ts'
import { letterIn } from './letters-left.ts'
import type { EvaluationPorts } from './ports.ts'
import { publishedConsultation } from './published.ts'
import { disclosedSheets } from './queries.ts'
import { reportOf } from './report.ts'

/** Room for a report of two hundred tenders under thirty criteria, several times over. */
const REPORT_LIMIT = 128 * 1024 * 1024
const numbered = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) })
const DRAFT = 'Projet : rien n’y est arrêté'

/**
 * The report to the committee, for the coordinator: a draft while the analysis can change, made anew each time; once frozen, the bytes that
 * were kept, whose SHA-256 stands in the journal.
 */
export function serveReport(
  app: FastifyInstance,
  context: HttpContext,
  ports: EvaluationPorts,
  store: FileStore,
): void {
  const { platform } = context
  const { db, clock } = platform

  app.get(`${BASE}/report.pdf`, async (request, reply) => {
    const { groupId, actor, id } = await asking(context, request)
    const reading = await forCoordinator(context, ports, { groupId, actor, id })
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="rapport-analyse-des-offres.pdf"')
    const { state } = reading
    if (state.status === 'frozen') return reply.send(store.read(groupId, state.report))
    const draft = await db.transaction(groupId, (tx) => documentOf(tx, reading, civilDay(clock.now(groupId))))
    return reply.send(Buffer.from(await pdfIn(groupId, { ...draft, standing: DRAFT })))
  })

  app.post(`${BASE}/report`, async (request, reply) => {
    const { groupId, actor, id } = await asking(context, request)
    const reading = await forCoordinator(context, ports, { groupId, actor, id })
    const { state } = reading
    const now = clock.now(groupId)
    if (state.status !== 'concluded') return freezing({ report: '0'.repeat(64), digest: '' })
    const document = await db.transaction(groupId, (tx) => documentOf(tx, reading, civilDay(now)))
    const bytes = await pdfIn(groupId, document)
    const { sha256: report } = await storeFile(db, store, {
      ...{ groupId, limit: REPORT_LIMIT, by: actor, at: now, mediaType: 'application/pdf' },
      ...{ name: `${document.reference}.pdf`, bytes: Readable.from([Buffer.from(bytes)]) },
    })
    return freezing({ report, digest: createHash('sha256').update(rankingTextOf(state)).digest('hex') })

    async function freezing(found: { readonly report: string; readonly digest: string }) {
      const act = { type: 'freeze', ...found } as const
      const result = await commit(platform, evaluationCase(ports), { groupId, id, act, actor })
      if (result.kind === 'granted') return reply.send({ seq: result.seq, receipt: result.receipt })
      if (result.kind !== 'refused') return sendProblem(reply, 'stale')
      return sendRefusal(reply, db, {
        groupId,
        id,
        actor,
        process: 'evaluation',
        act: 'freeze',
        findings: result.findings,
      })
    }
  })
}

/** Each letter to a tenderer as a document, for the coordinator. */
export function serveLettersLeft(app: FastifyInstance, context: HttpContext, ports: EvaluationPorts): void {
  const { db } = context.platform
  app.get(`${BASE}/letters/:number/letter.pdf`, async (request, reply) => {
    const { groupId, actor, id } = await asking(context, request)
    const { state } = await forCoordinator(context, ports, { groupId, actor, id })
    const { number } = parse(numbered, request.params)
    const letter = state.letters.find((each) => each.number === number)
    if (letter === undefined) throw new ProblemError('notFound')
    const document = await db.transaction(groupId, (tx) => letterIn(tx, groupId, state, letter))
    reply.type('application/pdf').header('content-disposition', 'inline; filename="lettre.pdf"')
    return reply.send(Buffer.from(await pdfIn(groupId, document)))
  })
}

/** The analysis, for the coordinator; the evaluators read it, and not the report. @throws {ProblemError} `notFound` */
function forCoordinator(context: HttpContext, ports: EvaluationPorts, asked: Omit<Reading, 'state'>): Promise<Reading> {
  return context.platform.db.transaction(asked.groupId, async (tx) => {
    const { coordinates, ...reading } = await inAnalysis(tx, context, ports, asked)
    if (!coordinates) throw new ProblemError('notFound')
    return reading
  })
}

async function documentOf(tx: Tx, { groupId, id, state }: Reading, today: string): Promise<DocumentModel> {
  const [names, persons] = [await namesOf(tx, groupId), await personNamesOf(tx, groupId)]
  const group = await readGroup(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const lots = consultation === undefined || consultation.status === 'none' ? [] : consultation.dossier.lots
  const nameOf = (body: string) => names.get(body) ?? body
  return reportOf(state, {
    coordinator: nameOf((group && coordinatorOf(group)) ?? ''),
    lotTitle: state.lot === null ? null : (lots.find(({ key }) => key === state.lot)?.title ?? state.lot),
    sheets: await disclosedSheets(tx, groupId, id),
    nameOf,
    personOf: (person) => persons.get(person) ?? person,
    today,
    lawDate: (await publishedConsultation(tx, groupId, state.consultation))?.lawDate ?? today,
  })
}
