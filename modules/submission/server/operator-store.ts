import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
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
  readonly secret: Buffer | null
  readonly invitedBy: string | null
  readonly askedAt: IsoInstant
}

type Place = { readonly groupId: string; readonly consultation: string }

type Row = Omit<OperatorPerson, 'company'> & {
  readonly name: string
  readonly scheme: Company['identifier']['scheme']
  readonly country: string
  readonly identifier: string
}

const SELECT = sql`select person.id, account, email, language, secret, invited_by as "invitedBy", asked_at as "askedAt",
  company as name, scheme, country, identifier
  from operator_person as person join operator_account as one on one.group_id = person.group_id and one.id = person.account`

const toPerson = ({ name, scheme, country, identifier, ...person }: Row): OperatorPerson => ({
  ...person,
  company: {
    name,
    identifier: scheme === 'siret' ? { scheme, value: identifier } : { scheme, country, value: identifier },
  },
})

/** One address is one person of a consultation: what two requests do with it is done one after the other. */
const hold = (tx: Tx, consultation: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`operator ${consultation}`}, 0))`.execute(tx)

type Known = {
  readonly id: string
  readonly account: string
  readonly confirmed: boolean
  readonly askedAt: IsoInstant
}

async function knownAs(tx: Tx, { groupId, consultation }: Place, email: string): Promise<Known | undefined> {
  const { rows } = await sql<Known>`
    select id, account, confirmed_at is not null as confirmed, asked_at as "askedAt" from operator_person
    where group_id = ${groupId} and consultation = ${consultation} and email = ${email}`.execute(tx)
  return rows[0]
}

async function openAccount(tx: Tx, { groupId, consultation }: Place, { name, identifier }: Company, now: IsoInstant) {
  const account = randomUUID()
  const country = identifier.scheme === 'siret' ? 'FR' : identifier.country
  await sql`insert into operator_account (group_id, id, consultation, company, scheme, country, identifier, created_at)
    values (${groupId}, ${account}, ${consultation}, ${name}, ${identifier.scheme}, ${country}, ${identifier.value}, ${now})`.execute(
    tx,
  )
  return account
}

/** An address that was written to within this time is not written to again, whoever asks. */
const QUIET = 60_000

type Letter = {
  readonly email: string
  readonly language: Lang
  readonly account: string
  readonly invitedBy: string | null
  readonly now: IsoInstant
}

/** Its link is due: it opens this account, and no other. */
async function letterDue(tx: Tx, { groupId, consultation }: Place, letter: Letter): Promise<void> {
  const { email, language, account, invitedBy, now } = letter
  await sql`
    insert into operator_person (group_id, id, consultation, account, email, language, invited_by, secret, asked_at, letter_since, letter_at)
    values (${groupId}, ${randomUUID()}, ${consultation}, ${account}, ${email}, ${language}, ${invitedBy}, ${randomBytes(32)}, ${now}, now(), now())
    on conflict (group_id, consultation, email) do update set account = excluded.account, language = excluded.language,
      invited_by = excluded.invited_by, secret = excluded.secret, asked_at = excluded.asked_at, letter_since = now(), letter_at = now()`.execute(
    tx,
  )
}

const isQuiet = (known: Known | undefined, now: IsoInstant): boolean =>
  known !== undefined && Date.parse(now) - Date.parse(known.askedAt) < QUIET && known.askedAt <= now

/**
 * Somebody asks to be let in. An address that is confirmed keeps its account, whatever company is typed beside it: it is sent
 * a link to come in again. Any other begins an account of its own.
 */
export async function askToEnter(
  tx: Tx,
  place: Place,
  asked: { readonly email: string; readonly company: Company; readonly language: Lang; readonly now: IsoInstant },
): Promise<void> {
  await hold(tx, place.consultation)
  const email = asked.email.toLowerCase()
  const known = await knownAs(tx, place, email)
  if (isQuiet(known, asked.now)) return
  const account = known?.confirmed === true ? known.account : await openAccount(tx, place, asked.company, asked.now)
  await letterDue(tx, place, { email, language: asked.language, account, invitedBy: null, now: asked.now })
}

/** Somebody of the account asks that a colleague be let in; an address that is of an account already stays where it is. */
export async function inviteColleague(
  tx: Tx,
  place: Place,
  by: OperatorPerson,
  asked: { readonly email: string; readonly language: Lang; readonly now: IsoInstant },
): Promise<void> {
  await hold(tx, place.consultation)
  const email = asked.email.toLowerCase()
  const known = await knownAs(tx, place, email)
  if (known?.confirmed === true || isQuiet(known, asked.now)) return
  await letterDue(tx, place, { ...asked, email, account: by.account, invitedBy: by.id })
}

/** The token of the link that lets one person into one account. */
export function tokenOf({ id, account, secret }: Pick<OperatorPerson, 'id' | 'account' | 'secret'>): string {
  if (secret === null) throw new Error('this link was followed already')
  return `${id}.${createHmac('sha256', secret).update(`enter ${account}`).digest('base64url')}`
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/
/** A link lets in for a day; another is asked for in a minute. */
const LINK_LASTS = 24 * 3600 * 1000
/** A session lasts as long as a large deposit over a bad line may take. */
const SESSION_DAYS = 3

/** Lets in whoever follows a link, once. @returns the token of its session; `undefined` for a link that opens nothing */
export async function enter(
  tx: Tx,
  { groupId, consultation }: Place,
  token: string,
  now: IsoInstant,
): Promise<{ readonly person: OperatorPerson; readonly session: string } | undefined> {
  const id = TOKEN.exec(token)?.[1]
  if (id === undefined) return undefined
  await hold(tx, consultation)
  const { rows } = await sql<Row>`${SELECT}
    where person.group_id = ${groupId} and person.consultation = ${consultation} and person.id = ${id}`.execute(tx)
  const [found] = rows.map(toPerson)
  if (found === undefined || found.secret === null) return undefined
  const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(found))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  if (Date.parse(now) - Date.parse(found.askedAt) > LINK_LASTS) return undefined
  const session = newSecret()
  await sql`update operator_person set confirmed_at = coalesce(confirmed_at, ${now}), secret = null, letter_at = null, letter_since = null
    where group_id = ${groupId} and id = ${id}`.execute(tx)
  await sql`insert into operator_session (group_id, hash, person, created_at)
    values (${groupId}, ${session.hash}, ${id}, ${now})`.execute(tx)
  return { person: found, session: session.token }
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

/** The confirmed persons of an account: whom its letters go to. */
export async function personsOf(tx: Tx, groupId: string, account: string): Promise<readonly OperatorPerson[]> {
  const { rows } = await sql<Row>`${SELECT}
    where person.group_id = ${groupId} and person.account = ${account} and confirmed_at is not null
    order by confirmed_at, person.id`.execute(tx)
  return rows.map(toPerson)
}

/** Everybody who came in to deposit for a consultation, whatever the account. */
export async function personsFor(tx: Tx, groupId: string, consultation: string): Promise<readonly OperatorPerson[]> {
  const { rows } = await sql<Row>`${SELECT}
    where person.group_id = ${groupId} and person.consultation = ${consultation} and confirmed_at is not null
    order by confirmed_at, person.id`.execute(tx)
  return rows.map(toPerson)
}

/** The companies of a consultation that deposit, by account. */
export async function companiesOf(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<ReadonlyMap<string, Company>> {
  const { rows } = await sql<Omit<Row, keyof Omit<OperatorPerson, 'company'>> & { readonly id: string }>`
    select id, company as name, scheme, country, identifier from operator_account
    where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return new Map(
    rows.map(({ id, name, scheme, country, identifier }) => [
      id,
      {
        name,
        identifier: scheme === 'siret' ? { scheme, value: identifier } : { scheme, country, value: identifier },
      },
    ]),
  )
}

export async function personById(tx: Tx, groupId: string, id: string): Promise<OperatorPerson | undefined> {
  const { rows } = await sql<Row>`${SELECT} where person.group_id = ${groupId} and person.id = ${id}`.execute(tx)
  return rows.map(toPerson)[0]
}
