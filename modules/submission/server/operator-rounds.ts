import { sql } from 'kysely'
import { publication } from '#modules/public-site/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import { forgetBegun, forgetOperators } from './forgetting.ts'
import { type LinkSent, linkLetter } from './link-letter.ts'
import { companyIn } from './operator-store.ts'
import type { DepositSite } from './ports.ts'
import { type RemovalTold, removalLetter } from './removal-letter.ts'

export type RoundsOn = Pick<DepositSite, 'mailer' | 'publicUrl'> & {
  readonly platform: Pick<DepositSite['platform'], 'db' | 'clock'>
}

type Due = { readonly groupId: string; readonly id: string }
/** What has letters, each with the columns `letter_since` and `letter_at`. */
type Queue = 'operator_link' | 'operator_trace'
const ROUND = 50

/** What is to be sent now, put off for as long as it has waited: where it does not leave it is tried again then. */
async function dueIn({ platform: { db } }: RoundsOn, queue: Queue): Promise<readonly Due[]> {
  const table = sql.table(queue)
  return db.acrossGroups(async (tx) => {
    const { rows } = await sql<Due>`
      with due as (
        select group_id, id from ${table} where letter_at <= now() + interval '1 millisecond'
        order by letter_at limit ${ROUND} for update skip locked
      )
      update ${table} as one set letter_at = now() + greatest(interval '20 seconds', now() - letter_since)
      from due where one.group_id = due.group_id and one.id = due.id
      returning one.group_id as "groupId", one.id`.execute(tx)
    return rows
  })
}

/**
 * Sends the letters that let operators in, and those to whoever is taken out, of all groups. What is due stands with its row until it has
 * left: a server that stops in between sends it when it starts again.
 *
 * @returns how many did not leave
 */
export async function sendLinks(tools: RoundsOn): Promise<number> {
  let refused = 0
  for (const due of await dueIn(tools, 'operator_link')) if (!(await left(sendLink(tools, due)))) refused += 1
  for (const due of await dueIn(tools, 'operator_trace')) if (!(await left(sendRemoval(tools, due)))) refused += 1
  return refused
}

async function sendLink({ platform, mailer, publicUrl }: RoundsOn, { groupId, id }: Due): Promise<void> {
  const { db, clock } = platform
  const link = await db.transaction(groupId, (tx) => linkToSend(tx, groupId, id))
  const shown = link && (await publication(db, link.consultation))
  if (link === undefined || shown === undefined || shown.groupId !== groupId) return
  const letter = linkLetter({ link, consultation: shown.consultation, publicUrl })
  const to = { name: link.company.name, address: link.email }
  await mailer.send({ letter, to, groupId, key: `operator-${id}` })
  await db.transaction(groupId, (tx) =>
    sql`update operator_link set secret = null, sent_at = ${clock.now(groupId)}, letter_at = null, letter_since = null
      where group_id = ${groupId} and id = ${id} and secret is not null`.execute(tx),
  )
}

async function sendRemoval({ platform, mailer, publicUrl }: RoundsOn, { groupId, id }: Due): Promise<void> {
  const { db } = platform
  const removal = await db.transaction(groupId, (tx) => removalToTell(tx, groupId, id))
  const shown = removal && (await publication(db, removal.consultation))
  if (removal === undefined || shown === undefined || shown.groupId !== groupId) return
  const letter = removalLetter({ removal, consultation: shown.consultation, publicUrl })
  const to = { name: removal.company.name, address: removal.email }
  await mailer.send({ letter, to, groupId, key: `operator-removed-${id}` })
  await db.transaction(groupId, (tx) =>
    sql`update operator_trace set letter_at = null, letter_since = null
      where group_id = ${groupId} and id = ${id}`.execute(tx),
  )
}

/** False where it did not leave, whatever was in its way: the others are sent all the same. */
const left = (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => true,
    () => false,
  )

type Untold = Parameters<typeof companyIn>[0] & Omit<RemovalTold, 'company'>

async function removalToTell(tx: Tx, groupId: string, id: string): Promise<RemovalTold | undefined> {
  const { rows } = await sql<Untold>`
    select consultation, email, language, by_email as by, company as name, scheme, country, identifier
    from operator_trace as line
    join operator_account as one on one.group_id = line.group_id and one.id = line.account
    where line.group_id = ${groupId} and line.id = ${id}`.execute(tx)
  return rows.map(({ name, scheme, country, identifier, ...removal }) => ({
    ...removal,
    company: companyIn({ name, scheme, country, identifier }),
  }))[0]
}

type Unsent = Parameters<typeof companyIn>[0] & Omit<LinkSent, 'company'>

/** What the letter of a link says; `undefined` for one that opens nothing any more. */
async function linkToSend(tx: Tx, groupId: string, id: string): Promise<LinkSent | undefined> {
  const { rows } = await sql<Unsent>`
    select person.consultation, email, link.language, secret as token, invited_by is not null as "isInvited", page,
      company as name, scheme, country, identifier
    from operator_link as link
    join operator_person as person on person.group_id = link.group_id and person.id = link.person
    join operator_account as one on one.group_id = link.group_id and one.id = link.account
    where link.group_id = ${groupId} and link.id = ${id} and secret is not null`.execute(tx)
  return rows.map(({ name, scheme, country, identifier, ...link }) => ({
    ...link,
    company: companyIn({ name, scheme, country, identifier }),
  }))[0]
}

/** Milliseconds between two looks at what is to be sent: somebody waits for it. */
const SENDING = 5000

/** Does these, and erases what is over, until stopped. */
export function startOperatorRounds({
  onError,
  ...tools
}: RoundsOn & Pick<DepositSite, 'files'> & { readonly onError: (error: unknown) => void }): Rounds {
  const rounds = [
    startRounds(() => sendLinks(tools), { onError, every: SENDING }),
    startRounds(() => forgetOperators(tools.platform).then(() => forgetBegun(tools)), { onError }),
  ]
  return { stop: async () => void (await Promise.all(rounds.map((round) => round.stop()))) }
}
