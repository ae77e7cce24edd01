import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AccessShown, People } from '#api/people.ts'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { accountsIn, unlinkPerson } from '../identity/account.ts'
import { type InvitationView, invitationsOf, withdrawInvitation } from '../identity/invitation.ts'
import { invite } from '../identity/inviting.ts'
import type { Holder, IdentityServices } from '../identity/services.ts'
import { withdrawnLetter } from '../mail/templates.ts'
import { logAtDoor } from '../security-log.ts'
import { mandateOf } from './account-routes.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import type { Identify } from './process-routes.ts'
import { GUARDED } from './sign-in.ts'

const inGroup = z.object({ groupId: z.uuid() })
const oneInvitation = inGroup.extend({ id: z.uuid() })
const onePerson = inGroup.extend({ person: z.uuid() })

/** Whom to invite, and where. */
export const newInvitation = z.object({
  person: z.uuid(),
  email: z.email().max(254),
  lang: z.enum(['fr', 'en']).default('fr'),
})

/** The persons of a group's register: who signs in, who was invited, and inviting them. */
export function servePeople(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  servePersons(app, services, identify)
  serveInviting(app, services, identify)
  serveWithdrawing(app, services, identify)
}

function servePersons(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  const { db, clock, register } = services
  app.get('/api/groups/:groupId/people', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await identify(request, groupId)
    const today = civilDay(clock.now(groupId))
    const { holders, invitable } = await db.transaction(groupId, async (tx) => ({
      holders: await register.holdersFrom(tx, groupId, today),
      invitable: await register.invitable(tx, { groupId, actor, today }),
    }))
    const { accounts, invitations } = await db.acrossGroups(async (tx) => ({
      accounts: await accountsIn(tx, groupId),
      invitations: await invitationsOf(tx, groupId, clock.now()),
    }))
    const people = [...Map.groupBy(holders, ({ person }) => person)].map(([person, held]) => ({
      person,
      name: held[0]?.name ?? '',
      me: actor.kind === 'person' && actor.person === person,
      mandates: held.map(mandateOf),
      access: accessOf(accounts.get(person)?.since, latestOf(invitations, person), invitable.has(person)),
      mayInvite: invitable.has(person),
    }))
    return { demo: false, people } satisfies People
  })
}

/** The last word on a person; an address is shown to whoever may invite there, and to nobody else. */
function accessOf(since: string | undefined, invitation: InvitationView | undefined, shown: boolean): AccessShown {
  if (since !== undefined) return { state: 'account', since }
  if (!shown) return { state: 'hidden' }
  if (invitation === undefined) return { state: 'none' }
  const { id, email, createdAt: sentAt, expiresAt, status } = invitation
  if (status === 'open') return { state: 'invited', id, email, sentAt, expiresAt }
  return status === 'expired' ? { state: 'expired', id, email, sentAt, expiresAt } : { state: 'none' }
}

const latestOf = (invitations: readonly InvitationView[], person: string) =>
  invitations.find((invitation) => invitation.person === person)

function serveInviting(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  const { db, clock } = services

  app.get('/api/groups/:groupId/invitations', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await identify(request, groupId)
    const invitable = await invitableBy(services, groupId, actor)
    const all = await db.acrossGroups((tx) => invitationsOf(tx, groupId, clock.now()))
    return all.filter(({ person }) => person !== null && invitable.has(person)).map(({ by: _, ...shown }) => shown)
  })

  app.post('/api/groups/:groupId/invitations', GUARDED, async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await identify(request, groupId)
    const { person, email, lang } = parse(newInvitation, request.body)
    const { name, ...wording } = await wordingOf(services, { groupId, actor, person })
    await refuseUnlessInvitable(services, { groupId, actor, person })
    const taken = await db.acrossGroups(async (tx) => (await accountsIn(tx, groupId)).has(person))
    if (taken) throw new ProblemError('personTaken')
    const asked = { as: { groupId, person }, name, email, by: actor, lang, ...wording }
    const { id, expiresAt } = await invite(services, asked)
    return reply.code(201).send({ id, person, email, expiresAt })
  })
}

function serveWithdrawing(app: FastifyInstance, services: IdentityServices, identify: Identify): void {
  const { db, clock } = services

  app.delete('/api/groups/:groupId/invitations/:id', async (request, reply) => {
    const { groupId, id } = parse(oneInvitation, request.params)
    const actor = await identify(request, groupId)
    await db.acrossGroups(async (tx) => {
      const withdrawn = await withdrawInvitation(tx, { groupId, id, at: clock.now() })
      const person = withdrawn?.person ?? null
      if (person === null) throw new ProblemError('notFound')
      await refuseUnlessInvitable(services, { groupId, actor, person })
      await logAtDoor(tx, { what: 'invitation-withdrawn', detail: { invitation: id, by: actor } })
    })
    return reply.code(204).send()
  })

  app.delete('/api/groups/:groupId/people/:person/access', GUARDED, async (request, reply) => {
    const { groupId, person } = parse(onePerson, request.params)
    const actor = await identify(request, groupId)
    await refuseUnlessInvitable(services, { groupId, actor, person })
    if (actor.kind === 'person' && actor.person === person) {
      throw new ProblemError('refused', { detail: 'Nobody takes their own access away.', reason: 'own' })
    }
    const { inviter, title } = await wordingOf(services, { groupId, actor, person })
    const holder = await db.acrossGroups(async (tx) => {
      const account = await unlinkPerson(tx, groupId, person)
      if (account === undefined) throw new ProblemError('notFound')
      await logAtDoor(tx, {
        what: 'access-withdrawn',
        account: account.id,
        detail: { group: groupId, person, by: actor },
      })
      return account
    })
    const { publicUrl, mailer } = services
    const letter = withdrawnLetter({
      lang: 'fr',
      reader: holder.name,
      group: title ?? '',
      by: inviter ?? '',
      url: `${publicUrl}/account`,
      site: publicUrl,
    })
    const mail = { letter, to: { name: holder.name, address: holder.email }, groupId, key: `withdrawn-${request.id}` }
    await mailer.send(mail).catch((error: unknown) => request.log.error({ err: error }, 'the notice did not leave'))
    return reply.code(204).send()
  })
}

type Asked = { readonly groupId: string; readonly actor: Actor; readonly person: string }

function invitableBy({ db, clock, register }: IdentityServices, groupId: string, actor: Actor) {
  const today = civilDay(clock.now(groupId))
  return db.transaction(groupId, (tx) => register.invitable(tx, { groupId, actor, today }))
}

async function refuseUnlessInvitable(services: IdentityServices, { groupId, actor, person }: Asked): Promise<void> {
  if (!(await invitableBy(services, groupId, actor)).has(person)) throw new ProblemError('notCompetent')
}

/** How the letter names whom it invites, the group, and who sends it. @throws {ProblemError} `notFound` for no person */
async function wordingOf({ db, clock, register }: IdentityServices, { groupId, actor, person }: Asked) {
  const today = civilDay(clock.now(groupId))
  return db.transaction(groupId, async (tx) => {
    const found = await register.personOf(tx, groupId, person)
    if (found === undefined) throw new ProblemError('notFound')
    const holders = await register.holdersFrom(tx, groupId, today)
    const sender =
      actor.kind === 'person'
        ? holders.find((one) => one.person === actor.person && one.body === actor.body)
        : undefined
    return {
      name: found.name,
      title: await register.titleOf(tx, groupId),
      inviter: sender === undefined ? null : `${sender.name}, ${inOffice(sender)}`,
      offices: holders.filter((holder) => holder.person === person).map(inOffice),
    }
  })
}

const inOffice = ({ title, bodyName }: Holder): string => `${title}, ${bodyName}`
