import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Entry as ShownEntry } from '#api/shapes.ts'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActLike, Staged } from '#kernel/process.ts'
import { type CommitResult, commit, type Platform } from '../commit.ts'
import type { Tx } from '../db.ts'
import { entriesSince, type JournalEntry } from '../journal/read.ts'
import { caseFileOf, readCase } from '../journal/store.ts'
import type { Readership } from '../secrecy.ts'
import { isBarred, isWithheldFrom, shownActs, shownFindings, shownState } from '../secrecy.ts'
import { type AnyServed, GROUP_CASE_FILE, type Refused } from '../served.ts'
import { appraisals, expectedVersion, idempotencyOf, newCaseId } from './asked-act.ts'
import { requireCitable } from './cited-files.ts'
import { parse } from './parse.ts'
import { ProblemError, sendProblem } from './problem.ts'
import { sendRefusal } from './refusal.ts'

/** Who is behind a request, for this group; throws `unauthenticated`, or `notFound` when the group is not theirs. */
export type Identify = (request: FastifyRequest, groupId: string) => Promise<Actor>

/**
 * Entries as one reader sees them: who acted by name, office and body, where the journal holds identifiers; and without
 * what is kept from that reader.
 */
export type PresentEntries = (
  tx: Tx,
  reader: { readonly groupId: string; readonly actor: Actor },
  entries: readonly JournalEntry[],
) => Promise<readonly ShownEntry[]>

export type HttpContext = Readership & {
  readonly platform: Platform
  readonly identify: Identify
  readonly present: PresentEntries
}

/** The payload of each act as the outside world sends it; `type` and `appraisals` are added here. */
export type ActSchemas = Readonly<Record<string, z.ZodObject>>

export type ProcessRoutes = {
  readonly served: AnyServed
  /** The plural under which the cases of this process stand in the address. */
  readonly collection: string
  /** The act that opens a case, sent to the collection itself; the others are sent to the case. */
  readonly opening: string
  readonly acts: ActSchemas
  /** Bytes that an act may hold, where it may be longer than any other: a batch of letters. */
  readonly bodyLimit?: number
  /** The state of a case, for the documentation of the answers. */
  readonly state: z.ZodType
  /** True for a process of which a group has one case, whose id is the group's. */
  readonly single?: true
  /** Acts that several persons do at the same moment, none of which takes anything from another: whatever each has read. */
  readonly atOnce?: readonly string[]
}

// Made once: zod compiles a schema when it first parses.
const uuid = z.uuid()
const inAddress = z.object({ groupId: uuid, id: uuid.optional() })
const inQuery = z.object({ dryRun: z.stringbool().optional() })

/**
 * Serves one process: its cases, each with its acts as explained buttons, and one address per act. `GET …/new` explains
 * the acts of a case that nobody has opened. `POST …/{collection}` opens a case, `POST …/{collection}/{id}/{act}` does an act, `?dryRun=true` only decides.
 */
export function serveProcess(app: FastifyInstance, context: HttpContext, routes: ProcessRoutes): void {
  const base = `/api/groups/:groupId/${routes.collection}`
  const one = routes.single === true ? base : `${base}/:id`
  app.get(one, (request, reply) => show(context, routes, request, reply))
  if (routes.single !== true) app.get(`${base}/new`, (request) => showNew(context, routes, request))
  const limits = routes.bodyLimit === undefined ? {} : { bodyLimit: routes.bodyLimit }
  for (const [type, own] of Object.entries(routes.acts)) {
    const schema = own.extend({ appraisals: appraisals.optional() }).strict()
    const opens = type === routes.opening
    app.post(opens ? base : `${one}/${type}`, limits, (request, reply) =>
      perform(context, routes, { type, schema, opens }, request, reply),
    )
  }
}

async function show(context: HttpContext, routes: ProcessRoutes, request: FastifyRequest, reply: FastifyReply) {
  const { groupId, id } = caseOf(routes, request, false)
  const actor = await context.identify(request, groupId)
  const found = await context.platform.db.transaction(groupId, async (tx) => {
    const stored = await viewCase(context, tx, routes.served, { groupId, id, actor })
    // A process of which a group has one is there from the start: nobody has opened it, and its acts say who may.
    return stored === undefined && routes.single === true
      ? viewUnopened(context, tx, routes, { groupId, id, actor })
      : stored
  })
  if (found === undefined) throw new ProblemError('notFound')
  return reply.header('etag', `"${found.seq}"`).send(found)
}

/** The case that the opening act would begin: the button explains itself before anybody fills its form. */
async function showNew(context: HttpContext, routes: ProcessRoutes, request: FastifyRequest) {
  const { groupId } = caseOf(routes, request, true)
  const actor = await context.identify(request, groupId)
  return context.platform.db.transaction(groupId, (tx) =>
    viewUnopened(context, tx, routes, { groupId, id: randomUUID(), actor }),
  )
}

function viewUnopened(context: HttpContext, tx: Tx, { served }: ProcessRoutes, seen: Omit<Viewed, 'seq' | 'state'>) {
  return viewOf(context, tx, served, { ...seen, state: served.process.initial, seq: 0 })
}

/** One case with its acts, as the API answers it to this reader; `undefined` when the group has no such case. */
async function viewCase(
  context: HttpContext,
  tx: Tx,
  served: AnyServed,
  { groupId, id, actor }: { groupId: string; id: string; actor: Actor },
) {
  const { seq, state } = await readCase<Staged>(tx, served.table, { groupId, id })
  return state === undefined ? undefined : viewOf(context, tx, served, { groupId, id, actor, seq, state })
}

type Viewed = {
  readonly groupId: string
  readonly id: string
  readonly actor: Actor
  readonly seq: number
  readonly state: Staged
}

async function viewOf(context: HttpContext, tx: Tx, served: AnyServed, viewed: Viewed) {
  const { platform, readerOf } = context
  const { groupId, id, actor, seq, state } = viewed
  if (await isBarred(tx, context, served, viewed)) throw new ProblemError('notFound')
  const now = platform.clock.now(groupId)
  const today = civilDay(now)
  const { facts, articles, lawDate = today } = await served.facts(tx, { groupId, id, state, actor, today })
  const acts = served.process.acts(state, { facts, actor, now, today, lawDate, articles })
  if (served.secrecy === undefined) return { id, process: served.process.name, seq, state, acts }
  const reader = await readerOf(tx, groupId, actor)
  const shown = shownState(served, id, state, reader)
  return { id, process: served.process.name, seq, state: shown, acts: shownActs(served, { id, state, acts }, reader) }
}

/** What a refused act sets off is done by the clock, each in a transaction of its own: the act itself changed nothing. */
async function setOff(platform: Platform, { refused }: AnyServed, refusal: Refused<ActLike>): Promise<void> {
  for (const { served, id, act } of refused?.(refusal) ?? []) {
    await commit(platform, served, { groupId: refusal.groupId, id, act, actor: clockActor })
  }
}

const isWithheld = (resource: unknown): boolean => {
  const state: unknown = Object(resource).state
  return typeof state === 'object' && state !== null && 'withheld' in state
}

type ActRoute = { readonly type: string; readonly schema: z.ZodObject; readonly opens: boolean }

async function perform(
  context: HttpContext,
  routes: ProcessRoutes,
  route: ActRoute,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { groupId, id } = caseOf(routes, request, route.opens)
  const actor = await context.identify(request, groupId)
  const { dryRun } = parse(inQuery, request.query)
  const payload = parse(route.schema, request.body ?? {})
  const expectedSeq = routes.atOnce?.includes(route.type) === true ? undefined : expectedVersion(request, route.opens)
  const idempotency = idempotencyOf(request, `${route.type} ${id}`)
  const { platform } = context
  const { served } = routes
  await requireCitable(context, { groupId, actor }, payload)
  const show = (tx: Tx, granted: { seq: number; state: Staged }) =>
    // What follows of right may have changed the case again.
    served.consequences === undefined
      ? viewOf(context, tx, served, { groupId, id, actor, ...granted })
      : viewCase(context, tx, served, { groupId, id, actor })
  const asked = {
    groupId,
    id,
    act: { ...payload, type: route.type },
    actor,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    ...(idempotency === undefined ? {} : { idempotency }),
    ...(dryRun === true ? { dryRun } : {}),
  }
  const result = await commit(platform, served, asked, show)
  if (result.kind === 'refused' && dryRun !== true)
    await setOff(platform, served, { ...asked, findings: result.findings })
  return answer(context, routes, { groupId, id, actor, act: route.type }, result, reply)
}

async function answer(
  context: HttpContext,
  routes: ProcessRoutes,
  where: { groupId: string; id: string; actor: Actor; act: string },
  result: CommitResult<Staged> & { readonly shown?: unknown },
  reply: FastifyReply,
) {
  const { db } = context.platform
  if (result.kind !== 'granted') await requireOpen(context, routes.served, where)
  switch (result.kind) {
    case 'granted': {
      const { seq, receipt } = result
      const resource =
        result.shown ?? (await db.transaction(where.groupId, (tx) => viewCase(context, tx, routes.served, where)))
      // A request that comes again once its author is kept away gets the proof of its act, not what was examined then.
      const kept = isWithheld(resource) ? { ...receipt, findings: [] } : receipt
      return reply.code(200).header('etag', `"${seq}"`).send({ resource, receipt: kept })
    }
    case 'would-be-granted': {
      const { state } = result
      const shown = await db.transaction(where.groupId, async (tx) =>
        shownState(routes.served, where.id, state, await context.readerOf(tx, where.groupId, where.actor)),
      )
      const findings = shownFindings(result.findings)
      return reply.code(200).send({ dryRun: true, verdict: 'granted', findings, state: shown })
    }
    case 'awaiting-judgement':
      return reply.code(202).send({ verdict: 'awaiting-judgement', findings: shownFindings(result.findings) })
    case 'refused': {
      const withheld = await db.transaction(where.groupId, (tx) => isWithheldFrom(tx, context, routes.served, where))
      const refusal = { ...where, process: routes.served.process.name, findings: result.findings }
      return sendRefusal(reply, db, refusal, withheld)
    }
    case 'stale': {
      const since = Number(reply.request.headers['if-match']?.replaceAll('"', ''))
      const changes = await db.transaction(where.groupId, async (tx) => {
        const caseFile = (await caseFileOf(tx, routes.served.table, where)) ?? GROUP_CASE_FILE
        return context.present(tx, where, await entriesSince(tx, { ...where, caseFile }, since))
      })
      return sendProblem(reply.header('etag', `"${result.seq}"`), 'stale', { changes })
    }
    case 'key-reused':
      return sendProblem(reply, 'keyReused')
  }
}

/** What is answered of an act that was not done tells of its case: of one that is kept from a guest, nothing is. */
async function requireOpen(
  context: HttpContext,
  served: AnyServed,
  { groupId, id, actor }: { groupId: string; id: string; actor: Actor },
): Promise<void> {
  const barred = await context.platform.db.transaction(groupId, async (tx) => {
    const { state = served.process.initial } = await readCase<Staged>(tx, served.table, { groupId, id })
    return isBarred(tx, context, served, { groupId, id, state, actor })
  })
  if (barred) throw new ProblemError('notFound')
}

function caseOf(routes: ProcessRoutes, request: FastifyRequest, opens: boolean): { groupId: string; id: string } {
  const params = inAddress.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  const { groupId, id } = params.data
  if (routes.single === true) return { groupId, id: groupId }
  return { groupId, id: opens ? newCaseId(request) : (id ?? '') }
}
