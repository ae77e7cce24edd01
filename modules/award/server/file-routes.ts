import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isCutFrom } from '#kernel/reader.ts'
import { buyersInOrder, noticedOf } from '#modules/consultation/index.ts'
import { consultationOf, consultationsOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf, recordedActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type AwardFile, inGroup, ofAward, type ToDecide } from '../contract.ts'
import type { Opened } from '../model/award-state.ts'
import { signerIn } from '../model/signing-rules.ts'
import { controlOf, timersOf } from '../model/standing.ts'
import { aroundOf } from './around.ts'
import { coordinated } from './coordinated.ts'
import { type LetterAround, notificationDocument } from './letter-documents.ts'
import type { AwardPorts } from './ports.ts'
import { awardsOfLot } from './queries.ts'

const BASE = '/api/groups/:groupId/awards'

/**
 * What the coordinator reads of an award besides its acts: the lots that wait for a decision and who took part, who may sign and under which
 * act, and the letter of notification. Nobody else, and nobody with an interest in the procedure.
 */
export function serveAwards(app: FastifyInstance, context: HttpContext, ports: AwardPorts): void {
  const { db } = context.platform

  app.get(`${BASE}/to-decide`, (request) => {
    const { groupId } = parse(inGroup, request.params)
    return db.transaction(groupId, (tx) => toDecide(tx, context, ports, { groupId, request }))
  })

  app.get(`${BASE}/:id/file`, (request) => {
    const { groupId } = parse(ofAward, request.params)
    return db.transaction(groupId, async (tx): Promise<AwardFile> => {
      const { state } = await coordinated(tx, context, request)
      return fileOf(tx, groupId, state)
    })
  })

  const sendPdf = async (
    request: FastifyRequest,
    make: (state: Opened, around: LetterAround) => DocumentModel | undefined,
  ) => {
    const { groupId } = parse(ofAward, request.params)
    const document = await db.transaction(groupId, async (tx) => {
      const { state } = await coordinated(tx, context, request)
      return make(state, await aroundOf(tx, groupId, state))
    })
    if (document === undefined) throw new ProblemError('notFound')
    return Buffer.from(await pdfIn(groupId, document))
  }

  app.get(`${BASE}/:id/notification.pdf`, async (request, reply) => {
    const pdf = await sendPdf(request, (state, around) =>
      'signature' in state ? notificationDocument(state, around) : undefined,
    )
    return reply.type('application/pdf').header('content-disposition', 'inline; filename="notification.pdf"').send(pdf)
  })
}

type Asking = { readonly groupId: string; readonly request: FastifyRequest }

async function toDecide(
  tx: Tx,
  context: HttpContext,
  ports: AwardPorts,
  { groupId, request }: Asking,
): Promise<ToDecide> {
  const reader = await context.readerOf(tx, groupId, await context.identify(request, groupId))
  if (reader.guest) throw new ProblemError('notFound')
  if (!reader.coordinates) return { lots: [] }
  const closed = (await consultationsOf(tx, groupId)).filter(
    ({ state }) => state.status === 'closed' && !isCutFrom(reader, state.procedure),
  )
  const lots: ToDecide['lots'][number][] = []
  for (const { id: consultation, state } of closed) {
    const { reference, dossier } = state
    const all = dossier.lots.length === 0 ? [null] : dossier.lots
    for (const lot of all) {
      const key = lot?.key ?? null
      if ((await awardsOfLot(tx, groupId, consultation, key)).length > 0) continue
      const operators = await ports.operatorsOf(tx, { groupId, consultation, lot: key })
      if (operators === null || operators.length === 0) continue
      const { title } = dossier
      lots.push({
        consultation,
        reference,
        title,
        lot: lot === null ? null : { key: lot.key, title: lot.title },
        operators: [...operators],
      })
    }
  }
  return { lots }
}

async function fileOf(tx: Tx, groupId: string, state: Opened): Promise<AwardFile> {
  const group = await readGroup(tx, groupId)
  const signer = group === undefined ? '' : (signerIn({ group }) ?? '')
  const body = await bodyOf(tx, groupId, signer)
  const acts = await Promise.all(
    (['contract-signature', 'delegation'] as const).map((subject) => recordedActsOf(tx, groupId, { subject })),
  )
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const frozen = consultation === undefined ? null : (noticedOf(consultation)?.frozen ?? null)
  const signedOn = 'signature' in state ? state.signature.signedOn : state.decidedOn
  const controlled = controlOf(state, { maximum: null, estimate: frozen?.estimate ?? 0 }, signedOn).due
  return {
    signatories: (body === undefined ? [] : signatoriesFor(body, 'contracts')).map(
      ({ person, title, from, until }) => ({
        ...{ id: person.id, name: person.name, title, from, until },
      }),
    ),
    acts: acts
      .flat()
      .filter((act) => act.body === signer)
      .map(({ id, number, date }) => ({ id, number, date })),
    buyers: frozen === null ? [] : buyersInOrder(frozen).map(({ body }) => body),
    controlled,
    days: timersOf(state, controlled).map(({ what, until, done, basis }) => ({ what, until, done, basis: [...basis] })),
  }
}
