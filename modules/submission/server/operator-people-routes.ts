import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Rule } from '#kernel/rule.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { colleagueAsked, type OperatorAccount } from '../contract.ts'
import { invitationsWithinLimits, somebodyLeft } from '../model/account-rules.ts'
import { type Entered, entered, operatorCookie } from './entering.ts'
import { accountView, inAccount, removePerson, waitingOf, withdrawInvitation } from './operator-account.ts'
import { hold, inviteColleague } from './operator-links.ts'
import { limited, sending } from './operator-routes.ts'
import type { DepositSite } from './ports.ts'

const named = z.object({ of: z.uuid() })

/** Of what is no identifier there is nothing. */
function idIn(request: FastifyRequest): string {
  const params = named.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  return params.data.of.toLowerCase()
}

/** A rule of the account that is not met, with its article. @throws {ProblemError} `refused` */
function requireMet<I>({ id, basis, assess }: Rule<I>, input: I, detail: Bilingual): void {
  const found = { rule: id, basis, facts: {}, ...assess(input) }
  if (found.outcome === 'unmet') throw new ProblemError('refused', { reason: id, detail, findings: [found] })
}

const LAST = {
  fr: 'Vous êtes la seule personne de ce compte : faites-y entrer quelqu’un d’autre avant d’en sortir. Sans personne, rien ne pourrait plus être retiré ni remplacé, et nul ne recevrait les accusés.',
  en: 'You are the only person of this account: bring somebody else in before you leave it. Without anybody nothing could be withdrawn or replaced any more, and nobody would be sent its receipts.',
}
const MANY = {
  fr: 'Votre compte a 20 invitations en attente, et c’est la limite : reprenez-en une, ou attendez qu’elles soient suivies ou passées.',
  en: 'Your account has 20 invitations that wait, and that is the limit: take one back, or wait until they are followed or over.',
}

/** Who is in the account of a company: seen, invited, and taken out again, by whoever is in it. */
export function servePeople(app: FastifyInstance, site: DepositSite): void {
  const { db, clock } = site.platform
  const base = '/api/public/consultations/:id/operators'
  const send = sending(app, site)
  /** One after the other: of two that take each other out, one stays. */
  const inTurn = <T>(at: Entered, work: (tx: Tx, now: string) => Promise<T>): Promise<T> =>
    db.transaction(at.groupId, async (tx) => {
      await hold(tx, at.id)
      return work(tx, clock.now(at.groupId))
    })
  const view = async (at: Entered): Promise<OperatorAccount> =>
    db.transaction(at.groupId, (tx) => accountView(tx, at.groupId, at.person, clock.now(at.groupId)))

  app.get(`${base}/colleagues`, async (request) => view(await entered(site, request)))

  app.post(`${base}/colleagues`, limited(site), async (request, reply) => {
    const at = await entered(site, request)
    const { groupId, id, person } = at
    const asked = parse(colleagueAsked, request.body ?? {})
    await inTurn(at, async (tx, now) => {
      const waiting = await waitingOf(tx, groupId, person.account, now)
      requireMet(invitationsWithinLimits, { waiting }, MANY)
      await inviteColleague(tx, { groupId, consultation: id }, person, { ...asked, now })
    })
    send()
    return reply.code(202).send({})
  })

  app.post(`${base}/colleagues/:of/remove`, limited(site), async (request, reply) => {
    const at = await entered(site, request)
    const { groupId, id, person: by } = at
    const of = idIn(request)
    await inTurn(at, async (tx, now) => {
      const persons = await inAccount(tx, groupId, by.account)
      const person = persons.find((each) => each.id === of)
      // Whoever was taken out meanwhile takes nobody out.
      if (person === undefined || !persons.some((each) => each.id === by.id)) throw new ProblemError('notFound')
      requireMet(somebodyLeft, { persons: persons.length }, LAST)
      await removePerson(tx, groupId, { by, person, now })
    })
    send()
    if (of !== by.id) return view(at)
    operatorCookie(site, id).clear(reply)
    return reply.code(204).send()
  })

  app.post(`${base}/invitations/:of/withdraw`, limited(site), async (request) => {
    const at = await entered(site, request)
    const id = idIn(request)
    const isDone = await inTurn(at, (tx, now) => withdrawInvitation(tx, at.groupId, { by: at.person, id, now }))
    if (!isDone) throw new ProblemError('notFound')
    return view(at)
  })
}
