import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { recordedActsOf } from '#modules/organisation/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { type FileStore, storeFile } from '#platform/files.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import type { NotifiedAward } from '../model/award-state.ts'
import { aroundOf } from './around.ts'
import { awardCase } from './award-case.ts'
import { certificateDocument } from './certificate-document.ts'
import { controlFor } from './consultation-seen.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import { signatoryFor } from './deed-facts.ts'
import { membersLetter } from './members-letter.ts'
import type { AwardPorts } from './ports.ts'
import { reportAround } from './presentation-facts.ts'
import { presentationReport } from './presentation-report.ts'

const REPORT_LIMIT = 16 * 1024 * 1024
const DRAFT = 'Projet : rien n’est encore établi'
const BASE = '/api/groups/:groupId/awards/:id'

/**
 * The papers of an award for the coordinator: its presentation report, a draft made anew each time until it is set and from then on the bytes that were kept;
 * the certificate that the contract is enforceable and the letter to its members, once it is notified.
 */
export function servePapers(app: FastifyInstance, context: HttpContext, ports: AwardPorts, store: FileStore): void {
  const { platform } = context
  const { db, clock } = platform
  const asks = async <T>(request: FastifyRequest, then: (tx: Tx, asked: Coordinated, day: IsoDate) => Promise<T>) => {
    const { groupId } = request.params as { groupId: string }
    return db.transaction(groupId, async (tx) => {
      const asked = await coordinated(tx, context, request)
      return { ...asked, made: await then(tx, asked, civilDay(clock.now(asked.groupId))) }
    })
  }
  const reportOf = async (tx: Tx, { groupId, state }: Coordinated, day: IsoDate): Promise<DocumentModel> => {
    const around = await reportAround(tx, ports, { groupId, state })
    if (around === undefined) throw new ProblemError('notFound')
    return presentationReport(state, around, day)
  }

  app.get(`${BASE}/presentation-report.pdf`, async (request, reply) => {
    const { groupId, state, made } = await asks(request, reportOf)
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="rapport-de-presentation.pdf"')
    if (state.report !== null) return reply.send(store.read(groupId, state.report.document))
    return reply.send(Buffer.from(await pdfIn(groupId, { ...made, standing: DRAFT })))
  })

  app.post(`${BASE}/presentation-report`, async (request, reply) => {
    const { groupId, id, actor, made } = await asks(request, reportOf)
    const bytes = Buffer.from(await pdfIn(groupId, made))
    const { sha256: document } = await storeFile(db, store, {
      ...{ groupId, limit: REPORT_LIMIT, by: actor, at: clock.now(groupId), mediaType: 'application/pdf' },
      ...{ name: `${made.reference}.pdf`, bytes: Readable.from([bytes]) },
    })
    const act = { type: 'drawReport', document } as const
    const result = await commit(platform, awardCase(ports), { groupId, id, act, actor })
    if (result.kind === 'granted') return reply.send({ seq: result.seq, receipt: result.receipt })
    if (result.kind !== 'refused') return sendProblem(reply, 'stale')
    const { findings } = result
    return sendRefusal(reply, db, { groupId, id, actor, process: 'award', act: 'drawReport', findings })
  })

  for (const [path, make] of [
    ['certificate', certificateOf],
    ['members', membersOf],
  ] as const)
    app.get(`${BASE}/${path}.pdf`, async (request, reply) => {
      const { groupId, made } = await asks(request, make)
      reply.type('application/pdf').header('content-disposition', `inline; filename="${path}.pdf"`)
      return reply.send(Buffer.from(await pdfIn(groupId, made)))
    })
}

/** @throws {ProblemError} `notFound` before the holder has received its contract */
function notified({ state }: Coordinated): NotifiedAward {
  if (state.status !== 'notified') throw new ProblemError('notFound')
  return state
}

async function certificateOf(tx: Tx, asked: Coordinated, day: IsoDate): Promise<DocumentModel> {
  const state = notified(asked)
  const { groupId, id } = asked
  const acts = await Promise.all(
    (['contract-signature', 'delegation'] as const).map((subject) => recordedActsOf(tx, groupId, { subject })),
  )
  const act = acts.flat().find((each) => each.id === state.signature.authorisingAct)
  const around = {
    coordinator: (await aroundOf(tx, groupId, state)).coordinator,
    signatory: (await signatoryFor(tx, groupId, day)).signatory,
    authority: act === undefined ? null : { number: act.number, date: act.date },
    control: await controlFor(tx, groupId, { id, state, day }),
  }
  return certificateDocument(state, around, day)
}

async function membersOf(tx: Tx, asked: Coordinated, day: IsoDate): Promise<DocumentModel> {
  const state = notified(asked)
  const { coordinator, members } = await aroundOf(tx, asked.groupId, state)
  const consultation = await consultationOf(tx, asked.groupId, state.consultation)
  const dossier = consultation === undefined || consultation.status === 'none' ? null : consultation.dossier
  const { orderedBy = '', paidBy = '' } = dossier ?? {}
  return membersLetter(state, { coordinator, members, orderedBy, paidBy }, day)
}
