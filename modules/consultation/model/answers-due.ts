import { addDays } from '#kernel/calendar.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { NoticeTerms } from './consultation-state.ts'

/** Until when an answer may leave without moving the deadline, and how the day is found. */
export type AnswersDue = {
  /** The last day: an answer on a later one extends the deadline or is withdrawn (law.md R2.12). */
  readonly last: IsoDate
  readonly days: number
  readonly urgent: boolean
  readonly basis: Basis
}

/**
 * Additional information leaves six days at the latest before the deadline, four where the period was shortened for
 * urgency (CCP R2132-6). A maximum that binds the buyer: it does not move to a working day, whatever day it ends on.
 */
export function answersDue({ deadline, lawDate, frozen }: NoticeTerms): AnswersDue {
  const urgent = frozen.shortened?.by === 'urgency'
  const { value: days, basis } = param(urgent ? 'answers.before.urgent' : 'answers.before', lawDate)
  return { last: addDays(civilDay(deadline), -days), days, urgent, basis }
}
