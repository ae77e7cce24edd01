import { dayOff, daysBetween } from '#kernel/calendar.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput } from '#kernel/process.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { type ConsultationFacts, type Hour, SINCE_CCP } from './consultation-state.ts'
import { earliestDeadline, leavesPeriod, toldOf } from './earliest.ts'
import { instantOf, readHour } from './hours.ts'

/** An act that sets a deadline, or moves it; `null` when it leaves it where it is. */
type Setting = { readonly deadline: Hour | null; readonly questionsUntil: Hour | null }
type OfSetting<State = unknown> = Rule<ActInput<State, Setting, ConsultationFacts>>

/** R2.26: the deadline is an hour of Paris that can be read in one way only. */
export const deadlineReadable: OfSetting = {
  id: 'deadlineReadable',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  assess: ({ act: { deadline, questionsUntil } }) => {
    const hours = [deadline, questionsUntil].filter((hour) => hour !== null)
    if (hours.length === 0) return notApplicable()
    const wrong = hours.flatMap((hour) => {
      const { is } = readHour(hour)
      return is === 'once' ? [] : [{ ...hour, is }]
    })
    return requires(wrong.length === 0, { wrong, ...(deadline === null ? {} : { deadline }) })
  },
}

/** R2.13: a deadline is set, and moved, to an instant to come. */
export const deadlineToCome: OfSetting = {
  id: 'deadlineToCome',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  assess: ({ act: { deadline }, now }) => {
    const at = deadline === null ? null : instantOf(deadline)
    return deadline === null || at === null ? notApplicable() : requires(at > now, { deadline, now })
  },
}

/** Operators count on working days: a deadline on another asks for a reason. */
export const deadlineOnWorkingDay: OfSetting = {
  id: 'deadlineOnWorkingDay',
  basis: [cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { deadline } }) => {
    if (deadline === null || instantOf(deadline) === null) return notApplicable()
    const off = dayOff(deadline.date)
    return requires(off === undefined, { deadline, off: off ?? null })
  },
}

/** R2.15: questions end before the deadline, and not before they can be asked. */
export const questionsBeforeDeadline: OfSetting<{ readonly status: string; readonly deadline?: string }> = {
  id: 'questionsBeforeDeadline',
  basis: [cite('CCP', 'R2132-6'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { deadline, questionsUntil }, now }) => {
    if (questionsUntil === null) return notApplicable()
    const at = instantOf(questionsUntil)
    const end = deadline === null ? (state.deadline ?? null) : instantOf(deadline)
    if (at === null || end === null) return notApplicable()
    return requires(now < at && at < end, { questionsUntil, end, now })
  },
}

/**
 * R2.15, R2132-6: what is asked in good time is answered. An end of the questions that comes long before the deadline empties that
 * duty: whoever sets it so says why.
 */
export const questionsEndExplained: OfSetting<{ readonly deadline?: string }> = {
  id: 'questionsEndExplained',
  basis: [cite('CCP', 'R2132-6'), cite('policy', 'questions')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act: { deadline, questionsUntil }, lawDate }) => {
    const at = questionsUntil === null ? null : instantOf(questionsUntil)
    const end = deadline === null ? (state.deadline ?? null) : instantOf(deadline)
    if (at === null || end === null || at >= end) return notApplicable()
    const { value: most } = param('questions.goodTime', lawDate)
    const before = daysBetween(civilDay(at), civilDay(end))
    return requires(before <= most, { questionsUntil, end, before, most })
  },
}

type Sending = Rule<ActInput<unknown, { readonly deadline: Hour }, ConsultationFacts>>

/**
 * R2.10: the minimum period runs from the day the notice is sent, which does not count, to the end of its last day; the
 * deadline comes after. A number that nobody has confirmed walls nobody: it asks.
 */
export const minimumPeriodKept: Sending = {
  id: 'minimumPeriodKept',
  basis: [
    cite('CCP', 'R2161-2'),
    cite('CCP', 'R2161-3'),
    cite('CCP', 'R2161-6'),
    cite('CCP', 'R2161-12'),
    cite('CCP', 'R2161-25'),
    cite('CCP', 'R2151-1'),
    cite('EU-1182-71', '3'),
  ],
  inForce: SINCE_CCP,
  assess: ({ act: { deadline }, facts: { procedure }, today }) => {
    const at = instantOf(deadline)
    if (procedure === null || at === null) return notApplicable()
    const earliest = earliestDeadline(procedure, today)
    if (earliest === undefined)
      return { ...toAppraise({ procedure: procedure.type, deadline, sentOn: today }), basis: [cite('CCP', 'R2151-1')] }
    const { why, basis } = earliest.period
    const facts = { procedure: procedure.type, deadline, sentOn: today, why, ...toldOf(earliest) }
    return { ...leavesPeriod(earliest, at, facts), basis }
  },
}

/** R2.13: a deadline is moved to a later instant, never to an earlier one. */
export const deadlineLater: OfSetting<{ readonly deadline: string }> = {
  id: 'deadlineLater',
  basis: [cite('CCP', 'R2151-4')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { deadline } }) => {
    const at = deadline === null ? null : instantOf(deadline)
    if (deadline === null || at === null) return notApplicable()
    const facts = { deadline, from: state.deadline }
    return at > state.deadline ? met(facts) : unmet(facts)
  },
}

/** R2.26: the published rule on outages moves a deadline to a later instant, and the reason says which outage. */
export const outageMovesLater: Rule<
  ActInput<{ readonly deadline: string }, { readonly to: string; readonly reason: string }, ConsultationFacts>
> = {
  id: 'outageMovesLater',
  basis: [cite('policy', 'indisponibilité'), cite('CE', '449250')],
  inForce: SINCE_CCP,
  assess: ({ state: { deadline: from }, act: { to, reason } }) => requires(to > from && reason !== '', { from, to }),
}

/** R2.13: a deadline is never brought back: one that moves far asks for a reason, for it may be a slip. */
export const extensionPlausible: OfSetting<{ readonly deadline: string }> = {
  id: 'extensionPlausible',
  basis: [cite('CCP', 'R2151-4'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act: { deadline }, today }) => {
    const at = deadline === null ? null : instantOf(deadline)
    if (deadline === null || at === null) return notApplicable()
    const added = daysBetween(civilDay(state.deadline), civilDay(at))
    const { value: ample } = param('extension.ample', today)
    return requires(added <= ample, { deadline, added, ample })
  },
}

/**
 * R2.13: what is extended gives more time, to ask as well: questions are never closed earlier than the notice said. Their
 * end moves with the deadline, and is announced with it: alone, no rectifying notice would say it.
 */
export const questionsKept: OfSetting<{ readonly questionsUntil: string }> = {
  id: 'questionsKept',
  basis: [cite('CCP', 'R2151-4'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { deadline, questionsUntil } }) => {
    const at = questionsUntil === null ? null : instantOf(questionsUntil)
    if (questionsUntil === null || at === null) return notApplicable()
    const { questionsUntil: from } = state
    const alone = deadline === null && at > from
    return requires(at >= from && !alone, { questionsUntil, from, alone })
  },
}
