import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { hashOf, newSecret } from '#platform/identity/secret.ts'
import type { Lang } from '#platform/mail/letter.ts'
import type { Company } from '../contract.ts'

/** A person who deposits for a company, as the server keeps it: apart from the journal, until it is no longer wanted. */
export type OperatorPerson = {
  readonly id: string
  readonly account: string
  readonly email: string
  readonly language: Lang
  readonly company: Company
}

export type Place = { readonly groupId: string; readonly consultation: string }

/** A company as its row has it. */
type Named = {
  readonly name: string
  readonly scheme: Company['identifier']['scheme']
  readonly country: string
  readonly identifier: string
}

type Row = Omit<OperatorPerson, 'company'> & Named

const SELECT = sql`select person.id, account, email, language, company as name, scheme, country, identifier
  from operator_person as person join operator_account as one on one.group_id = person.group_id and one.id = person.account`

export const companyIn = ({ name, scheme, country, identifier }: Named): Company => ({
  name,
  identifier: scheme === 'siret' ? { scheme, value: identifier } : { scheme, country, value: identifier },
})

const toPerson = ({ name, scheme, country, identifier, ...person }: Row): OperatorPerson => ({
  ...person,
  company: companyIn({ name, scheme, country, identifier }),
})

export async function openAccount(
  tx: Tx,
  { groupId, consultation }: Place,
  { name, identifier }: Company,
  now: IsoInstant,
): Promise<string> {
  const account = randomUUID()
  const country = identifier.scheme === 'siret' ? 'FR' : identifier.country
  await sql`insert into operator_account (group_id, id, consultation, company, scheme, country, identifier, created_at)
    values (${groupId}, ${account}, ${consultation}, ${name}, ${identifier.scheme}, ${country}, ${identifier.value}, ${now})`.execute(
    tx,
  )
  return account
}

/** A session lasts as long as a large deposit over a bad line may take. */
export const SESSION_DAYS = 3

/** @returns the token of the session, which the server does not keep */
export async function openSession(tx: Tx, groupId: string, person: string, now: IsoInstant): Promise<string> {
  const { token, hash } = newSecret()
  await sql`insert into operator_session (group_id, hash, person, created_at)
    values (${groupId}, ${hash}, ${person}, ${now})`.execute(tx)
  return token
}

/** Who is behind a session of this consultation; `undefined` for nobody. */
export async function personIn(
  tx: Tx,
  { groupId, consultation }: Place,
  token: string | undefined,
  now: IsoInstant,
): Promise<OperatorPerson | undefined> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<Row>`${SELECT}
    join operator_session as session on session.group_id = person.group_id and session.person = person.id
    where person.group_id = ${groupId} and person.consultation = ${consultation} and session.hash = ${hash}
      and session.created_at > ${now}::timestamptz - ${SESSION_DAYS} * interval '1 day'`.execute(tx)
  return rows.map(toPerson)[0]
}

export async function leave(tx: Tx, groupId: string, token: string | undefined): Promise<void> {
  const hash = hashOf(token)
  if (hash !== undefined)
    await sql`delete from operator_session where group_id = ${groupId} and hash = ${hash}`.execute(tx)
}

/** The persons of an account: whom its letters go to. */
export async function personsOf(tx: Tx, groupId: string, account: string): Promise<readonly OperatorPerson[]> {
  const { rows } = await sql<Row>`${SELECT}
    where person.group_id = ${groupId} and person.account = ${account} order by confirmed_at, person.id`.execute(tx)
  return rows.map(toPerson)
}

/** Everybody who came in to deposit for a consultation, whatever the account. */
export async function personsFor(tx: Tx, groupId: string, consultation: string): Promise<readonly OperatorPerson[]> {
  const { rows } = await sql<Row>`${SELECT}
    where person.group_id = ${groupId} and person.consultation = ${consultation} order by confirmed_at, person.id`.execute(
    tx,
  )
  return rows.map(toPerson)
}

/** What an entry of the journal binds a deposit to: who its company is, and the chance that keeps its number from being guessed. */
const boundTo = (company: Company, salt: string): string =>
  createHash('sha256')
    .update(`unisson-company/1\n${canonicalize({ ...company, salt } as unknown as Json)}`)
    .digest('hex')

type Bound = { readonly company: Company; readonly bound: string }

/** The companies of a consultation that deposit, by account, each with the hash that binds a deposit to it. */
export async function boundCompaniesOf(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<ReadonlyMap<string, Bound>> {
  const { rows } = await sql<Named & { readonly id: string; readonly salt: string }>`
    select id, company as name, scheme, country, identifier, salt from operator_account
    where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return new Map(
    rows.map(({ id, salt, ...named }) => {
      const company = companyIn(named)
      return [id, { company, bound: boundTo(company, salt) }]
    }),
  )
}

/** The hash that binds a deposit to the company of its account. @throws when there is no such account */
export async function boundCompanyOf(tx: Tx, groupId: string, account: string): Promise<string> {
  const { rows } = await sql<Named & { readonly salt: string }>`
    select company as name, scheme, country, identifier, salt from operator_account
    where group_id = ${groupId} and id = ${account}`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error(`nobody deposits as ${account}`)
  return boundTo(companyIn(found), found.salt)
}

/** The companies of a consultation that deposit, by account. */
export async function companiesOf(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<ReadonlyMap<string, Company>> {
  const bound = await boundCompaniesOf(tx, groupId, consultation)
  return new Map([...bound].map(([account, { company }]) => [account, company]))
}

/** Somebody who came in; `undefined` for an address that is only typed. */
export async function personById(tx: Tx, groupId: string, id: string): Promise<OperatorPerson | undefined> {
  const { rows } = await sql<Row>`${SELECT} where person.group_id = ${groupId} and person.id = ${id}`.execute(tx)
  return rows.map(toPerson)[0]
}
