import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { ensureAccount, findByEmail, plainEmail } from './account.ts'
import { acceptInvitation } from './invitation.ts'
import type { OidcClaims } from './oidc.ts'

/** Somebody whom a provider vouches for, and what opens the door here: an invitation, their own session, or neither. */
export type Vouched = {
  readonly issuer: string
  readonly claims: OidcClaims
  readonly invitation: string | null
  readonly link: string | null
  /** The identifier of the account, if one must be made. */
  readonly newAccount: string
  readonly at: IsoInstant
}

/** `isNew` when this subject of the provider had not opened the account before. */
export type Admitted = { readonly account: string; readonly isNew: boolean }

export type NotAdmitted = 'unknown' | 'invitation-over' | 'email-differs' | 'sign-in-first' | 'other-account'

/**
 * The account that this person opens. The provider says who somebody is, never that they have a place here: an unknown
 * subject needs an invitation sent to the same address, or the session of the account it is added to. An equal address
 * alone opens nothing, since another provider of the federation could give it to somebody else.
 */
export async function admit(tx: Tx, vouched: Vouched): Promise<Admitted | NotAdmitted> {
  const known = await accountOfSubject(tx, vouched)
  if (vouched.link !== null) return addTo(tx, vouched, known, vouched.link)
  if (vouched.invitation !== null) return acceptAs(tx, vouched, known, vouched.invitation)
  if (known === undefined) return 'unknown'
  await keepSubject(tx, vouched, known)
  return { account: known, isNew: false }
}

async function addTo(tx: Tx, vouched: Vouched, known: string | undefined, account: string) {
  if (known !== undefined && known !== account) return 'other-account'
  await keepSubject(tx, vouched, account)
  return { account, isNew: known === undefined }
}

async function acceptAs(tx: Tx, vouched: Vouched, known: string | undefined, invitation: string) {
  const { claims, at } = vouched
  const email = await emailOfInvitation(tx, invitation)
  if (claims.email_verified === false || plainEmail(claims.email) !== email) return 'email-differs'
  const named = await findByEmail(tx, email)
  if (known === undefined && named?.hasMeans === true) return 'sign-in-first'
  const account = known ?? named?.id ?? vouched.newAccount
  await ensureAccount(tx, { id: account, email, name: nameOf(claims) }, at)
  if (!(await acceptInvitation(tx, invitation, account, at))) return 'invitation-over'
  await keepSubject(tx, vouched, account)
  return { account, isNew: known === undefined }
}

async function accountOfSubject(tx: Tx, { issuer, claims }: Vouched): Promise<string | undefined> {
  const { rows } = await sql<{ account: string }>`
    select account_id as account from federated_subject where issuer = ${issuer} and subject = ${claims.sub}`.execute(
    tx,
  )
  return rows[0]?.account
}

async function emailOfInvitation(tx: Tx, invitation: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`select email from invitation where id = ${invitation}`.execute(tx)
  return rows[0]?.email
}

async function keepSubject(tx: Tx, { issuer, claims, at }: Vouched, account: string): Promise<void> {
  await sql`
    insert into federated_subject (issuer, subject, account_id, claims, created_at)
    values (${issuer}, ${claims.sub}, ${account}, ${JSON.stringify(claims)}, ${at})
    on conflict (issuer, subject) do update set claims = excluded.claims`.execute(tx)
}

function nameOf({ given_name: given, usual_name: usual, family_name: family, email }: OidcClaims): string {
  const name = [given, usual ?? family].filter((part) => part !== undefined).join(' ')
  return name === '' ? email : name
}
