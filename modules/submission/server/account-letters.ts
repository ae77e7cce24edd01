import { z } from 'zod'
import { publication } from '#modules/public-site/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { Message, OutboxHandler } from '#platform/outbox.ts'
import { mailTo, type Occasion } from './letter.ts'
import { personById, personsOf } from './operator-store.ts'

/** What a letter is written from: the message of the outbox, and to whom it goes on which occasion. */
export type Telling = { readonly tx: Tx; readonly message: Message; readonly occasion: Occasion }

const named = z.object({ consultation: z.string(), account: z.string() })

/**
 * Brings a letter to every confirmed address of one account, each by a message of its own: none is sent twice, none is lost. The payload of
 * the message names the consultation and the account.
 *
 * @param write `undefined` where there is nothing to tell any more
 */
export const toAccount = (
  publicUrl: string,
  write: (telling: Telling) => Promise<Letter | undefined>,
): OutboxHandler => ({
  recipients: async ({ groupId, payload }, { db }) => {
    const { account } = named.parse(payload)
    return (await db.transaction(groupId, (tx) => personsOf(tx, groupId, account))).map(({ id }) => id)
  },
  deliver: async (message, { db, mailer }) => {
    const { groupId, recipient, payload } = message
    const about = named.parse(payload)
    const shown = await publication(db, about.consultation)
    if (shown === undefined) return
    const ready = await db.transaction(groupId, async (tx) => {
      const person = await personById(tx, groupId, recipient)
      if (person === undefined) return undefined
      const occasion = { person, id: about.consultation, consultation: shown.consultation, publicUrl }
      const letter = await write({ tx, message, occasion })
      return letter && { person, letter }
    })
    if (ready !== undefined) await mailTo(mailer, { ...ready, message })
  },
})
