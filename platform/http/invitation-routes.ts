import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { findAccount, findByEmail } from '../identity/account.ts'
import { requireSession } from '../identity/identify.ts'
import {
  acceptInvitation,
  findInvitation,
  type Invitation,
  type InvitedAs,
  invitationsOf,
  issueInvitation,
  withdrawInvitation,
} from '../identity/invitation.ts'
import type { IdentityServices } from '../identity/services.ts'
import type { Lang } from '../mail/letter.ts'
import { invitationLetter } from '../mail/templates.ts'
import { logAtDoor } from '../security-log.ts'
import { ProblemError } from './problem.ts'
import { type Identify, parse } from './process-routes.ts'
import { GUARDED } from './sign-in.ts'

const inGroup = z.object({ groupId: z.uuid() })
const oneInvitation = inGroup.extend({ id: z.uuid() })
const withToken = z.object({ token: z.string() })
const newInvitation = z.object({
  person: z.uuid(),
  email: z.email().max(254),
  lang: z.enum(['fr', 'en']).default('fr'),
})

/** Inviting the persons of a group's register, and reading and accepting an invitation. */
export function serveInvitations(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  serveInviting(app, services, identify)
  serveInvited(app, services)
}

function serveInviting(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  const { db, clock } = services

  app.get('/api/groups/:groupId/invitations', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await identify(request, groupId)
    const all = await db.acrossGroups((tx) => invitationsOf(tx, groupId, clock.now()))
    const shown = []
    for (const invitation of all) {
      const { person } = invitation
      if (person !== null && (await competent(services, { groupId, actor, person }))) shown.push(invitation)
    }
    return shown
  })

  app.post('/api/groups/:groupId/invitations', GUARDED, async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await identify(request, groupId)
    const { person, email, lang } = parse(newInvitation, request.body)
    const { name, title, inviter } = await named(services, { groupId, actor, person })
    if (!(await competent(services, { groupId, actor, person }))) throw new ProblemError('notCompetent')
    const asked = { as: { groupId, person }, name, email, by: actor, title, inviter, lang }
    const { id, expiresAt } = await invite(services, asked)
    return reply.code(201).send({ id, person, email, expiresAt })
  })

  app.delete('/api/groups/:groupId/invitations/:id', async (request, reply) => {
    const { groupId, id } = parse(oneInvitation, request.params)
    const actor = await identify(request, groupId)
    await db.acrossGroups(async (tx) => {
      const withdrawn = await withdrawInvitation(tx, { groupId, id, at: clock.now() })
      const person = withdrawn?.person ?? null
      if (person === null) throw new ProblemError('notFound')
      if (!(await competent(services, { groupId, actor, person }))) throw new ProblemError('notCompetent')
    })
    return reply.code(204).send()
  })
}

type Asked = { readonly groupId: string; readonly actor: Actor; readonly person: string }

function competent({ db, clock, register }: IdentityServices, asked: Asked): Promise<boolean> {
  const today = civilDay(clock.now(asked.groupId))
  return db.transaction(asked.groupId, (tx) => register.mayInvite(tx, { ...asked, today }))
}

async function named({ db, register }: IdentityServices, { groupId, actor, person }: Asked) {
  return db.transaction(groupId, async (tx) => {
    const found = await register.personOf(tx, groupId, person)
    if (found === undefined) throw new ProblemError('notFound')
    const by = actor.kind === 'person' ? await register.personOf(tx, groupId, actor.person) : undefined
    return { name: found.name, title: await register.titleOf(tx, groupId), inviter: by?.name ?? null }
  })
}

export type Inviting = {
  readonly as: InvitedAs
  readonly name: string
  readonly email: string
  readonly by: Json
  /** The name of the group, `null` when there is none yet. */
  readonly title: string | null
  readonly inviter: string | null
  readonly lang: Lang
}

/**
 * Invites by mail. The token is in the link's fragment, which a browser sends to no server and writes in no log.
 * What is answered does not depend on whether the address has an account.
 *
 * @throws {ProblemError} `mailNotSent`; the invitation is then withdrawn, since nobody holds its token
 */
export async function invite(services: IdentityServices, asked: Inviting): Promise<Invitation> {
  const { db, clock, mailer, publicUrl } = services
  const { as, name, email, by, title, inviter, lang } = asked
  const { invitation, token } = await db.acrossGroups(async (tx) => {
    const issued = await issueInvitation(tx, { as, name, email, by, at: clock.now() })
    await logAtDoor(tx, { what: 'invited', detail: { invitation: issued.invitation.id, by } })
    return issued
  })
  const letter = invitationLetter({
    lang,
    reader: name,
    group: title,
    inviter,
    until: civilDay(invitation.expiresAt),
    url: `${publicUrl}/invitation#${token}`,
    site: publicUrl,
  })
  const { id, groupId } = invitation
  const mail = { letter, to: { name, address: invitation.email }, groupId, key: `invitation-${id}` }
  await mailer.send(mail).catch(async () => {
    await db.acrossGroups((tx) => withdrawInvitation(tx, { groupId, id, at: clock.now() }))
    throw new ProblemError('mailNotSent')
  })
  return invitation
}

function serveInvited(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock, register } = services

  app.post('/api/invitations/read', GUARDED, async (request) => {
    const { token } = parse(withToken, request.body)
    const { invitation, known } = await db.acrossGroups(async (tx) => {
      const invitation = await open(tx, token, clock.now())
      return { invitation, known: await findByEmail(tx, invitation.email) }
    })
    const { groupId, name, email, expiresAt } = invitation
    const title = groupId === null ? null : await db.transaction(groupId, (tx) => register.titleOf(tx, groupId))
    return { name, email, expiresAt, group: groupId, title, hasAccount: known?.hasMeans === true }
  })

  app.post('/api/invitations/accept', GUARDED, async (request, reply) => {
    const { token } = parse(withToken, request.body)
    const { account: id } = await requireSession(services, request)
    const at = clock.now()
    await db.acrossGroups(async (tx) => {
      const invitation = await open(tx, token, at)
      const account = await findAccount(tx, id)
      if (account?.email !== invitation.email) {
        throw new ProblemError('signInFirst', {
          detail: 'The invitation was sent to another address than this account’s.',
        })
      }
      if (!(await acceptInvitation(tx, invitation.id, id, at))) throw new ProblemError('invitationOver')
      await logAtDoor(tx, { what: 'invitation-accepted', account: id, detail: { invitation: invitation.id } })
    })
    return reply.code(204).send()
  })
}

async function open(tx: Parameters<typeof findInvitation>[0], token: string, at: IsoInstant): Promise<Invitation> {
  const invitation = await findInvitation(tx, token, at)
  if (invitation === undefined) throw new ProblemError('invitationOver')
  return invitation
}
