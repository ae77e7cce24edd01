import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db.ts'
import type { Mailer } from './mailer.ts'

/** A message as the mailbox of the demo shows it. */
export type StoredMail = {
  readonly id: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly sentAt: IsoInstant
}

/** Keeps mail where the demo shows it instead of sending it: nothing leaves the machine. */
export function mailboxMailer(db: Database, clock: Clock): Mailer {
  return {
    send: async ({ groupId, key, to, letter }) => {
      if (groupId === null) throw new TypeError('the mailbox of the demo keeps the mail of groups only')
      await db.transaction(groupId, (tx) =>
        sql`
          insert into mail (group_id, id, key, to_name, to_address, subject, text, html, sent_at)
          values (${groupId}, ${randomUUID()}, ${key}, ${to.name}, ${to.address}, ${letter.subject}, ${letter.text},
            ${letter.html}, ${clock.now(groupId)})
          on conflict (group_id, key) do nothing`.execute(tx),
      )
    },
    close: () => {},
  }
}

/** A message with the key that it was sent under: of a letter, the message of the outbox that set it off, and its reader. */
export type KeptMail = StoredMail & { readonly key: string }

/** The mail of a group, the latest first. */
export async function mailOf(tx: Tx, groupId: string, limit: number): Promise<readonly KeptMail[]> {
  const { rows } = await sql<KeptMail>`
    select id, key, to_name as "toName", to_address as "toAddress", subject, text, html, sent_at as "sentAt" from mail
    where group_id = ${groupId} order by sent_at desc, id limit ${limit}`.execute(tx)
  return rows
}
