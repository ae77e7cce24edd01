import { sql } from 'kysely'
import { publication } from '#modules/public-site/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import { forgetBegun, forgetOperators } from './forgetting.ts'
import { type LinkSent, linkLetter } from './link-letter.ts'
import { companyIn } from './operator-store.ts'
import type { DepositSite } from './ports.ts'

export type RoundsOn = Pick<DepositSite, 'mailer' | 'publicUrl' | 'files'> & {
  readonly platform: Pick<DepositSite['platform'], 'db' | 'clock'>
}

type Due = { readonly groupId: string; readonly id: string }
const ROUND = 50

/**
 * Sends the letters that let operators in, of all groups. What is due stands with its link until it has left: a server
 * that stops in between sends it when it starts again; one that does not leave is tried again after as long as it has waited.
 */
export async function sendLinks({ platform: { db, clock }, mailer, publicUrl }: RoundsOn): Promise<number> {
  const due = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<Due>`
      with due as (
        select group_id, id from operator_link where letter_at <= now() + interval '1 millisecond'
        order by letter_at limit ${ROUND} for update skip locked
      )
      update operator_link as link set letter_at = now() + greatest(interval '20 seconds', now() - letter_since)
      from due where link.group_id = due.group_id and link.id = due.id
      returning link.group_id as "groupId", link.id`.execute(tx)
    return rows
  })
  let refused = 0
  for (const { groupId, id } of due) {
    const link = await db.transaction(groupId, (tx) => linkToSend(tx, groupId, id))
    const shown = link && (await publication(db, link.consultation))
    if (link === undefined || shown === undefined || shown.groupId !== groupId) continue
    const letter = linkLetter({ link, consultation: shown.consultation, publicUrl })
    const to = { name: link.company.name, address: link.email }
    try {
      await mailer.send({ letter, to, groupId, key: `operator-${id}` })
      await db.transaction(groupId, (tx) =>
        sql`update operator_link set secret = null, sent_at = ${clock.now(groupId)}, letter_at = null, letter_since = null
          where group_id = ${groupId} and id = ${id} and secret is not null`.execute(tx),
      )
    } catch {
      refused += 1
    }
  }
  return refused
}

type Unsent = Parameters<typeof companyIn>[0] & Omit<LinkSent, 'company'>

/** What the letter of a link says; `undefined` for one that opens nothing any more. */
async function linkToSend(tx: Tx, groupId: string, id: string): Promise<LinkSent | undefined> {
  const { rows } = await sql<Unsent>`
    select person.consultation, email, link.language, secret as token, invited_by is not null as "isInvited",
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
}: RoundsOn & { readonly onError: (error: unknown) => void }): Rounds {
  const rounds = [
    startRounds(() => sendLinks(tools), { onError, every: SENDING }),
    startRounds(() => forgetOperators(tools.platform).then(() => forgetBegun(tools)), { onError }),
  ]
  return { stop: async () => void (await Promise.all(rounds.map((round) => round.stop()))) }
}
