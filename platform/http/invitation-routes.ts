import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { InvitationRead } from '#api/people.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { findAccount, findByEmail } from '../identity/account.ts'
import { requireSession } from '../identity/identify.ts'
import { acceptInvitation, findInvitation, type Invitation, whyOver } from '../identity/invitation.ts'
import type { Holder, IdentityServices } from '../identity/services.ts'
import { findSession } from '../identity/session.ts'
import { logAtDoor } from '../security-log.ts'
import { mandateOf } from './account-routes.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import { GUARDED } from './sign-in.ts'

export const withToken = z.object({ token: z.string() })

/** Reading and accepting an invitation: for whoever holds its link. */
export function serveInvited(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock } = services

  app.post('/api/invitations/read', GUARDED, async (request) => {
    const { token } = parse(withToken, request.body)
    const { invitation, known } = await db.acrossGroups(async (tx) => {
      const invitation = await openInvitation(tx, token, clock.now())
      return { invitation, known: await findByEmail(tx, invitation.email) }
    })
    const { groupId, name, email, expiresAt } = invitation
    const scene = await sceneOf(services, invitation)
    const answer = { name, email, expiresAt, group: groupId, ...scene, hasAccount: known?.hasMeans === true }
    return { ...answer, signedInAs: await signedInAs(services, request) } satisfies InvitationRead
  })

  app.post('/api/invitations/accept', GUARDED, async (request, reply) => {
    const { token } = parse(withToken, request.body)
    const { account: id } = await requireSession(services, request)
    const at = clock.now()
    await db.acrossGroups(async (tx) => {
      const invitation = await openInvitation(tx, token, at)
      const account = await findAccount(tx, id)
      if (account?.email !== invitation.email) {
        throw new ProblemError('signInFirst', {
          detail: 'The invitation was sent to another address than this account’s.',
        })
      }
      if (!(await acceptInvitation(tx, invitation.id, id, at))) {
        throw new ProblemError('invitationOver', { reason: 'taken' })
      }
      await logAtDoor(tx, { what: 'invitation-accepted', account: id, detail: { invitation: invitation.id } })
    })
    return reply.code(204).send()
  })
}

type Tx = Parameters<typeof findInvitation>[0]

/**
 * The invitation that this token opens.
 *
 * @throws {ProblemError} `invitationOver` with the reason: whoever holds the token may know what became of it
 */
export async function openInvitation(tx: Tx, token: string, at: IsoInstant): Promise<Invitation> {
  const invitation = await findInvitation(tx, token, at)
  if (invitation === undefined) throw new ProblemError('invitationOver', { reason: await whyOver(tx, token) })
  return invitation
}

const inviterKept = z.object({ kind: z.literal('person'), person: z.uuid(), body: z.uuid() })

/** Where the invitation leads: the group, the offices of whom it is for, and who sent it. */
async function sceneOf({ db, clock, register }: IdentityServices, { groupId, person, by }: Invitation) {
  if (groupId === null) return { title: null, mandates: [], inviter: null }
  const today = civilDay(clock.now(groupId))
  const { data: inviter } = inviterKept.safeParse(by)
  return db.transaction(groupId, async (tx) => {
    const holders = await register.holdersFrom(tx, groupId, today)
    const sender = holders.find((holder) => holder.person === inviter?.person && holder.body === inviter.body)
    return {
      title: await register.titleOf(tx, groupId),
      mandates: holders.filter((holder) => holder.person === person).map(mandateOf),
      inviter: sender === undefined ? null : inviterOf(sender),
    }
  })
}

const inviterOf = ({ name, title, bodyName }: Holder) => ({ name, title, body: bodyName })

async function signedInAs({ db, clock, cookies }: IdentityServices, request: FastifyRequest): Promise<string | null> {
  return db.acrossGroups(async (tx) => {
    const session = await findSession(tx, cookies.session.read(request), clock.now())
    const account = session && (await findAccount(tx, session.account))
    return account?.email ?? null
  })
}
