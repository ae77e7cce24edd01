import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { PublicAnswer, Question } from '../model/question-state.ts'

export type QuestionRow = { readonly id: string; readonly seq: number; readonly state: Question }

/** How many questions a consultation has, answered or not. */
export async function questionsAsked(tx: Tx, groupId: string, consultation: string): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select count(*)::int as asked from question
    where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return rows[0]?.asked ?? 0
}

/** The questions that wait for an answer, the oldest first. */
export async function waitingQuestions(tx: Tx, groupId: string): Promise<readonly QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select id, seq, state from question where group_id = ${groupId} and status = 'asked' order by seq`.execute(tx)
  return rows
}

/** The answer to one question of a consultation, as it was published; `undefined` while there is none. */
export async function publishedAnswer(
  tx: Tx,
  groupId: string,
  consultation: string,
  number: number,
): Promise<PublicAnswer | undefined> {
  const { rows } = await sql<{ public: PublicAnswer | null }>`
    select public from question
    where group_id = ${groupId} and consultation = ${consultation} and number = ${number}`.execute(tx)
  return rows[0]?.public ?? undefined
}
