import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { recordedActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { FileStore } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import type { NotifiedAward } from '../model/award-state.ts'
import { aroundOf } from './around.ts'
import { certificateDocument } from './certificate-document.ts'
import { controlFor } from './consultation-seen.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import { signatoryFor } from './deed-facts.ts'
import { enterPaper, keepPaper } from './kept-papers.ts'
import { membersLetter } from './members-letter.ts'
import type { AwardPorts } from './ports.ts'
import { reportAround } from './presentation-facts.ts'
import { presentationReport } from './presentation-report.ts'

const DRAFT = 'Projet : rien n’est encore établi'
const BASE = '/api/groups/:groupId/awards/:id'

/**
 * The papers of an award for the coordinator: its presentation report, a draft made anew each time until it is set and from then on the bytes that were kept;
 * the certificate that the contract is enforceable and the letter to its members, once it is notified.
 */
export function servePapers(app: FastifyInstance, context: HttpContext, ports: AwardPorts, store: FileStore): void {
  const { platform } = context
  const { db, clock } = platform
  /** Who asks of which award, and what is made of it for them. */
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
    // What is kept is read, and not made again.
    const { groupId, made } = await asks(
      request,
      async (tx, asked, day) => asked.state.report ?? reportOf(tx, asked, day),
    )
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="rapport-de-presentation.pdf"')
    if ('document' in made) return reply.send(store.read(groupId, made.document))
    return reply.send(Buffer.from(await pdfIn(groupId, { ...made, standing: DRAFT })))
  })

  app.post(`${BASE}/presentation-report`, async (request, reply) => {
    const { made, ...asked } = await asks(request, reportOf)
    const { groupId, actor: by } = asked
    const document = await keepPaper({ platform, store }, { groupId, by }, made)
    return enterPaper({ platform, ports, reply }, asked, { type: 'drawReport', document })
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
    coordinator: (await aroundOf(tx, groupId, state, day)).coordinator,
    signatory: (await signatoryFor(tx, groupId, day)).signatory,
    authority: act === undefined ? null : { number: act.number, date: act.date },
    control: await controlFor(tx, groupId, { id, state, day }),
  }
  return certificateDocument(state, around, day)
}

async function membersOf(tx: Tx, asked: Coordinated, day: IsoDate): Promise<DocumentModel> {
  const state = notified(asked)
  const { coordinator, signatory, members } = await aroundOf(tx, asked.groupId, state, day)
  const consultation = await consultationOf(tx, asked.groupId, state.consultation)
  const dossier = consultation === undefined || consultation.status === 'none' ? null : consultation.dossier
  const { orderedBy = '', paidBy = '' } = dossier ?? {}
  return membersLetter(state, { coordinator, signatory, members, orderedBy, paidBy }, day)
}
