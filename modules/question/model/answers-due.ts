import { addDays } from '#kernel/calendar.ts'
import type { Basis, IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite, param } from '#law/index.ts'
import type { AskedConsultation } from './question-state.ts'

/** The last day on which an answer may be published, how many days before the deadline that is, and by which article. */
export type AnswersDue = { readonly on: IsoDate; readonly days: number; readonly basis: Basis }

/**
 * R2.12: in a formalised procedure an answer goes out six days before the deadline for tenders at the latest, four when
 * the period was reduced for urgency; `null` for a procedure to which the article does not apply.
 */
export function answersDue(
  { deadline, formalised, urgent }: Pick<AskedConsultation, 'deadline' | 'formalised' | 'urgent'>,
  lawDate: IsoDate,
): AnswersDue | null {
  if (!formalised) return null
  const { value: days } = param(urgent ? 'answers.before.urgent' : 'answers.before', lawDate)
  return { on: addDays(civilDay(deadline), -days), days, basis: [cite('CCP', 'R2132-6')] }
}

/** The closing second counts whole: the hour that was published is the last one at which a question comes in time. */
export function inTime(now: IsoInstant, questionsUntil: IsoInstant): boolean {
  return Math.floor(Date.parse(now) / 1000) <= Math.floor(Date.parse(questionsUntil) / 1000)
}
