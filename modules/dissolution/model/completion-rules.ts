import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { CHECKLIST, openItems } from './checklist.ts'
import { type OnAct, type Opening, renewalsOf } from './completion-state.ts'
import { SINCE_CCP } from './since-ccp.ts'
import { renewalsLeft, renewedUntil, termOf } from './term.ts'

/** S10.1: the convention itself says whether the group ends of right at its term; where it does not, only a decision ends it. */
export const dissolvedAtTerm: Opening = {
  id: 'dissolvedAtTerm',
  basis: [clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group } }) => {
    const { atTerm, decision } = group.clauses.dissolution
    return requires(atTerm, { atTerm, decision })
  },
}

/** S10.1: a term by date is over the day after; one by completion is what the declaration states; an unlimited convention has none. */
export const termReached: Opening = {
  id: 'termReached',
  basis: [clause('duration'), clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group }, today }) => {
    const term = termOf(group, renewalsOf(state))
    if (term === undefined) return unmet({ by: 'effect-unknown', last: null })
    if (term.by === 'completion') return notApplicable({ by: term.by })
    if (term.by === 'decision-only') return unmet({ by: term.by, last: null })
    return requires(today > term.last, { by: term.by, last: term.last, steps: term.steps.map((step) => ({ ...step })) })
  },
}

/** S2.3, A8: no item of the checklist stands open. */
export const checklistSettled: Opening = {
  id: 'checklistSettled',
  basis: [clause('duration'), cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const open = openItems(state.status === 'none' ? [] : state.checklist)
    return requires(open.length === 0, { open: [...open], settled: CHECKLIST.length - open.length })
  },
}

/** The clause still has a renewal to give. */
export const renewalLeft: Opening = {
  id: 'renewalLeft',
  basis: [clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group } }) => {
    const left = renewalsLeft(group, renewalsOf(state))
    return requires(left > 0, { left, made: renewalsOf(state).length })
  },
}

/**
 * What has ended is not renewed: an express renewal is decided, with its document, no later than the last day. A tacit
 * one has no document: a person says that the text of the convention provides it.
 */
export const renewalForm: OnAct<'renew'> = {
  id: 'renewalForm',
  basis: [clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { form, decidedOn, decision }, facts: { group }, today }) => {
    const term = termOf(group, renewalsOf(state))
    if (term?.by !== 'date') return unmet({ form, last: null, decidedOn })
    const facts = { form, last: term.last, decidedOn }
    if (decidedOn > today || decidedOn > term.last) return unmet(facts)
    if (form === 'tacit') return toAppraise(facts)
    return requires(decision !== null, facts)
  },
}

/** The new last day: once more the length of the clause, or the later day that the decision sets. */
export const renewalComputed: OnAct<'renew'> = {
  id: 'renewalComputed',
  basis: [clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { group } }) => {
    const term = termOf(group, renewalsOf(state))
    const until = renewedUntil(group, renewalsOf(state), act.until) ?? null
    const from = term?.by === 'date' ? term.last : null
    return until !== null && from !== null && until > from ? computed({ from, until }) : unmet({ from, until })
  },
}

/** S2.3: an item is settled by a dated piece, or set aside with a reason. */
export const itemEvidenced: OnAct<'settle'> = {
  id: 'itemEvidenced',
  basis: [clause('duration'), cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ act: { item, settlement }, today }) => {
    const { outcome } = settlement
    if (outcome === 'not-applicable') return requires(settlement.reason.trim() !== '', { item, outcome })
    const { on, evidence } = settlement
    return requires(on <= today && evidence !== '', { item, outcome, on, evidence })
  },
}

/** S3.19, A16: a group always leaves archives, and the record says where they are kept. */
export const archivesPlaced: OnAct<'settle'> = {
  id: 'archivesPlaced',
  basis: [clause('coordinator'), cite('policy', 'A16')],
  inForce: SINCE_CCP,
  assess: ({ act: { item, settlement } }) => {
    if (item !== 'archives') return notApplicable({ item })
    const place = settlement.outcome === 'done' ? settlement.note.trim() : ''
    return requires(place !== '', { place })
  },
}

/** A8: the members have thirty days from the declaration. */
export const objectionPeriodOpen: Opening = {
  id: 'objectionPeriodOpen',
  basis: [cite('policy', 'A8'), clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    if (state.status !== 'declared') return notApplicable()
    return requires(today <= state.objectionsUntil, { declaredOn: state.declaredOn, until: state.objectionsUntil })
  },
}

/** A8: a present member objects for itself, with a reason; the coordinator files what it received from one. */
export const memberObjects: OnAct<'object'> = {
  id: 'memberObjects',
  basis: [cite('policy', 'A8'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ act: { member, reason, proof }, actor, facts: { group }, today }) => {
    const membership = membershipOf(group, member)
    const present = membership !== undefined && isMemberOn(membership, today)
    const speaks = actsFor(actor, member) || actsFor(actor, coordinatorOf(group))
    return requires(present && speaks && reason.trim() !== '' && proof !== '', { member, present })
  },
}

/** An answer is given once, to an objection that was made. */
export const objectionAwaitsAnswer: OnAct<'answerObjection'> = {
  id: 'objectionAwaitsAnswer',
  basis: [cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { number } }) => {
    if (state.status !== 'declared') return notApplicable()
    const waiting = state.objections.filter(({ answer }) => answer === null).map((objection) => objection.number)
    return requires(waiting.includes(number), { number, waiting })
  },
}

/** A8: the thirty days are over. */
export const objectionPeriodOver: Opening = {
  id: 'objectionPeriodOver',
  basis: [cite('policy', 'A8'), clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    if (state.status !== 'declared') return notApplicable()
    return requires(today > state.objectionsUntil, { until: state.objectionsUntil })
  },
}

/** A8: no objection is left without an answer. */
export const objectionsAnswered: Opening = {
  id: 'objectionsAnswered',
  basis: [cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status !== 'declared') return notApplicable()
    const waiting = state.objections.filter(({ answer }) => answer === null)
    return requires(waiting.length === 0, { members: waiting.map(({ member }) => member) })
  },
}
