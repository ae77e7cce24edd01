import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './db.ts'
import type { Mailer } from './mail/mailer.ts'

/** A message to deliver: what an entry of the journal sets off outside the database. */
export type Message = {
  /** Stays the same at each attempt: what a handler recognises a second delivery by. */
  readonly id: number
  readonly groupId: string
  readonly caseFile: string
  readonly seq: number
  readonly topic: string
  readonly payload: unknown
  /** Whom it goes to, of those that a message was spread among; `null` before. */
  readonly recipient: string | null
  /** 1 at the first delivery. */
  readonly attempt: number
}

export type OutboxTools = {
  readonly db: Database
  readonly clock: Clock
  readonly mailer: Mailer
  /** Aborted when the time for this delivery is over; what is not done by then is done again later. */
  readonly signal: AbortSignal
}

/**
 * Delivers one message. Delivery is at least once: a server that dies after the deed and before its note of it does it
 * again, so that a handler uses `message.id` to do it once where that matters.
 */
type Deliver = (message: Message, tools: OutboxTools) => Promise<void>

/**
 * What goes to several: it becomes a message for each of them, so that one who cannot be reached keeps no other waiting,
 * is tried again alone, and that nobody is written to twice for another's sake.
 */
type Spread = {
  readonly recipients: (message: Message, tools: OutboxTools) => Promise<readonly string[]>
  /** Brings it to `message.recipient`. */
  readonly deliver: (message: Message & { readonly recipient: string }, tools: OutboxTools) => Promise<void>
}

export type OutboxHandler = Deliver | Spread
export type OutboxHandlers = Readonly<Record<string, OutboxHandler>>

/** A message is given up after this many attempts (about twenty hours) and waits, visible, for a person. */
export const MAX_ATTEMPTS = 12

/** Seconds a delivery may take. Below the minute after which the embedded server ends an idle transaction. */
const DELIVERY_SECONDS = 45

/**
 * Seconds before the second attempt, doubled for each next one. It is also how long a message waits when the server that
 * was delivering it died, hence the minute: longer than any delivery.
 */
const FIRST_WAIT = 60
const LONGEST_WAIT = 6 * 3600

type Claimed = Omit<Message, 'attempt'> & { readonly attempts: number }

/**
 * Takes the next message that is due and delivers it; false when none is due.
 *
 * Two transactions. The first counts the attempt and sets when the next one would be, and commits: a message that
 * brings its server down is not tried for ever. The second holds the row during the delivery, so that no other server
 * delivers the same message meanwhile, however long it takes; if we die, PostgreSQL lets go of it.
 */
export async function deliverNext(tools: Omit<OutboxTools, 'signal'>, handlers: OutboxHandlers): Promise<boolean> {
  const { db } = tools
  const claimed = await db.acrossGroups((tx) => claim(tx, Object.keys(handlers)))
  if (claimed === undefined) return false
  await db.acrossGroups(async (tx) => {
    if (!(await hold(tx, claimed))) return
    const { attempts: attempt, ...message } = claimed
    const { failure, recipients } = await attemptOf(handlers, { ...message, attempt }, tools)
    if (failure !== undefined) return noteFailure(tx, message.id, failure)
    await spread(tx, message, recipients)
    await noteDone(tx, message.id)
  })
  return true
}

// `due_at` is rounded to the millisecond, so that what is due now may look due in half a one.
async function claim(tx: Tx, topics: readonly string[]): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    with next as (
      select id from outbox
      where done_at is null and due_at <= now() + interval '1 millisecond' and attempts < ${MAX_ATTEMPTS} and topic = any(${topics})
      order by due_at, id limit 1 for update skip locked
    )
    update outbox set attempts = attempts + 1,
      due_at = now() + least(${FIRST_WAIT} * 2 ^ attempts, ${LONGEST_WAIT}) * interval '1 second'
    from next where outbox.id = next.id
    returning outbox.id, group_id as "groupId", case_file as "caseFile", seq, topic, payload, recipient, attempts`.execute(
    tx,
  )
  return rows[0]
}

/**
 * False when the message was delivered meanwhile, or is being tried again by another server. It waits for the lock: a
 * claim that another server began before ours ended holds the row for an instant, and must not pass for a delivery.
 */
async function hold(tx: Tx, { id, attempts }: Claimed): Promise<boolean> {
  const { rows } = await sql`
    select from outbox where id = ${id} and attempts = ${attempts} and done_at is null for update`.execute(tx)
  return rows.length > 0
}

type Attempt = { readonly failure?: string; readonly recipients: readonly string[] }

/** What came of it. The delivery that does not end in time has failed, whether it heeds the signal or not. */
async function attemptOf(
  handlers: OutboxHandlers,
  message: Message,
  tools: Omit<OutboxTools, 'signal'>,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(DELIVERY_SECONDS * 1000)
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`not delivered within ${DELIVERY_SECONDS} s`)))
  })
  try {
    return { recipients: await Promise.race([handle(handlers[message.topic], message, { ...tools, signal }), tooLate]) }
  } catch (error) {
    return { failure: (error instanceof Error ? error.message : String(error)).slice(0, 1000), recipients: [] }
  }
}

/** @returns those among whom the message is still to be spread */
async function handle(
  handler: OutboxHandler | undefined,
  message: Message,
  tools: OutboxTools,
): Promise<readonly string[]> {
  const { recipient } = message
  if (typeof handler === 'object' && recipient === null) return await handler.recipients(message, tools)
  if (typeof handler === 'function') await handler(message, tools)
  else if (recipient !== null) await handler?.deliver({ ...message, recipient }, tools)
  return []
}

/** Makes a message for each recipient, in the transaction that notes the whole as delivered. */
async function spread(
  tx: Tx,
  { id, groupId, caseFile, seq, topic, payload }: Omit<Message, 'attempt'>,
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length === 0) return
  await sql`
    insert into outbox (group_id, case_file, seq, topic, payload, part_of, recipient)
    select ${groupId}, ${caseFile}, ${seq}, ${topic}, ${JSON.stringify(payload)}::jsonb, ${id}, recipient
    from unnest(${[...new Set(recipients)]}::text[]) as recipient`.execute(tx)
}

async function noteDone(tx: Tx, id: number): Promise<void> {
  await sql`update outbox set done_at = now(), last_error = null where id = ${id}`.execute(tx)
}

async function noteFailure(tx: Tx, id: number, failure: string): Promise<void> {
  await sql`update outbox set last_error = ${failure} where id = ${id}`.execute(tx)
}

/** A message that was given up, for whoever runs the server. */
export type DeadLetter = {
  readonly id: number
  readonly groupId: string
  readonly topic: string
  readonly createdAt: IsoInstant
  readonly attempts: number
  readonly error: string | null
}

/** The messages that were given up, the oldest first. */
export async function deadLetters(db: Database, limit = 100): Promise<readonly DeadLetter[]> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<DeadLetter>`
      select id, group_id as "groupId", topic, created_at as "createdAt", attempts, last_error as error from outbox
      where done_at is null and attempts >= ${MAX_ATTEMPTS} order by id limit ${limit}`.execute(tx),
  )
  return rows
}

/** Puts a message that was given up back in the queue; false when it is not one. */
export async function reviveDeadLetter(db: Database, id: number): Promise<boolean> {
  const { numAffectedRows = 0n } = await db.acrossGroups((tx) =>
    sql`update outbox set attempts = 0, due_at = now()
      where id = ${id} and done_at is null and attempts >= ${MAX_ATTEMPTS}`.execute(tx),
  )
  return numAffectedRows > 0n
}

/** The messages of a group that are still there, by their identifiers. */
export async function messagesOf(
  tx: Tx,
  groupId: string,
  ids: readonly number[],
): Promise<readonly Omit<Message, 'attempt'>[]> {
  const { rows } = await sql<Omit<Message, 'attempt'>>`
    select id, group_id as "groupId", case_file as "caseFile", seq, topic, payload, recipient from outbox
    where group_id = ${groupId} and id = any(${[...ids]}::bigint[])`.execute(tx)
  return rows
}

/** Removes what was delivered more than `days` ago: the journal keeps what happened, the outbox only what is to be done. */
export async function sweepDelivered(db: Database, days = 30): Promise<number> {
  const { numAffectedRows = 0n } = await db.acrossGroups((tx) =>
    sql`delete from outbox where done_at < now() - ${days} * interval '1 day'`.execute(tx),
  )
  return Number(numAffectedRows)
}

/** A message that reached one of those it was spread among. */
export type Reached = {
  readonly payload: unknown
  readonly seq: number
  readonly recipient: string
  readonly at: IsoInstant
}

/**
 * Whom the messages of a group on one topic have reached, and when: the hour of their entry, and what the delivery took
 * since by the clock of the database. What was swept is not known any more.
 */
export async function reachedBy(tx: Tx, groupId: string, topic: string): Promise<readonly Reached[]> {
  const { rows } = await sql<Reached>`
    select part.payload, part.seq, part.recipient, journal.at + (part.done_at - whole.created_at) as at
    from outbox part
      join outbox whole on whole.id = part.part_of
      join journal on journal.group_id = part.group_id and journal.case_file = part.case_file and journal.seq = part.seq
    where part.group_id = ${groupId} and part.topic = ${topic} and part.done_at is not null
    order by part.id`.execute(tx)
  return rows
}

/** How far what was to be brought to one account on one topic is, of the messages that name a case. */
export type Brought = {
  readonly account: string
  /** Messages that are still to be delivered, given up among them. */
  readonly open: number
  /** Of these, those of which a delivery has failed. */
  readonly failed: number
  readonly givenUp: number
  /** Those it was spread among; none where nobody has an address. */
  readonly parts: number
}

/**
 * The messages of a group on one topic whose payload names this case, account by account. What was swept since is not among them: it
 * was delivered.
 */
export async function broughtFor(
  tx: Tx,
  groupId: string,
  { topic, key, id }: { readonly topic: string; readonly key: string; readonly id: string },
): Promise<readonly Brought[]> {
  const { rows } = await sql<Brought>`
    select payload ->> 'account' as account,
      (count(*) filter (where done_at is null))::int as open,
      (count(*) filter (where done_at is null and last_error is not null))::int as failed,
      (count(*) filter (where done_at is null and attempts >= ${MAX_ATTEMPTS}))::int as "givenUp",
      (count(*) filter (where part_of is not null))::int as parts
    from outbox where group_id = ${groupId} and topic = ${topic} and payload ->> ${key} = ${id}
    group by 1`.execute(tx)
  return rows
}
