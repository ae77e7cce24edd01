import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'

/** Somebody who may sign in. What they may do is in the register of each group, not here. */
export type Account = { readonly id: string; readonly email: string; readonly name: string }

/** A person of a group's register as whom an account signs in. */
export type PersonLink = { readonly group: string; readonly person: string }

/** The one spelling under which an address is kept and compared. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** The account of this identifier; `undefined` when there is none. */
export async function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select id, email, name from account where id = ${id}`.execute(tx)
  return rows[0]
}

/** The account of this address, and whether anything opens it: without a means it may be given one by invitation. */
export async function findByEmail(tx: Tx, email: string): Promise<(Account & { hasMeans: boolean }) | undefined> {
  const { rows } = await sql<Account & { hasMeans: boolean }>`
    select id, email, name,
      exists (select from credential where account_id = account.id)
        or exists (select from federated_subject where account_id = account.id) as "hasMeans"
    from account where email = ${plainEmail(email)}`.execute(tx)
  return rows[0]
}

/** Makes the account unless it exists; an address that another account has is a failure of the database. */
export async function ensureAccount(tx: Tx, account: Account, at: IsoInstant): Promise<void> {
  await sql`
    insert into account (id, email, name, created_at)
    values (${account.id}, ${plainEmail(account.email)}, ${account.name}, ${at})
    on conflict (id) do nothing`.execute(tx)
}

/**
 * From now on this account, and no other, signs in as this person of the group. False when another account does: a person
 * changes hands only after {@link unlinkPerson}, which its holder is told of.
 */
export async function linkPerson(
  tx: Tx,
  link: { readonly groupId: string; readonly person: string; readonly account: string; readonly at: IsoInstant },
): Promise<boolean> {
  const { rows } = await sql<{ account: string }>`
    insert into account_person (group_id, person, account_id, since)
    values (${link.groupId}, ${link.person}, ${link.account}, ${link.at})
    on conflict (group_id, person) do update set since = account_person.since
    returning account_id as account`.execute(tx)
  return rows[0]?.account === link.account
}

/** Takes a person of a group from the account that signs in as it; `undefined` when none does. */
export async function unlinkPerson(tx: Tx, groupId: string, person: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    delete from account_person using account
    where group_id = ${groupId} and person = ${person} and account.id = account_id
    returning account.id, email, name`.execute(tx)
  return rows[0]
}

/** Since when each person of a group signs in with an account. */
export async function accountsIn(
  tx: Tx,
  groupId: string,
): Promise<ReadonlyMap<string, { readonly account: string; readonly since: IsoInstant }>> {
  const { rows } = await sql<{ person: string; account: string; since: IsoInstant }>`
    select person, account_id as account, since from account_person where group_id = ${groupId}`.execute(tx)
  return new Map(rows.map(({ person, ...held }) => [person, held]))
}

/** What opens an account: how many passkeys, and whether an identity of the OpenID provider does. */
export async function waysInto(
  tx: Tx,
  account: string,
): Promise<{ readonly passkeys: number; readonly oidc: boolean }> {
  const { rows } = await sql<{ passkeys: number; oidc: boolean }>`
    select (select count(*) from credential where account_id = ${account})::int as passkeys,
      exists (select from federated_subject where account_id = ${account}) as oidc`.execute(tx)
  return rows[0] ?? { passkeys: 0, oidc: false }
}

/** As whom an account signs in, in one group or in all. */
export async function personsOf(
  tx: Tx,
  account: string,
  groupId: string | null = null,
): Promise<readonly PersonLink[]> {
  const { rows } = await sql<PersonLink>`
    select group_id as "group", person from account_person
    where account_id = ${account} and (${groupId}::uuid is null or group_id = ${groupId})
    order by group_id, person`.execute(tx)
  return rows
}

/**
 * Takes away every means of sign-in and every session of an account, so that a new invitation opens it again: for the
 * operator of the server, when somebody has lost their only passkey. False when no account has this address.
 */
export async function resetAccount(tx: Tx, email: string): Promise<boolean> {
  const account = await findByEmail(tx, email)
  if (account === undefined) return false
  for (const table of ['session', 'credential', 'federated_subject']) {
    await sql`delete from ${sql.table(table)} where account_id = ${account.id}`.execute(tx)
  }
  return true
}
