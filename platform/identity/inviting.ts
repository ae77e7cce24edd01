import type { Json } from '#kernel/canonical.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '../db.ts'
import { ProblemError } from '../http/problem.ts'
import type { Lang } from '../mail/letter.ts'
import { invitationLetter } from '../mail/templates.ts'
import { logAtDoor } from '../security-log.ts'
import { type Invitation, type InvitedAs, issueInvitation, withdrawInvitation } from './invitation.ts'
import type { IdentityServices } from './services.ts'

/** What it takes to invite: `unisson invite` has no more than this. */
export type InvitingServices = Pick<IdentityServices, 'db' | 'clock' | 'mailer' | 'publicUrl'>

export type Inviting = {
  readonly as: InvitedAs
  readonly name: string
  readonly email: string
  readonly by: Json
  readonly lang: Lang
}

/** What the letter says besides the link. */
export type Wording = {
  /** The name of the group, `null` when there is none yet. */
  readonly title: string | null
  /** Who invites: a name, an office, a body; `null` for the operator of the server. */
  readonly inviter: string | null
  /** As whom: « Directrice des achats, Département de la Somme ». */
  readonly offices: readonly string[]
}

export type Issued = { readonly invitation: Invitation; readonly link: string }

/** Issues an invitation and notes it at the door. The token is in the link's fragment, which a browser sends to no server. */
export async function issue(
  tx: Tx,
  { clock, publicUrl }: Pick<InvitingServices, 'clock' | 'publicUrl'>,
  { as, name, email, by }: Inviting,
): Promise<Issued> {
  const { invitation, token } = await issueInvitation(tx, { as, name, email, by, at: clock.now() })
  await logAtDoor(tx, { what: 'invited', detail: { invitation: invitation.id, by } })
  return { invitation, link: `${publicUrl}/invitation#${token}` }
}

/** Mails the link of an invitation. @throws what the mail server answered */
export async function mailInvitation(
  { mailer, publicUrl }: Pick<InvitingServices, 'mailer' | 'publicUrl'>,
  { invitation, link }: Issued,
  { title, inviter, offices, lang }: Wording & { readonly lang: Lang },
): Promise<void> {
  const { id, groupId, name, email, expiresAt } = invitation
  const until = civilDay(expiresAt)
  const letter = invitationLetter({
    lang,
    reader: name,
    group: title,
    inviter,
    offices,
    until,
    url: link,
    site: publicUrl,
  })
  await mailer.send({ letter, to: { name, address: email }, groupId, key: `invitation-${id}` })
}

/**
 * Invites by mail. What is answered does not depend on whether the address has an account.
 *
 * @throws {ProblemError} `mailNotSent`; the invitation is then withdrawn, since nobody holds its token
 */
export async function invite(services: InvitingServices, asked: Inviting & Wording): Promise<Invitation> {
  const { db, clock } = services
  const issued = await db.acrossGroups((tx) => issue(tx, services, asked))
  const { id, groupId } = issued.invitation
  await mailInvitation(services, issued, asked).catch(async () => {
    await db.acrossGroups((tx) => withdrawInvitation(tx, { groupId, id, at: clock.now() }))
    throw new ProblemError('mailNotSent')
  })
  return issued.invitation
}
