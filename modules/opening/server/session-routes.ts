import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { CommitResult } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { FileStore } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { readsWhole } from '#platform/secrecy.ts'
import { type StepProofs, sharesGiven } from '../contract.ts'
import { isSame } from '../model/due.ts'
import type { Opening } from '../model/opening-state.ts'
import { ACTS, type Giving, giveShares, type Part } from './give-shares.ts'
import { minutesIn } from './minutes-in.ts'
import type { Opener } from './opener.ts'
import { openingCase } from './opening-case.ts'
import type { OpeningSources } from './sources.ts'
import { filesOf, openingOf } from './store.ts'
import { storedBytes } from './stored-manifest.ts'

/** Of which session the log is asked, and which of its deposits are opened by a decision. */
export type ProofsOf = {
  readonly opening: string
  readonly consultation: string
  readonly decided: readonly string[]
}

export type OpeningServer = {
  readonly sources: OpeningSources
  readonly opener: Opener
  readonly store: FileStore
  /** What the log shows of the two steps that nothing is given before. */
  readonly proofsOf: (tx: Tx, groupId: string, of: ProofsOf) => Promise<StepProofs>
}

const inGroup = z.object({ groupId: z.uuid() })
const ofOpening = inGroup.extend({ id: z.uuid() })
const ofDeposit = ofOpening.extend({ deposit: z.uuid() })
const ofEnvelope = ofDeposit.extend({ envelope: z.coerce.number().int().min(0).max(999) })
const ofFile = ofEnvelope.extend({ number: z.coerce.number().int().min(0).max(10_000_000) })
const fromNumber = z.object({ from: z.coerce.number().int().min(0).default(0) })

/** Room for the keys of twenty thousand envelopes. */
const SHARES_LIMIT = 4 * 1024 * 1024
const BASE = '/api/groups/:groupId/openings/:id'

/** What a session of opening exchanges besides its acts: the manifests, the shares, and what came out of the envelopes. */
export function serveOpening(app: FastifyInstance, context: HttpContext, server: OpeningServer): void {
  serveManifests(app, context, server)
  serveProofs(app, context, server)
  serveShares(app, context, server)
  serveFiles(app, context, server)
  serveMinutes(app, context, server)
}

/** The outer manifests of the deposits in session: a keyholder's page reads its own shares there, and checks their hash. */
function serveManifests(app: FastifyInstance, context: HttpContext, { sources, store }: OpeningServer): void {
  app.get(`${BASE}/manifests/:deposit`, async (request, reply) => {
    const actor = await context.identify(request, parse(inGroup, request.params).groupId)
    const { groupId, id, deposit } = found(ofDeposit, request.params)
    const state = await context.platform.db.transaction(groupId, (tx) =>
      inSession(tx, context, sources, { groupId, id, actor }),
    )
    const known = state.deposits.find((each) => each.id === deposit)
    if (known === undefined) throw new ProblemError('notFound')
    const bytes = await storedBytes(store, groupId, known.hash)
    return reply.type('application/json').header('cache-control', 'private, no-store').send(Buffer.from(bytes))
  })
}

/** What the log shows of the session, for those who sit in it: their own pages check it (transparency/receipt.ts). */
function serveProofs(app: FastifyInstance, context: HttpContext, { sources, proofsOf }: OpeningServer): void {
  app.get(`${BASE}/proofs`, async (request, reply) => {
    const actor = await context.identify(request, parse(inGroup, request.params).groupId)
    const { groupId, id } = found(ofOpening, request.params)
    const proofs = await context.platform.db.transaction(groupId, async (tx) => {
      const { consultation, deposits } = await inSession(tx, context, sources, { groupId, id, actor })
      const decided = deposits.filter(({ standing, called }) => standing === 'admitted' || called !== null)
      return proofsOf(tx, groupId, { opening: id, consultation, decided: decided.map((each) => each.id) })
    })
    return reply.header('cache-control', 'private, no-store').send(proofs)
  })
}

/** Where keyholders give their shares, and whoever keeps the spare key the part that the server has lost. */
function serveShares(app: FastifyInstance, context: HttpContext, server: OpeningServer): void {
  serveGiving(app, context, server, { address: 'shares', part: 'share' })
  serveGiving(app, context, server, { address: 'time-parts', part: 'time' })
}

function serveGiving(
  app: FastifyInstance,
  context: HttpContext,
  { sources, opener, store }: OpeningServer,
  { address, part }: { readonly address: string; readonly part: Part },
): void {
  const { platform } = context
  app.post(`${BASE}/${address}`, { bodyLimit: SHARES_LIMIT }, async (request, reply) => {
    const { groupId, id } = parse(ofOpening, request.params)
    const actor = await context.identify(request, groupId)
    const session = await platform.db.transaction(groupId, (tx) =>
      inSession(tx, context, sources, { groupId, id, actor }),
    )
    const { shares: sent } = parse(sharesGiven, request.body ?? {})
    const giving = { groupId, id, part, session, actor, sent }
    const result = await giveShares({ platform, sources, store }, giving)
    // What can be opened is opened from now on; whoever gave does not wait for it.
    if (result.kind === 'granted') void opener.goOn({ groupId, id })
    return answer(context, reply, giving, result)
  })
}

async function answer({ platform }: HttpContext, reply: FastifyReply, giving: Giving, result: CommitResult<Opening>) {
  if (result.kind === 'granted') return reply.code(200).send({ seq: result.seq, receipt: result.receipt })
  if (result.kind !== 'refused' && result.kind !== 'awaiting-judgement') {
    throw new Error(`giving shares ended as ${result.kind}`)
  }
  const { groupId, id, actor, part } = giving
  const { findings } = result
  return sendRefusal(reply, platform.db, { groupId, id, actor, process: 'opening', act: ACTS[part], findings })
}

/** The minutes of a session that has ended, for whoever sat in it. */
function serveMinutes(app: FastifyInstance, context: HttpContext, { sources }: OpeningServer): void {
  app.get(`${BASE}/minutes.pdf`, async (request, reply) => {
    const { groupId, id } = parse(ofOpening, request.params)
    const actor = await context.identify(request, groupId)
    const document = await context.platform.db.transaction(groupId, async (tx) => {
      const state = await inSession(tx, context, sources, { groupId, id, actor })
      return state.status === 'ended' ? minutesIn(tx, groupId, state) : undefined
    })
    if (document === undefined) throw new ProblemError('notFound')
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="proces-verbal-ouverture.pdf"')
      .send(Buffer.from(await pdfIn(groupId, document)))
  })
}

/** What came out of an envelope, for whoever leads the procedure: the list page by page, and each file. */
function serveFiles(app: FastifyInstance, context: HttpContext, { sources, store }: OpeningServer): void {
  const { db } = context.platform
  app.get(`${BASE}/envelopes/:deposit/:envelope/files`, async (request) => {
    const actor = await context.identify(request, parse(inGroup, request.params).groupId)
    const where = found(ofEnvelope, request.params)
    const { from } = parse(fromNumber, request.query)
    return { files: await forAnalysis(actor, where, (tx) => filesOf(tx, ofWhere(where), { from })) }
  })

  app.get(`${BASE}/envelopes/:deposit/:envelope/files/:number`, async (request, reply) => {
    const actor = await context.identify(request, parse(inGroup, request.params).groupId)
    const where = found(ofFile, request.params)
    const [file] = await forAnalysis(actor, where, (tx) => filesOf(tx, ofWhere(where), { from: where.number, most: 1 }))
    if (file === undefined || file.number !== where.number) throw new ProblemError('notFound')
    const check = { verdict: file.verdict, at: null }
    return sendFile(
      { request, reply },
      { store, groupId: where.groupId, keeping: 'reader' },
      { ...file, mediaType: 'application/octet-stream', check },
    )
  })

  async function forAnalysis<A>(
    actor: Actor,
    { groupId, id, ...envelope }: z.infer<typeof ofEnvelope>,
    read: (tx: Tx) => Promise<A>,
  ): Promise<A> {
    return db.transaction(groupId, async (tx) => {
      const { unsealed } = await inSession(tx, context, sources, { groupId, id, actor })
      // Its files are written before the entry that opens it: until then it is sealed.
      if (!unsealed.some((each) => isSame(each, envelope))) throw new ProblemError('notFound')
      if (!(await context.readerOf(tx, groupId, actor)).coordinates) throw new ProblemError('notFound')
      return read(tx)
    })
  }
}

/** What an address names; one that cannot be is of nothing that is there. @throws {ProblemError} `notFound` */
function found<T extends z.ZodType>(shape: T, params: unknown): z.infer<T> {
  const read = shape.safeParse(params)
  if (!read.success) throw new ProblemError('notFound')
  return read.data
}

const ofWhere = ({ groupId, id, deposit, envelope }: z.infer<typeof ofEnvelope>) => ({
  groupId,
  opening: id,
  deposit,
  envelope,
})

/** The session, for whoever reads it; to anybody else there is none. @throws {ProblemError} `notFound` */
async function inSession(
  tx: Tx,
  { readerOf }: HttpContext,
  sources: OpeningSources,
  { groupId, id, actor }: { readonly groupId: string; readonly id: string; readonly actor: Actor },
): Promise<Extract<Opening, { status: 'opened' | 'ended' }>> {
  const state = await openingOf(tx, groupId, id)
  if (state === undefined || (state.status !== 'opened' && state.status !== 'ended')) throw new ProblemError('notFound')
  const reader = await readerOf(tx, groupId, actor)
  if (!readsWhole(openingCase(sources), id, state, reader)) throw new ProblemError('notFound')
  return state
}
