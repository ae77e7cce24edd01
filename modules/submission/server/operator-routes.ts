import type { FastifyInstance } from 'fastify'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type OperatorView, operatorAsked, withToken } from '../contract.ts'
import { entered, operatorCookie, tenderedAt } from './entering.ts'
import { askToEnter, enter, seeLink } from './operator-links.ts'
import { sendLinks } from './operator-rounds.ts'
import { leave, type OperatorPerson } from './operator-store.ts'
import type { DepositSite } from './ports.ts'

const WRITES_PER_MINUTE = 20

export const limited = ({ writesPerMinute = WRITES_PER_MINUTE }: DepositSite) => ({
  config: { rateLimit: { max: writesPerMinute, timeWindow: '1 minute' } },
})

const viewOf = ({ account, company, email }: OperatorPerson): OperatorView => ({ account, company, email })

/** What became of a link is told to nobody: used, over or made up, it opens nothing. */
const OVER = { reason: 'unknown' } as const

/** Sends what is due; whether an address is known or not, the answer is the same and does not wait for the mail. */
export const sending = (app: FastifyInstance, site: DepositSite) => (): void =>
  void sendLinks(site).catch((error: unknown) => app.log.error({ err: error }, 'links were not sent'))

/** Who deposits: let in by a link that is sent to its address, for one consultation; colleagues are let in by those who are in. */
export function serveOperators(app: FastifyInstance, site: DepositSite): void {
  const { db, clock } = site.platform
  const base = '/api/public/consultations/:id'
  const send = sending(app, site)

  app.post(`${base}/operators`, limited(site), async (request, reply) => {
    const { id, groupId } = await tenderedAt(site, request)
    const asked = parse(operatorAsked, request.body ?? {})
    const now = clock.now(groupId)
    await db.transaction(groupId, (tx) => askToEnter(tx, { groupId, consultation: id }, { ...asked, now }))
    send()
    return reply.code(202).send({})
  })

  app.post(`${base}/operators/link`, limited(site), async (request) => {
    const { id, groupId } = await tenderedAt(site, request)
    const { token } = parse(withToken, request.body ?? {})
    const seen = await db.transaction(groupId, (tx) =>
      seeLink(tx, { groupId, consultation: id }, token, clock.now(groupId)),
    )
    if (seen === undefined) throw new ProblemError('invitationOver', OVER)
    return seen
  })

  app.post(`${base}/operators/confirm`, limited(site), async (request, reply) => {
    const { id, groupId } = await tenderedAt(site, request)
    const { token } = parse(withToken, request.body ?? {})
    const cookie = operatorCookie(site, id)
    const came = await db.transaction(groupId, async (tx) => {
      const found = await enter(tx, { groupId, consultation: id }, token, clock.now(groupId))
      // The session that this browser had before is nobody's any more.
      if (found !== undefined) await leave(tx, groupId, cookie.read(request))
      return found
    })
    if (came === undefined) throw new ProblemError('invitationOver', OVER)
    cookie.write(reply, came.session)
    return viewOf(came.person)
  })

  app.post(`${base}/operators/sign-out`, limited(site), async (request, reply) => {
    const { id, groupId } = await tenderedAt(site, request)
    const cookie = operatorCookie(site, id)
    await db.transaction(groupId, (tx) => leave(tx, groupId, cookie.read(request)))
    cookie.clear(reply)
    return reply.code(204).send()
  })

  app.get(`${base}/operator`, async (request) => {
    try {
      return viewOf((await entered(site, request)).person)
    } catch (error) {
      // Nobody is in: for whoever asks who is, there is no such person.
      throw error instanceof ProblemError && error.kind === 'unauthenticated' ? new ProblemError('notFound') : error
    }
  })
}
