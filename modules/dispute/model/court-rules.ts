import { actsFor } from '#kernel/actor.ts'
import { computeTerm } from '#kernel/calendar.ts'
import { clause } from '#kernel/citation.ts'
import { plain } from '#kernel/plain.ts'
import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { amicableTerm } from './amicable.ts'
import { SINCE_CCP } from './opening-rules.ts'
import type { OnAct } from './state.ts'

/** S11.1: a convention that wants the parties to seek a solution first closes the way to the court until they have; urgency opens it. */
export const amicableFirst: OnAct<'goToCourt'> = {
  id: 'amicableFirst',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { urgency }, facts: { group } }) => {
    if (state.status === 'none' || !group.clauses.disputes.amicableFirst) return notApplicable()
    const startedOn = state.amicable?.startedOn ?? null
    return requires(startedOn !== null || urgency !== null, { startedOn, urgency })
  },
}

/** A37: the amicable phase lasts as long as the convention says, else two months; urgency cuts it short. */
export const amicablePhaseOver: OnAct<'goToCourt'> = {
  id: 'amicablePhaseOver',
  basis: [clause('disputes'), cite('policy', 'A37')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on, urgency }, facts: { group } }) => {
    if (state.status === 'none' || !group.clauses.disputes.amicableFirst || state.amicable === null)
      return notApplicable()
    const { last, actFrom } = amicableTerm(group, state.amicable.startedOn)
    return requires(on >= actFrom || urgency !== null, { on, until: last, courtFrom: actFrom, urgency })
  },
}

/** S11.2: the court that the convention names, and no other; where it names none, a person says why this one. */
export const courtOfTheConvention: OnAct<'goToCourt'> = {
  id: 'courtOfTheConvention',
  basis: [clause('disputes'), cite('CJA', 'R312-11')],
  inForce: SINCE_CCP,
  assess: ({ act: { court }, facts: { group } }) => {
    const named = group.clauses.disputes.court
    if (named === null) return toAppraise({ court, named })
    return requires(plain(court) === plain(named), { court, named })
  },
}

/** What is recorded has happened, and follows the phase that was to come first; an urgent action may be older than its record here. */
export const actionDated: OnAct<'goToCourt'> = {
  id: 'actionDated',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on }, today }) => {
    if (state.status === 'none') return notApplicable()
    const since = state.amicable?.startedOn ?? null
    return requires((since === null || since <= on) && on <= today, { on, since })
  },
}

/** A judgment follows the action, a judgment on appeal the one before; it is notified when it has been given. */
export const judgmentDated: OnAct<'recordJudgment'> = {
  id: 'judgmentDated',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on, notifiedOn }, today }) => {
    if (state.status !== 'in-court' && state.status !== 'judged') return notApplicable()
    const since = state.judgments.at(-1)?.on ?? state.action.on
    return requires(since <= on && on <= notifiedOn && notifiedOn <= today, { on, notifiedOn, since })
  },
}

/** Before an agreement or a judgment only the claimant lets its own claim go. */
export const claimantLetsGo: OnAct<'close'> = {
  id: 'claimantLetsGo',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) => {
    if (state.status === 'none' || state.status === 'settled' || state.status === 'judged') return notApplicable()
    return requires(actsFor(actor, state.claimant), { claimant: state.claimant })
  },
}

/** A case that can still be appealed is pending: two months from the notification of the judgment, in clear days. */
export const judgmentFinal: OnAct<'close'> = {
  id: 'judgmentFinal',
  basis: [cite('CJA', 'R811-2'), clause('disputes')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, today }) => {
    const notifiedOn = state.status === 'judged' ? (state.judgments.at(-1)?.notifiedOn ?? null) : null
    if (notifiedOn === null) return notApplicable()
    const { last, actFrom } = computeTerm({
      start: notifiedOn,
      regime: 'clear-days',
      length: { months: APPEAL_MONTHS },
      side: 'recourse',
    })
    return today >= actFrom ? met({ notifiedOn, until: last }) : requires(false, { notifiedOn, until: last })
  },
}

const APPEAL_MONTHS = 2
