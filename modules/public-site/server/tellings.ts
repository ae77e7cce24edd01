import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import { publishedAnswer } from '#modules/question/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { Message, OutboxHandler, OutboxHandlers, OutboxTools } from '#platform/outbox.ts'
import { followerOf, followersOf } from './follower-store.ts'
import * as letters from './letters.ts'
import { publication } from './public-reads.ts'

/** An act on a consultation, and how many versions and extensions there were when it was done. */
const ofConsultation = z.object({ id: z.uuid(), version: z.int(), extension: z.int() })
const answered = z.object({ consultation: z.uuid(), number: z.int() })
const declined = answered.extend({ follower: z.uuid(), reason: z.string() })

type Told = {
  readonly consultation: string
  readonly letter: (occasion: letters.Occasion) => Letter
  /** The only follower that it is for; all of them otherwise. */
  readonly only?: string
}

type Tell = (message: Message, tools: OutboxTools) => Promise<Told | undefined>

const about =
  (letter: (occasion: letters.Occasion, which: z.infer<typeof ofConsultation>) => Letter): Tell =>
  async ({ payload }) => {
    const which = ofConsultation.parse(payload)
    return { consultation: which.id, letter: (occasion) => letter(occasion, which) }
  }

/** What those who follow a consultation are told, by topic of the outbox. */
const TOPICS: Readonly<Record<string, Tell>> = {
  'follower.consultation.changed': about((occasion, { version }) => letters.changeLetter(occasion, version)),
  'follower.consultation.extended': about((occasion, { extension }) => letters.extensionLetter(occasion, extension)),
  'follower.consultation.abandoned': about((occasion) => letters.abandonLetter(occasion)),
  'question.answered': async ({ groupId, payload }, { db }) => {
    const { consultation, number } = answered.parse(payload)
    const answer = await db.transaction(groupId, (tx) => publishedAnswer(tx, groupId, consultation, number))
    return answer && { consultation, letter: (occasion) => letters.answerLetter(occasion, answer) }
  },
  'question.declined': async ({ payload }) => {
    const { consultation, number, follower, reason } = declined.parse(payload)
    return { consultation, only: follower, letter: (occasion) => letters.declineLetter(occasion, { number, reason }) }
  },
}

/**
 * Tells every follower what an act published, each by a message of its own: an address that refuses keeps none of the
 * others waiting. Whoever was told is in the register of what was told, and is not told twice.
 */
export function followerLetters({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers {
  const handler = (tell: Tell): OutboxHandler => ({
    recipients: async (message, tools) => {
      const told = await tell(message, tools)
      if (told === undefined) return []
      const { groupId } = message
      const followers = await tools.db.transaction(groupId, (tx) => followersOf(tx, groupId, told.consultation))
      return followers.map(({ id }) => id).filter((id) => told.only === undefined || id === told.only)
    },
    deliver: async (message, tools) => {
      const told = await tell(message, tools)
      if (told !== undefined) await tellOne(message, tools, told, publicUrl)
    },
  })
  return Object.fromEntries(Object.entries(TOPICS).map(([topic, tell]) => [topic, handler(tell)]))
}

async function tellOne(
  { id, groupId, topic, recipient }: Message & { readonly recipient: string },
  { db, clock, mailer }: OutboxTools,
  { consultation, letter }: Told,
  publicUrl: string,
): Promise<void> {
  const shown = await publication(db, consultation)
  if (shown === undefined || shown.groupId !== groupId) return
  const follower = await db.transaction(groupId, async (tx) =>
    (await isTold(tx, groupId, id)) ? undefined : followerOf(tx, groupId, recipient),
  )
  if (follower === undefined) return
  const occasion = { follower, id: consultation, consultation: shown.consultation, publicUrl }
  const to = { name: follower.company, address: follower.email }
  try {
    await mailer.send({ letter: letter(occasion), to, groupId, key: `${id}-${follower.id}` })
  } catch (error) {
    // What the outbox notes of a failure outlives the follower, whose address is not kept there.
    throw new Error(error instanceof Error ? error.message.replaceAll(follower.email, '…') : 'unknown')
  }
  const at = clock.now(groupId)
  await db.transaction(groupId, (tx) =>
    sql`insert into telling (group_id, consultation, message, follower, number, topic, at)
      values (${groupId}, ${consultation}, ${id}, ${follower.id}, ${follower.number}, ${topic}, ${at})
      on conflict do nothing`.execute(tx),
  )
}

async function isTold(tx: Tx, groupId: string, message: number): Promise<boolean> {
  const { rows } = await sql`select from telling where group_id = ${groupId} and message = ${message}`.execute(tx)
  return rows.length > 0
}

/** One letter that left, as the register shows it. */
export type Telling = {
  readonly number: number
  readonly topic: string
  readonly at: IsoInstant
  readonly message: number
}

/** Who was told what, when, the latest first. */
export async function tellingsOf(tx: Tx, groupId: string, consultation: string): Promise<readonly Telling[]> {
  const { rows } = await sql<Telling>`select number, topic, at, message from telling
    where group_id = ${groupId} and consultation = ${consultation} order by at desc, message desc, number limit 2000`.execute(
    tx,
  )
  return rows
}
