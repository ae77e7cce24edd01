import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, met, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  aptitudeDue,
  decisionDue,
  postponementDecisionDue,
  reductionAnswerDue,
  serviceTerm,
  tacitTerm,
} from './clocks.ts'
import { regularityOf } from './regularity.ts'
import type { Act, At, Declared, OnAct, Opening } from './state.ts'
import { SINCE_CCAG, SINCE_CCP } from './state.ts'

/** S5.4: by an agent of that member who holds the office, or a delegation for acceptance, that day. */
export const acceptanceSignatory: Opening<Declared> = {
  id: 'acceptanceSignatory',
  basis: [clause('execution'), cite('policy', 'service fait')],
  inForce: SINCE_CCP,
  assess: ({ facts: { signatories }, actor, today }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const held = signatories.filter((each) => each.person.id === person)
    const now = held.find(({ from, until }) => from <= today && (until === null || today <= until))
    if (now !== undefined) return met({ title: now.title, ended: '' })
    return unmet({ title: held[0]?.title ?? '', ended: held[0]?.until ?? '' })
  },
}

/** R4.02, R5.05: nothing is decided on a delivery whose order was cancelled. */
export const orderStands: Opening<Declared> = {
  id: 'orderStands',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'service fait')],
  inForce: SINCE_CCP,
  assess: ({ facts: { order } }) => requires(order !== undefined && order.status !== 'cancelled', {}),
}

type Notifying = Extract<Act, { notifiedOn: IsoDate }>['type']
type OnDecision = OnAct<Notifying, Declared>

/** The day before which nothing can be notified: what the decision answers. */
function sinceOf(state: Declared): IsoDate {
  if (state.status === 'contested') return state.contested.objectedOn
  if (state.status === 'postponement-declined') return state.declinedOn
  return state.status === 'watched' ? state.service.passedOn : state.readiness.readyOn
}

/** R5.04: a decision takes effect when it is notified: on a day that has come, after what it answers. */
export const acceptanceDated: OnDecision = {
  id: 'acceptanceDated',
  basis: [cite('CCAG-TIC', '34.1'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state, act: { notifiedOn }, today }) => {
    const since = sinceOf(state)
    return requires(since <= notifiedOn && notifiedOn <= today, { since, notifiedOn, today })
  },
}

/** S5.4: each decision bears what it rests on. */
export const decisionGrounded: OnDecision = {
  id: 'decisionGrounded',
  basis: [clause('execution'), cite('policy', 'service fait')],
  inForce: SINCE_CCP,
  assess: ({ act: { grounds } }) =>
    requires(grounds.file !== null || grounds.note.trim() !== '', { filed: grounds.file !== null }),
}

/** R5.01: the decision on the aptitude is due within the days that contain the check; when they have passed, nothing is accepted. */
export const aptitudeInDays: Opening<At<'ready'>> = {
  id: 'aptitudeInDays',
  basis: [cite('CCAG-TIC', '33', '33.2.1')],
  inForce: SINCE_CCAG,
  assess: ({ state: { readiness, terms }, today }) => {
    const due = aptitudeDue(readiness.readyOn, terms).last
    return computed({ readyOn: readiness.readyOn, due, days: terms.aptitude, late: today > due })
  },
}

/** R5.03: the decision on the regular service is due seven days after it ends, and silence then accepts. */
export const decisionInDays: Opening<At<'watched'>> = {
  id: 'decisionInDays',
  basis: [cite('CCAG-TIC', '33', '33.2.2')],
  inForce: SINCE_CCAG,
  assess: ({ state: { service, terms } }) =>
    computed({
      ...{ end: serviceTerm(service.passedOn, terms).last, due: decisionDue(service.passedOn, terms).last },
      tacit: tacitTerm(service.passedOn, terms).last,
    }),
}

/** R5.02: the regular service is watched to its end; a person says why one decides before. */
export const serviceWatched: OnAct<'accept', At<'watched'>> = {
  id: 'serviceWatched',
  basis: [cite('CCAG-TIC', '32', '32.4')],
  inForce: SINCE_CCAG,
  strength: 'warn',
  assess: ({ state: { service, terms }, act: { notifiedOn } }) => {
    const end = serviceTerm(service.passedOn, terms).last
    return requires(notifiedOn > end, { end, notifiedOn })
  },
}

/** R5.02: no element was down for more than its share of the time of use; a person says why one accepts what was. */
export const serviceRegular: OnAct<'accept', At<'watched'>> = {
  id: 'serviceRegular',
  basis: [cite('CCAG-TIC', '32', '32.4')],
  inForce: SINCE_CCAG,
  strength: 'warn',
  assess: ({ state: { service, terms }, now }) => {
    const { use, allowed, elements, regular } = regularityOf(service, terms, now)
    const down = elements.filter((each) => !each.regular).map(({ element, minutes }) => `${element} (${minutes} min)`)
    return requires(regular, { use, allowed, down })
  },
}

/** R5.03: the silence accepts once its last day is over, and not before. */
export const silenceAccepts: Opening<At<'watched'>> = {
  id: 'silenceAccepts',
  basis: [cite('CCAG-TIC', '33', '33.2.2'), cite('CCAG-TIC', '34.1')],
  inForce: SINCE_CCAG,
  assess: ({ state: { service, terms }, today }) => {
    const { last } = tacitTerm(service.passedOn, terms)
    return requires(today > last, { last })
  },
}

/** R5.06: once a postponement is declined the buyer reduces or rejects in its days; they are to be confirmed, and wall nothing. */
export const declinedInDays: Opening<Declared> = {
  id: 'declinedInDays',
  basis: [cite('CCAG-TIC', '34.2')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, today }) => {
    if (state.status !== 'postponement-declined') return met({ due: null, late: false })
    const due = postponementDecisionDue(state.declinedOn, state.terms).last
    return met({ due, late: today > due })
  },
}

/** R5.07: the buyer answers an objection in its days, after which the reduction falls. */
export const contestInDays: Opening<At<'contested'>> = {
  id: 'contestInDays',
  basis: [cite('CCAG-TIC', '34.3')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state: { contested, terms } }) =>
    computed({ due: reductionAnswerDue(contested.objectedOn, terms).last, objectedOn: contested.objectedOn }),
}
