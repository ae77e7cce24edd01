import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { hashOf, newSecret } from '#platform/identity/secret.ts'
import type { Lang } from '#platform/mail/letter.ts'
import type { Company, LinkView } from '../contract.ts'
import { trace } from './operator-account.ts'
import { companyIn, type OperatorPerson, openAccount, openSession, type Place, personById } from './operator-store.ts'

/** Milliseconds in which an address is written to once, whoever asks: what is asked for meanwhile waits for their end. */
const QUIET = 60_000
/** Links of one address that are alive at once. Beyond them none is sent: none that was sent before is ended for another. */
const MOST_ALIVE = 10
/** A link lets in for a day; another is asked for in a minute. */
const LINK_LASTS = 24 * 3600 * 1000

/** One address is one person of a consultation: what two requests do with it is done one after the other. */
export const hold = (tx: Tx, consultation: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`operator ${consultation}`}, 0))`.execute(tx)

/** An address that was typed; its account from the first link on that was followed. */
type Addressee = { readonly id: string; readonly account: string | null; readonly quietUntil: IsoInstant | null }

/** The person of an address; unknown so far, it is noted without an account. */
async function addressee(
  tx: Tx,
  { groupId, consultation }: Place,
  { email, language }: { readonly email: string; readonly language: Lang },
): Promise<Addressee> {
  const { rows } = await sql<Addressee>`
    select id, account, quiet_until as "quietUntil" from operator_person
    where group_id = ${groupId} and consultation = ${consultation} and email = ${email}`.execute(tx)
  const [known] = rows
  if (known !== undefined) return known
  const id = randomUUID()
  await sql`insert into operator_person (group_id, id, consultation, email, language)
    values (${groupId}, ${id}, ${consultation}, ${email}, ${language})`.execute(tx)
  return { id, account: null, quietUntil: null }
}

/** `company` is null of an invitation: the account is somebody else's, whatever it is called. */
type Alive = { readonly account: string; readonly askedAt: IsoInstant; readonly company: string | null }

/** Not used, ended, taken back or too old. */
const isOpen = (now: IsoInstant) =>
  sql`link.used_at is null and link.ended_at is null and link.withdrawn_at is null and link.expires_at > ${now}`

async function aliveOf(tx: Tx, groupId: string, person: string, now: IsoInstant): Promise<readonly Alive[]> {
  const { rows } = await sql<Alive>`
    select link.account, asked_at as "askedAt",
      case when invited_by is null then concat_ws(' ', scheme, country, identifier, company) end as company
    from operator_link as link join operator_account as one on one.group_id = link.group_id and one.id = link.account
    where link.group_id = ${groupId} and person = ${person} and ${isOpen(now)} and (secret is not null or sent_at is not null)`.execute(
    tx,
  )
  return rows
}

const asKept = ({ name, identifier }: Company): string =>
  [identifier.scheme, identifier.scheme === 'siret' ? 'FR' : identifier.country, identifier.value, name].join(' ')

type Link = {
  readonly person: Addressee
  readonly account: string
  readonly language: Lang
  readonly invitedBy: string | null
  readonly now: IsoInstant
  /** False where nobody is written to: what is asked for is kept, and opens nothing. */
  readonly isSent: boolean
}

/** Keeps a link, whose letter leaves once the address may be written to again. */
async function issue(tx: Tx, groupId: string, link: Link): Promise<void> {
  const { person, account, language, invitedBy, now, isSent } = link
  const { token, hash } = newSecret()
  const at = Date.parse(now)
  const wait = Math.max(0, Date.parse(person.quietUntil ?? now) - at)
  await sql`insert into operator_link (group_id, id, person, account, hash, secret, language, invited_by, asked_at, expires_at, letter_since, letter_at)
    values (${groupId}, ${randomUUID()}, ${person.id}, ${account}, ${hash}, ${isSent ? token : null}, ${language}, ${invitedBy},
      ${now}, ${new Date(at + LINK_LASTS)}, ${isSent ? sql`now()` : null},
      ${isSent ? sql`now() + ${wait} * interval '1 millisecond'` : null})`.execute(tx)
  if (isSent)
    await sql`update operator_person set quiet_until = ${new Date(at + wait + QUIET)}
      where group_id = ${groupId} and id = ${person.id}`.execute(tx)
}

/** The same was asked for a moment ago: its letter is on its way. */
const isAskedAgain = (alive: readonly Alive[], account: string, now: IsoInstant): boolean =>
  alive.some(
    (each) => each.account === account && each.askedAt <= now && Date.parse(now) - Date.parse(each.askedAt) < QUIET,
  )

export type Entering = {
  readonly email: string
  readonly company: Company
  readonly language: Lang
  readonly now: IsoInstant
}

/**
 * Somebody asks to be let in. An address that is confirmed keeps its account, whatever company is typed beside it: it is sent
 * a link to come in again. Any other is sent one into an account of the company that was typed, which is its own from the moment
 * on that it is followed.
 */
export async function askToEnter(tx: Tx, place: Place, asked: Entering): Promise<void> {
  const { groupId } = place
  const { company, language, now } = asked
  await hold(tx, place.consultation)
  const person = await addressee(tx, place, { ...asked, email: asked.email.toLowerCase() })
  const alive = await aliveOf(tx, groupId, person.id, now)
  if (alive.length >= MOST_ALIVE) return
  const known = person.account ?? alive.find((each) => each.company === asKept(company))?.account
  if (known !== undefined && isAskedAgain(alive, known, now)) return
  const account = known ?? (await openAccount(tx, place, company, now))
  await issue(tx, groupId, { person, account, language, invitedBy: null, now, isSent: true })
}

/**
 * Somebody of the account asks that a colleague be let in. An address that is of an account already stays where it is, and is not
 * written to: whoever invites sees the same invitation, and does not learn it.
 */
export async function inviteColleague(
  tx: Tx,
  place: Place,
  by: OperatorPerson,
  asked: { readonly email: string; readonly language: Lang; readonly now: IsoInstant },
): Promise<void> {
  const { language, now } = asked
  const email = asked.email.toLowerCase()
  await hold(tx, place.consultation)
  const person = await addressee(tx, place, { language, email })
  if (person.account === by.account) return
  const alive = await aliveOf(tx, place.groupId, person.id, now)
  if (isAskedAgain(alive, by.account, now)) return
  const isSent = person.account === null && alive.length < MOST_ALIVE
  await issue(tx, place.groupId, { person, account: by.account, language, invitedBy: by.id, now, isSent })
  await trace(tx, place.groupId, { account: by.account, at: now, what: 'invited', by: by.email, whom: email })
}

type Followed = Parameters<typeof companyIn>[0] & {
  readonly id: string
  readonly person: string
  readonly email: string
  readonly account: string
  readonly settled: string | null
  readonly isInvited: boolean
}

/** The link that a token is of, where it opens something. */
async function linkBehind(
  tx: Tx,
  { groupId, consultation }: Place,
  token: string,
  now: IsoInstant,
): Promise<Followed | undefined> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<Followed>`
    select link.id, person.id as person, email, link.account, person.account as settled, invited_by is not null as "isInvited",
      company as name, scheme, country, identifier
    from operator_link as link
    join operator_person as person on person.group_id = link.group_id and person.id = link.person
    join operator_account as one on one.group_id = link.group_id and one.id = link.account
    where link.group_id = ${groupId} and person.consultation = ${consultation} and hash = ${hash} and ${isOpen(now)}`.execute(
    tx,
  )
  const [link] = rows
  return link?.settled === null || link?.settled === link?.account ? link : undefined
}

/**
 * Whose account a link opens, for whoever holds it: nothing is done by looking, so that a program that opens the links of a letter uses
 * none, and nobody is let in unawares.
 *
 * @returns `undefined` for a link that opens nothing
 */
export async function seeLink(tx: Tx, place: Place, token: string, now: IsoInstant): Promise<LinkView | undefined> {
  const link = await linkBehind(tx, place, token, now)
  if (link === undefined) return undefined
  const { account, email, isInvited: invited } = link
  return { account, company: companyIn(link), email, invited }
}

/**
 * Lets in whoever follows a link, once. The first one that is followed confirms its address, settles its account, and ends the
 * other links of the address.
 *
 * @returns the token of its session; `undefined` for a link that opens nothing
 */
export async function enter(
  tx: Tx,
  place: Place,
  token: string,
  now: IsoInstant,
): Promise<{ readonly person: OperatorPerson; readonly session: string } | undefined> {
  const { groupId } = place
  await hold(tx, place.consultation)
  const link = await linkBehind(tx, place, token, now)
  if (link === undefined) return undefined
  await sql`update operator_link set used_at = ${now}, secret = null, letter_at = null, letter_since = null
    where group_id = ${groupId} and id = ${link.id}`.execute(tx)
  if (link.settled === null) await settle(tx, groupId, link, now)
  const person = await personById(tx, groupId, link.person)
  if (person === undefined) throw new Error('a person that was let in is not there')
  if (link.settled === null) {
    const { account, email } = person
    await trace(tx, groupId, { account, at: now, what: 'came-in', by: email, whom: email })
  }
  return { person, session: await openSession(tx, groupId, person.id, now) }
}

/** The address is confirmed, and its account is the one of this link. */
async function settle(tx: Tx, groupId: string, { id, person, account }: Followed, now: IsoInstant): Promise<void> {
  await sql`update operator_person as person set account = ${account}, confirmed_at = ${now}, language = link.language
    from operator_link as link
    where person.group_id = ${groupId} and person.id = ${person} and link.group_id = ${groupId} and link.id = ${id}`.execute(
    tx,
  )
  await sql`update operator_link set ended_at = ${now}, secret = null, letter_at = null, letter_since = null
    where group_id = ${groupId} and person = ${person} and id <> ${id} and used_at is null`.execute(tx)
}
