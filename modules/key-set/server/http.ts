import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { isCutFrom } from '#kernel/reader.ts'
import { give, publication, textOf } from '#modules/public-site/server/index.ts'
import type { Platform } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sealChallenge } from '#vault/challenge.ts'
import type { Published } from '#vault/order.ts'
import { challengeAsked } from '../contract.ts'
import { orderText, sealingOrder } from './order.ts'
import { boundTo } from './proof.ts'
import { keySetCaseOf } from './queries.ts'

const UNCONFIRMED = {
  fr: 'Le jeu de clés de cette consultation n’est pas celui que le registre a publié. Il n’est donné à personne : ne scellez rien, prévenez l’acheteur.',
  en: 'The key set of this consultation is not the one that the register published. It is given to nobody: seal nothing, tell the buyer.',
}

const UNSTATED = {
  fr: 'Le jeu de clés de cette consultation a été publié par une version de ce service qui n’en disait rien au registre : rien ne peut plus y être scellé. Le coordonnateur désigne une nouvelle version (Clés des offres, « Désigner une nouvelle version ») et la publie ; ce qui a été déposé s’ouvrira avec les clés d’avant.',
  en: 'The key set of this consultation was published by a version of this service that said nothing of it in the register: nothing can be sealed to it any more. The coordinator names another version (Keys of the tenders, “Name another version”) and publishes it; what was deposited will open with the keys of before.',
}

const ofCase = z.object({ groupId: z.uuid(), id: z.uuid() })
const ofConsultation = z.object({ id: z.uuid() })

/** What the log shows to anybody of the entry that published a key set; `null` while it shows nothing. */
export type PublishedOf = (
  tx: Tx,
  groupId: string,
  entry: { readonly caseFile: string; readonly seq: number },
) => Promise<Published | null>

/**
 * Anybody reads the sealing order of a consultation: it says for whom one seals, what is answered, and what may be sent. A key set that the
 * register does not confirm was altered in the database: it is given to nobody, and whoever runs the server finds it in its log. One that an
 * older release published is confirmed by nothing either: it is to be renewed.
 */
export function serveOrder(
  app: FastifyInstance,
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  publishedOf: PublishedOf,
): void {
  app.get('/api/public/consultations/:id/order', async (request, reply) => {
    const { id } = parse(ofConsultation, request.params)
    const shown = await publication(db, id)
    if (shown === undefined) throw new ProblemError('notFound')
    const { groupId } = shown
    const order = await db.transaction(groupId, async (tx) => {
      const found = await sealingOrder(tx, groupId, id)
      if (found === undefined || typeof found.entry === 'string') return found
      return { ...found, published: await publishedOf(tx, groupId, found.entry) }
    })
    if (order === undefined) throw new ProblemError('notFound')
    if ('published' in order) return give(request, reply, textOf(orderText(order)), clock.now(groupId))
    if (order.entry === 'silent') throw new ProblemError('unstated', { detail: UNSTATED })
    request.log.error({ incident: request.id, consultation: id }, 'the register publishes no such key set')
    throw new ProblemError('integrity', { incident: request.id, detail: UNCONFIRMED })
  })
}

/**
 * A challenge for whoever is to give a key, or to try the one it gave: sealed to that key alone. It changes nothing, and is
 * answered as often as it is asked for; only its answer proves anything, and once.
 */
export function serveChallenges(app: FastifyInstance, context: HttpContext): void {
  const { db, clock, keeping } = context.platform
  app.post('/api/groups/:groupId/key-sets/:id/challenge', async (request, reply) => {
    const { groupId, id } = parse(ofCase, request.params)
    const actor = await context.identify(request, groupId)
    const asked = parse(challengeAsked, request.body)
    const state = await db.transaction(groupId, async (tx) => {
      const found = await keySetCaseOf(tx, groupId, id)
      const reader = await context.readerOf(tx, groupId, actor)
      return found === undefined || found.status === 'none' || isCutFrom(reader, found.procedure) ? undefined : found
    })
    if (state === undefined || keeping === undefined) throw new ProblemError('notFound')
    const act = asked.act === 'giveKey' ? { type: asked.act, recipient: asked.recipient } : { type: asked.act }
    const today = civilDay(clock.now(groupId))
    const binding = boundTo({ groupId, id, state, actor, today, act })
    if (binding === undefined) throw new ProblemError('notFound')
    const { bound, recipient, keyholder, consultation } = binding
    const answer = await keeping.challenges.answerFor(bound)
    const sealed = await sealChallenge({ consultation, keyholder, answer }, recipient).catch(() => undefined)
    // It looks like a public half, and is none: its check does not fit.
    if (sealed === undefined) throw new ProblemError('malformed')
    return reply.header('cache-control', 'no-store').send({ consultation, keyholder, sealed })
  })
}
