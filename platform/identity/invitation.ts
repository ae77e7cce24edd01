import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { linkPerson, plainEmail } from './account.ts'
import { later } from './instant.ts'
import { hashOf, newSecret } from './secret.ts'

/** How long an invitation may be used, in seconds: a week, with its holidays. */
export const INVITATION_SECONDS = 7 * 24 * 3600

/** As whom an invitation lets somebody in: a person of a group's register, or nobody yet, to bring in a new group. */
export type InvitedAs = { readonly groupId: string; readonly person: string } | null

export type NewInvitation = {
  readonly as: InvitedAs
  readonly name: string
  readonly email: string
  /** Who invites, as it is kept: an actor, or the operator of the server. */
  readonly by: Json
  readonly at: IsoInstant
}

export type Invitation = {
  readonly id: string
  readonly groupId: string | null
  readonly person: string | null
  readonly name: string
  readonly email: string
  readonly expiresAt: IsoInstant
  /** Who invited, as it was kept. */
  readonly by: Json
}

/** Why a token opens nothing. `unknown`: it was never one of ours, or the link was cut. */
export type Over = 'accepted' | 'withdrawn' | 'expired' | 'unknown'

export type InvitationStatus = 'open' | 'accepted' | 'withdrawn' | 'expired'

export type InvitationView = Invitation & { readonly createdAt: IsoInstant; readonly status: InvitationStatus }

const FIELDS = sql`id, group_id as "groupId", person, name, email, expires_at as "expiresAt", invited_by as by`

/** Invites; the token is for the mail only. An earlier invitation of the same person that is still open is withdrawn. */
export async function issueInvitation(
  tx: Tx,
  input: NewInvitation,
): Promise<{ invitation: Invitation; token: string }> {
  const { token, hash } = newSecret()
  const { groupId, person } = input.as ?? { groupId: null, person: null }
  await sql`
    update invitation set withdrawn_at = ${input.at}
    where group_id is not distinct from ${groupId}::uuid and person is not distinct from ${person}::uuid
      and (person is not null or email = ${plainEmail(input.email)})
      and accepted_at is null and withdrawn_at is null`.execute(tx)
  const { rows } = await sql<Invitation>`
    insert into invitation (id, token_hash, group_id, person, name, email, invited_by, created_at, expires_at)
    values (${randomUUID()}, ${hash}, ${groupId}, ${person}, ${input.name}, ${plainEmail(input.email)},
      ${JSON.stringify(input.by)}, ${input.at}, ${later(input.at, INVITATION_SECONDS)})
    returning ${FIELDS}`.execute(tx)
  const [invitation] = rows
  if (invitation === undefined) throw new Error('the invitation was not kept')
  return { invitation, token }
}

/** The invitation that this token still opens; `undefined` when there is none, or it was used, withdrawn or is too old. */
export async function findInvitation(
  tx: Tx,
  token: string | undefined,
  at: IsoInstant,
): Promise<Invitation | undefined> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<Invitation>`
    select ${FIELDS} from invitation
    where token_hash = ${hash} and accepted_at is null and withdrawn_at is null and expires_at > ${at}`.execute(tx)
  return rows[0]
}

/** Why this token opens nothing any more; told to whoever holds it, and to nobody else. */
export async function whyOver(tx: Tx, token: string | undefined): Promise<Over> {
  const hash = hashOf(token)
  if (hash === undefined) return 'unknown'
  const { rows } = await sql<{ why: Over }>`
    select case when accepted_at is not null then 'accepted' when withdrawn_at is not null then 'withdrawn'
      else 'expired' end as why
    from invitation where token_hash = ${hash}`.execute(tx)
  return rows[0]?.why ?? 'unknown'
}

/**
 * Accepts an invitation for an account, and makes the account sign in as the person it names. False when it was used
 * meanwhile, withdrawn or too old, or when the person signs in with another account: of two who accept at once, one does.
 */
export async function acceptInvitation(tx: Tx, id: string, account: string, at: IsoInstant): Promise<boolean> {
  const { rows } = await sql<{ groupId: string | null; person: string | null }>`
    update invitation set accepted_at = ${at}, accepted_by = ${account}
    where id = ${id} and accepted_at is null and withdrawn_at is null and expires_at > ${at}
      and not exists (
        select from account_person as held
        where held.group_id = invitation.group_id and held.person = invitation.person and held.account_id <> ${account})
    returning group_id as "groupId", person`.execute(tx)
  const [accepted] = rows
  if (accepted === undefined) return false
  const { groupId, person } = accepted
  return groupId === null || person === null || linkPerson(tx, { groupId, person, account, at })
}

/** The invitations of a group, the latest first. */
export async function invitationsOf(tx: Tx, groupId: string, at: IsoInstant): Promise<readonly InvitationView[]> {
  const { rows } = await sql<InvitationView>`
    select ${FIELDS}, created_at as "createdAt",
      case when accepted_at is not null then 'accepted' when withdrawn_at is not null then 'withdrawn'
        when expires_at <= ${at} then 'expired' else 'open' end as status
    from invitation where group_id = ${groupId} order by created_at desc, id`.execute(tx)
  return rows
}

/** Withdraws an open invitation of this group; `undefined` when it has none of this identifier. */
export async function withdrawInvitation(
  tx: Tx,
  { groupId, id, at }: { readonly groupId: string | null; readonly id: string; readonly at: IsoInstant },
): Promise<{ person: string | null } | undefined> {
  const { rows } = await sql<{ person: string | null }>`
    update invitation set withdrawn_at = ${at}
    where id = ${id} and group_id is not distinct from ${groupId}::uuid
      and accepted_at is null and withdrawn_at is null
    returning person`.execute(tx)
  return rows[0]
}
