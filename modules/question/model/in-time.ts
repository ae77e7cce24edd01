import { daysBetween } from '#kernel/calendar.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { AskedConsultation } from './question-state.ts'

/** The closing second counts whole: the hour that was published is the last one at which a question comes in time. */
export function inTime(now: IsoInstant, questionsUntil: IsoInstant): boolean {
  return Math.floor(Date.parse(now) / 1000) <= Math.floor(Date.parse(questionsUntil) / 1000)
}

type Sent = { readonly late: boolean; readonly askedAt: IsoInstant }

/** The days that were left before the deadline, as it stands, when the question came. */
export const leftWhenAsked = ({ askedAt }: Sent, { deadline }: Pick<AskedConsultation, 'deadline'>): number =>
  daysBetween(civilDay(askedAt), civilDay(deadline))

/**
 * Sent as late, and late still: the hour for questions may have been moved since. The hour that a notice sets does not make
 * good time by itself (CCP R2132-6): a question that left the buyer more than the usual days came in good time.
 */
export function cameLate(
  sent: Sent,
  about: Pick<AskedConsultation, 'deadline' | 'questionsUntil' | 'lawDate'>,
): boolean {
  if (!sent.late || inTime(sent.askedAt, about.questionsUntil)) return false
  return leftWhenAsked(sent, about) <= param('questions.goodTime', about.lawDate).value
}
