import { addDays } from '#kernel/calendar.ts'
import type { Basis, IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite, param } from '#law/index.ts'
import { firstReception, isFormalised, type Timed } from '#modules/procedure/index.ts'

/** The last day on which an answer may be published, how many days before the deadline that is, and by which article. */
export type AnswersDue = { readonly on: IsoDate; readonly days: number; readonly basis: Basis }

/** What the day is found from: the notice has all of it. */
export type AnsweredIn = {
  readonly deadline: IsoInstant
  readonly lawDate: IsoDate
  readonly frozen: Timed
}

/**
 * R2.12: in a formalised procedure an answer goes out six days before the deadline at the latest, four when the period
 * was reduced for urgency; `null` for a procedure to which the article does not apply, and where the deadline is
 * that for applications: the article counts from the one for tenders (CCP R2132-6). A maximum that binds the buyer: it does
 * not move to a working day, whatever day it ends on.
 */
export function answersDue({ deadline, lawDate, frozen }: AnsweredIn): AnswersDue | null {
  if (!isFormalised(frozen) || firstReception(frozen.type) === 'applications') return null
  const { value: days } = param(
    frozen.shortened?.by === 'urgency' ? 'answers.before.urgent' : 'answers.before',
    lawDate,
  )
  return { on: addDays(civilDay(deadline), -days), days, basis: [cite('CCP', 'R2132-6')] }
}
