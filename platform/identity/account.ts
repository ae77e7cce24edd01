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

/** From now on this account, and no other, signs in as this person of the group. */
export async function linkPerson(
  tx: Tx,
  link: { readonly groupId: string; readonly person: string; readonly account: string; readonly at: IsoInstant },
): Promise<void> {
  await sql`
    insert into account_person (group_id, person, account_id, since)
    values (${link.groupId}, ${link.person}, ${link.account}, ${link.at})
    on conflict (group_id, person) do update set account_id = excluded.account_id, since = excluded.since
      where account_person.account_id <> excluded.account_id`.execute(tx)
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
