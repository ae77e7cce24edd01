import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import { publishedAnswer } from '#modules/question/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { Message, OutboxHandler, OutboxHandlers, OutboxTools } from '#platform/outbox.ts'
import { type Follower, followersOf } from './follower-store.ts'
import * as letters from './letters.ts'
import { publication } from './public-reads.ts'

const ofConsultation = z.object({ id: z.uuid() })
const answered = z.object({ consultation: z.uuid(), number: z.int() })
const declined = answered.extend({ follower: z.uuid(), reason: z.string() })

type Told = {
  readonly consultation: string
  readonly letter: (occasion: letters.Occasion) => Letter
  /** The only follower that it is for; all of them otherwise. */
  readonly only?: string
}

const about =
  (letter: Told['letter']) =>
  async (message: Message): Promise<Told> => ({ consultation: ofConsultation.parse(message.payload).id, letter })

/** What those who follow a consultation are told, by topic of the outbox. */
const TOPICS: Readonly<Record<string, (message: Message, tools: OutboxTools) => Promise<Told | undefined>>> = {
  'follower.consultation.changed': about(letters.changeLetter),
  'follower.consultation.extended': about(letters.extensionLetter),
  'follower.consultation.abandoned': about(letters.abandonLetter),
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
 * Tells every follower what an act published. A delivery that stops half-way goes on where it stopped: whoever was told
 * is in the register of what was told, and is not told twice. An address that refuses keeps none of the others waiting.
 */
export function followerLetters({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers {
  const handler =
    (topic: string): OutboxHandler =>
    async (message, tools) => {
      const told = await TOPICS[topic]?.(message, tools)
      if (told !== undefined) await tellAll(message, tools, told, { topic, publicUrl })
    }
  return Object.fromEntries(Object.keys(TOPICS).map((topic) => [topic, handler(topic)]))
}

type Where = { readonly topic: string; readonly publicUrl: string }

async function tellAll(message: Message, tools: OutboxTools, told: Told, { topic, publicUrl }: Where): Promise<void> {
  const { db, clock, mailer, signal } = tools
  const { groupId, id } = message
  const shown = await publication(db, told.consultation)
  if (shown === undefined || shown.groupId !== groupId) return
  const waiting = await db.transaction(groupId, (tx) => untold(tx, message, told))
  const refused: string[] = []
  for (const follower of waiting) {
    if (signal.aborted) throw new Error('to be continued')
    const occasion = { follower, id: told.consultation, consultation: shown.consultation, publicUrl }
    const to = { name: follower.company, address: follower.email }
    try {
      await mailer.send({ letter: told.letter(occasion), to, groupId, key: `${id}-${follower.id}` })
    } catch (error) {
      refused.push(error instanceof Error ? error.message.replaceAll(follower.email, '…') : 'unknown')
      continue
    }
    const at = clock.now(groupId)
    await db.transaction(groupId, (tx) =>
      sql`insert into telling (group_id, consultation, message, follower, number, topic, at)
        values (${groupId}, ${told.consultation}, ${id}, ${follower.id}, ${follower.number}, ${topic}, ${at})
        on conflict do nothing`.execute(tx),
    )
  }
  if (refused.length > 0) throw new Error(`${refused.length} letters did not leave: ${refused[0]}`)
}

async function untold(tx: Tx, { groupId, id }: Message, { consultation, only }: Told): Promise<readonly Follower[]> {
  const followers = await followersOf(tx, groupId, consultation)
  const { rows } = await sql<{ follower: string }>`
    select follower from telling where group_id = ${groupId} and message = ${id}`.execute(tx)
  const done = new Set(rows.map(({ follower }) => follower))
  return followers.filter((each) => !done.has(each.id) && (only === undefined || each.id === only))
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
