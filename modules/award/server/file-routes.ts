import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isCutFrom } from '#kernel/reader.ts'
import { buyersInOrder, noticedOf, referralsOn } from '#modules/consultation/index.ts'
import { consultationOf, consultationsOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf, recordedActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type AwardFile, inGroup, ofAward, type ToDecide } from '../contract.ts'
import type { AnalysisSeen, CommitteeSeen } from '../model/award-facts.ts'
import type { Opened, Rejection } from '../model/award-state.ts'
import { contractFiles } from '../model/control-rules.ts'
import { signerIn } from '../model/signing-rules.ts'
import { timersOf } from '../model/standing.ts'
import type { PieceKind } from '../model/transmission-state.ts'
import { notificationOf } from './around.ts'
import { controlFor } from './consultation-seen.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
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
      return fileOf(tx, groupId, await coordinated(tx, context, request))
    })
  })

  app.get(`${BASE}/:id/notification.pdf`, async (request, reply) => {
    const { groupId } = parse(ofAward, request.params)
    const document = await db.transaction(groupId, async (tx) => {
      const { state } = await coordinated(tx, context, request)
      return 'signature' in state ? notificationOf(tx, groupId, state) : undefined
    })
    if (document === undefined) throw new ProblemError('notFound')
    reply.type('application/pdf').header('content-disposition', 'inline; filename="notification.pdf"')
    return reply.send(Buffer.from(await pdfIn(groupId, document)))
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
      const of = { groupId, consultation, lot: key }
      const [analysis, committee] = [await ports.analysisOf(tx, of), await ports.committeeOf(tx, of)]
      const { title } = dossier
      lots.push({
        ...{ consultation, reference, title, lot: lot === null ? null : { key: lot.key, title: lot.title } },
        operators: operators.map((each) => ({ ...each, ...fateOf(each, analysis) })),
        decision: decisionTold(committee),
      })
    }
  }
  return { lots }
}

/** What the frozen report says of who took part; nothing of it is typed anew. */
function fateOf(
  { account, late }: { readonly account: string; readonly late: boolean },
  analysis: AnalysisSeen | null,
): { readonly rank: number | null; readonly rejection: Rejection | null } {
  const place = analysis?.ranking.indexOf(account) ?? -1
  if (place >= 0) return { rank: place + 1, rejection: place === 0 ? null : 'ranked-lower' }
  const found = analysis?.rejected.find((each) => each.account === account)
  return { rank: null, rejection: found?.rejection ?? (late ? 'late' : null) }
}

function decisionTold(committee: CommitteeSeen | null): ToDecide['lots'][number]['decision'] {
  const decision = committee?.decision ?? null
  return decision === null ? null : { decidedOn: decision.decidedOn, record: decision.record }
}

async function fileOf(tx: Tx, groupId: string, { id, state }: Coordinated): Promise<AwardFile> {
  const group = await readGroup(tx, groupId)
  const signer = group === undefined ? '' : (signerIn({ group }) ?? '')
  const body = await bodyOf(tx, groupId, signer)
  const acts = await Promise.all(
    (['contract-signature', 'delegation'] as const).map((subject) => recordedActsOf(tx, groupId, { subject })),
  )
  const { due, consultation: seen } = await controlFor(tx, groupId, { id, state, day: state.decidedOn })
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const frozen = consultation === undefined ? null : (noticedOf(consultation)?.frozen ?? null)
  return {
    signatories: (body === undefined ? [] : signatoriesFor(body, 'contracts')).map(
      ({ person, title, from, until }) => ({
        ...{ id: person.id, name: person.name, title, from, until },
      }),
    ),
    acts: acts
      .flat()
      .filter((act) => act.body === signer)
      .map((act) => ({ id: act.id, number: act.number, date: act.date })),
    buyers: frozen === null ? [] : buyersInOrder(frozen).map(({ body: buyer }) => buyer),
    controlled: due,
    referrals: referralsOn(seen?.referrals ?? [], state.lot?.key ?? null).map((each) => ({
      ...each,
      lots: [...each.lots],
    })),
    days: timersOf(state, due).map(({ what, until, done, basis }) => ({ what, until, done, basis: [...basis] })),
    pieces: await piecesKnown(tx, groupId, state),
  }
}

/** The pieces of the legality control that the register has already: whoever transmits adds the others. */
async function piecesKnown(tx: Tx, groupId: string, state: Opened): Promise<AwardFile['pieces']> {
  if (!('signature' in state)) return []
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const documents = consultation === undefined || consultation.status === 'none' ? [] : consultation.documents
  const of = (kind: PieceKind, hashes: readonly string[]) => hashes.map((document) => ({ kind, document }))
  return [
    ...of('contract', contractFiles(state)),
    ...of(
      'rules',
      documents.filter(({ kind }) => kind === 'RC').map(({ sha256 }) => sha256),
    ),
    ...(state.by === 'committee'
      ? of('minutes', [state.record, ...(state.nextChoices ?? []).map(({ record }) => record)])
      : []),
    ...of('report', state.report === null ? [] : [state.report.document]),
    ...of('attestations', state.proofs?.produced?.documents ?? []),
  ]
}
