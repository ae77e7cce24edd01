import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { OperatorAccount } from '../contract.ts'
import type { OperatorPerson } from './operator-store.ts'

/** Who is in the account of a company, and what was done to its access. */

type What = OperatorAccount['trace'][number]['what']
type Line = {
  readonly account: string
  readonly at: IsoInstant
  readonly what: What
  readonly by: string
  readonly whom: string
  /** Given where whoever it is about is written to. */
  readonly language?: OperatorPerson['language']
}

export async function trace(tx: Tx, groupId: string, { account, at, what, by, whom, language }: Line): Promise<void> {
  const due = language === undefined ? null : sql`now()`
  await sql`insert into operator_trace (group_id, id, account, at, what, by_email, email, language, letter_since, letter_at)
    values (${groupId}, ${randomUUID()}, ${account}, ${at}, ${what}, ${by}, ${whom}, ${language ?? null}, ${due}, ${due})`.execute(
    tx,
  )
}

export async function traceOf(tx: Tx, groupId: string, account: string): Promise<OperatorAccount['trace']> {
  const { rows } = await sql<OperatorAccount['trace'][number]>`
    select at, what, by_email as by, email as whom from operator_trace
    where group_id = ${groupId} and account = ${account} order by seq`.execute(tx)
  return rows
}

/** An invitation that waits is shown until it is too old, whatever became of its address elsewhere. */
const WAITS = (account: string, now: IsoInstant) => sql`link.account = ${account} and link.invited_by is not null
  and link.used_at is null and link.withdrawn_at is null and link.expires_at > ${now}
  and person.account is distinct from link.account`

const JOINED = sql`operator_link as link
  join operator_person as person on person.group_id = link.group_id and person.id = link.person`

type Waiting = OperatorAccount['invitations'][number] & { readonly person: string; readonly by: string }

async function waiting(tx: Tx, groupId: string, account: string, now: IsoInstant): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select distinct on (asked, person.id) link.id, email, asked_at as "askedAt", expires_at as "expiresAt", person.id as person,
      invited_by as by, min(asked_at) over (partition by person.id) as asked
    from ${JOINED} where link.group_id = ${groupId} and ${WAITS(account, now)}
    order by asked, person.id, asked_at desc`.execute(tx)
  return rows
}

/** How many invitations of an account wait. */
export const waitingOf = async (tx: Tx, groupId: string, account: string, now: IsoInstant): Promise<number> =>
  (await waiting(tx, groupId, account, now)).length

/** The account as whoever is in it sees it. */
export async function accountView(
  tx: Tx,
  groupId: string,
  { id: own, account }: Pick<OperatorPerson, 'id' | 'account'>,
  now: IsoInstant,
): Promise<OperatorAccount> {
  const { rows: persons } = await sql<OperatorAccount['persons'][number]>`
    select id, email, confirmed_at as since, id = ${own} as self from operator_person
    where group_id = ${groupId} and account = ${account} order by confirmed_at, id`.execute(tx)
  const invitations = (await waiting(tx, groupId, account, now)).map(({ id, email, askedAt, expiresAt }) => ({
    ...{ id, email, askedAt, expiresAt },
  }))
  return { persons, invitations, trace: await traceOf(tx, groupId, account) }
}

type By = Pick<OperatorPerson, 'id' | 'account' | 'email'>

/** Takes an invitation of the account back, with those that the same address was sent before. @returns false where there is none */
export async function withdrawInvitation(
  tx: Tx,
  groupId: string,
  { by, id, now }: { readonly by: By; readonly id: string; readonly now: IsoInstant },
): Promise<boolean> {
  const found = (await waiting(tx, groupId, by.account, now)).find((each) => each.id === id)
  if (found === undefined) return false
  await withdraw(tx, groupId, { by, found, now })
  return true
}

type Ending = { readonly person: string; readonly account: string; readonly now: IsoInstant }
type Withdrawing = {
  readonly by: By
  readonly found: Pick<Waiting, 'person' | 'email'>
  readonly now: IsoInstant
}

/** The links of a person into an account open nothing any more, and those that wait to be sent are not. */
const endLinks = (tx: Tx, groupId: string, { person, account, now }: Ending) =>
  sql`update operator_link set withdrawn_at = ${now}, secret = null, letter_at = null, letter_since = null
    where group_id = ${groupId} and person = ${person} and account = ${account}
      and used_at is null and withdrawn_at is null`.execute(tx)

async function withdraw(tx: Tx, groupId: string, { by, found, now }: Withdrawing): Promise<void> {
  await endLinks(tx, groupId, { person: found.person, account: by.account, now })
  await trace(tx, groupId, { account: by.account, at: now, what: 'withdrawn', by: by.email, whom: found.email })
}

/** The persons of an account, for whoever decides on one of them. */
export async function inAccount(tx: Tx, groupId: string, account: string): Promise<readonly Removed[]> {
  const { rows } = await sql<Removed>`select id, email, language from operator_person
    where group_id = ${groupId} and account = ${account}`.execute(tx)
  return rows
}

type Removed = Pick<OperatorPerson, 'id' | 'email' | 'language'>

/**
 * Ends the access of a person to the account: its sessions, its links, and the invitations that it gave. Its address is then of no account.
 * It is written to.
 */
export async function removePerson(
  tx: Tx,
  groupId: string,
  { by, person, now }: { readonly by: By; readonly person: Removed; readonly now: IsoInstant },
): Promise<void> {
  const { account } = by
  for (const found of await waiting(tx, groupId, account, now))
    if (found.by === person.id) await withdraw(tx, groupId, { by, found, now })
  await sql`delete from operator_session where group_id = ${groupId} and person = ${person.id}`.execute(tx)
  await endLinks(tx, groupId, { person: person.id, account, now })
  await sql`update operator_person set account = null, confirmed_at = null
    where group_id = ${groupId} and id = ${person.id}`.execute(tx)
  const { email: whom, language } = person
  await trace(tx, groupId, { account, at: now, what: 'removed', by: by.email, whom, language })
}
