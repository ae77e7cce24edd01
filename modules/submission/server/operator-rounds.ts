import { sql } from 'kysely'
import { publication } from '#modules/public-site/server/index.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import { linkLetter } from './letters.ts'
import { personById } from './operator-store.ts'
import type { DepositSite } from './ports.ts'

export type RoundsOn = Pick<DepositSite, 'mailer' | 'publicUrl'> & {
  readonly platform: Pick<DepositSite['platform'], 'db'>
}

type Due = { readonly groupId: string; readonly id: string; readonly consultation: string }
const ROUND = 50

/**
 * Sends the letters that let operators in, of all groups. What is due stands with its person until it has left: a server
 * that stops in between sends it when it starts again; one that does not leave is tried again after as long as it has waited.
 */
export async function sendLinks({ platform: { db }, mailer, publicUrl }: RoundsOn): Promise<number> {
  const due = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<Due>`
      with due as (
        select group_id, id from operator_person where letter_at <= now() + interval '1 millisecond'
        order by letter_at limit ${ROUND} for update skip locked
      )
      update operator_person as person set letter_at = now() + greatest(interval '20 seconds', now() - letter_since)
      from due where person.group_id = due.group_id and person.id = due.id
      returning person.group_id as "groupId", person.id, person.consultation`.execute(tx)
    return rows
  })
  let refused = 0
  for (const { groupId, id, consultation } of due) {
    const shown = await publication(db, consultation)
    const person = await db.transaction(groupId, (tx) => personById(tx, groupId, id))
    if (shown === undefined || shown.groupId !== groupId || person === undefined || person.secret === null) continue
    const letter = linkLetter({ person, consultation: shown.consultation, id: consultation, publicUrl })
    const to = { name: person.company.name, address: person.email }
    try {
      await mailer.send({ letter, to, groupId, key: `operator-${id}-${Date.parse(person.askedAt)}` })
      await db.transaction(groupId, (tx) =>
        sql`update operator_person set letter_at = null, letter_since = null
          where group_id = ${groupId} and id = ${id} and asked_at = ${person.askedAt}`.execute(tx),
      )
    } catch {
      refused += 1
    }
  }
  return refused
}

/** Does it until stopped. */
export function startOperatorRounds({
  onError,
  ...tools
}: RoundsOn & { readonly onError: (error: unknown) => void }): Rounds {
  return startRounds(() => sendLinks(tools), { onError, every: 5000 })
}
