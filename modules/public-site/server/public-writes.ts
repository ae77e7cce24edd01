import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { outsiderActor } from '#kernel/actor.ts'
import { questionSent } from '#modules/question/contract.ts'
import { questionCase } from '#modules/question/server/index.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import { cookie } from '#platform/identity/cookie.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { logRefusal } from '#platform/security-log.ts'
import { following, withToken } from '../contract.ts'
import { sendConfirmation } from './follower-rounds.ts'
import { confirm, followerBehind, followerOf, forget, tokenOf, wish } from './follower-store.ts'
import { publication } from './public-reads.ts'
import { consultationIn, keyOf } from './public-routes.ts'

export type PublicSite = {
  readonly platform: Platform
  readonly mailer: Mailer
  /** The address that people type, in links of the mail. */
  readonly publicUrl: string
  /** What outsiders may send a minute from one address; less than what they may read. */
  readonly writesPerMinute?: number
}

const WRITES_PER_MINUTE = 20
const YEAR = 365 * 24 * 3600

/** What an outsider may send: a question, and an address to be told at. What is late or unwelcome is decided here. */
export function serveOutsiders(app: FastifyInstance, site: PublicSite): void {
  serveQuestions(app, site)
  serveFollowers(app, site)
}

const limited = ({ writesPerMinute = WRITES_PER_MINUTE }: PublicSite) => ({
  config: { rateLimit: { max: writesPerMinute, timeWindow: '1 minute' } },
})

/** The published consultation of an address. @throws {ProblemError} `notFound` */
async function publishedAt({ platform: { db } }: PublicSite, request: FastifyRequest) {
  const id = consultationIn(request)
  const shown = await publication(db, id)
  if (shown === undefined) throw new ProblemError('notFound')
  return { id, ...shown, where: { groupId: shown.groupId, consultation: id } }
}

function serveQuestions(app: FastifyInstance, site: PublicSite): void {
  const { platform } = site
  const served = questionCase(followerOf)
  app.post('/api/public/consultations/:id/questions', limited(site), async (request, reply) => {
    const { id, groupId } = await publishedAt(site, request)
    const { text, late } = parse(questionSent, request.body ?? {})
    const follower = await followerSending(site, request, { groupId, consultation: id })
    const key = keyOf(request)
    const act = { type: 'ask', consultation: id, text, late, follower } as const
    const requestHash = createHash('sha256').update(JSON.stringify({ id, text, late })).digest()
    const result = await commit(platform, served, {
      groupId,
      id: key,
      act,
      actor: outsiderActor,
      expectedSeq: 0,
      idempotency: { key, requestHash },
    })
    if (result.kind === 'granted') {
      const { receipt, state } = result
      const number = state.status === 'none' ? 0 : state.number
      return reply.code(200).send({ receipt: { ...receipt, findings: [...receipt.findings] }, number })
    }
    if (result.kind === 'refused') {
      const { findings } = result
      await logRefusal(platform.db, {
        groupId,
        id: key,
        actor: outsiderActor,
        process: 'question',
        act: 'ask',
        findings,
      })
      return sendProblem(reply, 'refused', { findings })
    }
    return sendProblem(reply, 'keyReused')
  })
}

function serveFollowers(app: FastifyInstance, site: PublicSite): void {
  const { platform, publicUrl } = site
  const { db, clock } = platform
  const secure = publicUrl.startsWith('https:')

  app.post('/api/public/consultations/:id/followers', limited(site), async (request, reply) => {
    const { id, groupId, consultation } = await publishedAt(site, request)
    const wanted = parse(following, request.body ?? {})
    const now = clock.now(groupId)
    const follower = await db.transaction(groupId, (tx) => wish(tx, { ...wanted, groupId, consultation: id, now }))
    // Whether the address is known, waits, or is new: the answer is the same, and does not wait for the mail.
    if (follower !== null)
      void sendConfirmation(site, { groupId, consultation, follower, mailedAt: now }).then((hasLeft) => {
        if (!hasLeft) app.log.error({ follower: follower.id }, 'a letter of confirmation did not leave')
      })
    return reply.code(202).send({})
  })

  app.post('/api/public/consultations/:id/followers/confirm', limited(site), async (request, reply) => {
    const { id, where, groupId } = await publishedAt(site, request)
    const { token } = parse(withToken, request.body ?? {})
    const follower = await db.transaction(groupId, async (tx) => {
      const behind = await followerBehind(tx, where, token, 'confirm')
      if (behind !== undefined) await confirm(tx, groupId, behind.id, clock.now(groupId))
      return behind
    })
    if (follower === undefined) throw new ProblemError('invitationOver', { reason: 'unknown' })
    cookieFor(id, secure).write(reply, tokenOf(follower, 'confirm'), YEAR)
    return reply.code(204).send()
  })

  app.post('/api/public/consultations/:id/followers/stop', limited(site), async (request, reply) => {
    const { id, where, groupId } = await publishedAt(site, request)
    const { token } = parse(withToken, request.body ?? {})
    await db.transaction(groupId, async (tx) => {
      const behind = await followerBehind(tx, where, token, 'stop')
      if (behind !== undefined) await forget(tx, groupId, behind.id)
    })
    // Once done, done: a link followed twice, or made up, is answered alike.
    cookieFor(id, secure).clear(reply)
    return reply.code(204).send()
  })
}

/** Over the life of a consultation, the browser that confirmed an address downloads and asks as that follower. */
const cookieFor = (consultation: string, secure: boolean) => cookie(`unisson-follower-${consultation}`, secure)

/** The confirmed follower behind a request; `null` for anybody else. */
export async function followerSending(
  { platform: { db }, publicUrl }: Pick<PublicSite, 'platform' | 'publicUrl'>,
  request: FastifyRequest,
  where: { readonly groupId: string; readonly consultation: string },
): Promise<string | null> {
  const token = cookieFor(where.consultation, publicUrl.startsWith('https:')).read(request)
  if (token === undefined) return null
  const found = await db.transaction(where.groupId, (tx) => followerBehind(tx, where, token, 'confirm'))
  return found === undefined || found.confirmedAt === null ? null : found.id
}
