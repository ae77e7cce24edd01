import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { coordinatorOf, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { filesOfDeposits, openingFor } from '#modules/opening/server/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { bodiesOf, personNamesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { readsWhole } from '#platform/secrecy.ts'
import type { EvaluationAround } from '../contract.ts'
import type { Known } from '../model/evaluation-state.ts'
import { evaluationCase } from './evaluation-case.ts'
import type { EvaluationPorts } from './ports.ts'
import { evaluationOf, sheetsOf } from './queries.ts'

const inGroup = z.object({ groupId: z.uuid() })
const inAddress = inGroup.extend({ id: z.uuid() })
const ofFile = inAddress.extend({
  tender: z.uuid(),
  envelope: z.coerce.number().int().min(0).max(999),
  file: z.coerce.number().int().min(0).max(10_000_000),
})
export const BASE = '/api/groups/:groupId/evaluations/:id'

export type Reading = { readonly groupId: string; readonly id: string; readonly actor: Actor; readonly state: Known }

/** What an analysis is read with, for whoever reads it whole: its people, and what came out of the envelopes of its tenders. */
export function serveAround(
  app: FastifyInstance,
  context: HttpContext,
  ports: EvaluationPorts,
  store: FileStore,
): void {
  const { db, clock } = context.platform

  app.get(`${BASE}/around`, async (request) => {
    const { groupId, actor, id } = await asking(context, request)
    const today = civilDay(clock.now(groupId))
    return db.transaction(groupId, async (tx): Promise<EvaluationAround> => {
      const analysis = await inAnalysis(tx, context, ports, { groupId, id, actor })
      const { state } = analysis
      const names = await personNamesOf(tx, groupId)
      const files = (await opensTenders(tx, analysis)) ? await filesOf(tx, groupId, state) : []
      return {
        evaluators: state.evaluators.map(({ person, body }) => ({ person, body, name: names.get(person) ?? person })),
        persons: await inOffice(tx, groupId, today),
        sheets: [...(await sheetsOf(tx, groupId, id))],
        files: files.map(({ deposit, envelope, number, name, size, verdict }) => ({
          ...{ tender: deposit, envelope, file: number, name, size, verdict },
        })),
      }
    })
  })

  app.get(`${BASE}/tenders/:tender/:envelope/:file`, async (request, reply) => {
    const { groupId, actor, id } = await asking(context, request)
    const params = ofFile.safeParse(request.params)
    if (!params.success) throw new ProblemError('notFound')
    const { tender, envelope, file } = params.data
    const found = await db.transaction(groupId, async (tx) => {
      const analysis = await inAnalysis(tx, context, ports, { groupId, id, actor })
      if (!(await opensTenders(tx, analysis))) return undefined
      const files = await filesOf(tx, groupId, analysis.state)
      return files.find((each) => each.deposit === tender && each.envelope === envelope && each.number === file)
    })
    if (found === undefined) throw new ProblemError('notFound')
    const check = { verdict: found.verdict, at: null }
    return sendFile(
      { request, reply },
      { store, groupId, keeping: 'reader' },
      { ...found, mediaType: 'application/octet-stream', check },
    )
  })
}

export async function asking({ identify }: HttpContext, request: FastifyRequest) {
  const { groupId } = parse(inGroup, request.params)
  const actor = await identify(request, groupId)
  const params = inAddress.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  return { groupId, actor, id: params.data.id }
}

/** The analysis, for whoever reads it whole; to anybody else there is none. @throws {ProblemError} `notFound` */
export async function inAnalysis(
  tx: Tx,
  { readerOf }: HttpContext,
  ports: EvaluationPorts,
  { groupId, id, actor }: Omit<Reading, 'state'>,
): Promise<Reading & { readonly coordinates: boolean }> {
  const state = await evaluationOf(tx, groupId, id)
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  const reader = await readerOf(tx, groupId, actor)
  if (!readsWhole(evaluationCase(ports), id, state, reader)) throw new ProblemError('notFound')
  return { groupId, id, actor, state, coordinates: reader.coordinates }
}

/** R1.33: whoever was named to score opens the tenders once it has signed that it has no interest in them, and not before. */
async function opensTenders(tx: Tx, { groupId, id, actor, coordinates }: Reading & { readonly coordinates: boolean }) {
  if (coordinates) return true
  return actor.kind === 'person' && (await sheetsOf(tx, groupId, id)).some(({ person }) => person === actor.person)
}

async function filesOf(tx: Tx, groupId: string, { consultation, tenders }: Known) {
  const found = await openingFor(tx, groupId, consultation)
  if (found === undefined) return []
  const kept = new Map(tenders.map(({ id, envelopes }) => [id, envelopes]))
  const files = await filesOfDeposits(tx, { groupId, opening: found.id }, [...kept.keys()])
  // An application is not analysed here: what is shown came out of an envelope that holds a tender.
  return files.filter(({ deposit, envelope }) => kept.get(deposit)?.includes(envelope) === true)
}

/** The persons in office that day, in the bodies of the group. */
async function inOffice(tx: Tx, groupId: string, today: string): Promise<EvaluationAround['persons']> {
  const group = await readGroup(tx, groupId)
  const known = group === undefined ? [] : [coordinatorOf(group), ...membersOn(group, today).map(({ body }) => body)]
  const bodies = (await bodiesOf(tx, groupId)).filter(({ id }) => known.includes(id))
  return bodies.flatMap(({ id, offices }) =>
    [...new Map(offices.filter((each) => isHeldOn(each, today)).map(({ person }) => [person.id, person.name]))].map(
      ([person, name]) => ({ person, name, body: id }),
    ),
  )
}
