import { clause } from '#kernel/citation.ts'
import { computed, met, notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { hearingTerm, postponementAnswerTerm, reductionAnswerTerm, reductionObjectionTerm } from './clocks.ts'
import { reductionOf } from './reduction.ts'
import type { At, Declared, OnAct, Opening } from './state.ts'
import { SINCE_CCAG } from './state.ts'

/** R5.06: a postponement gives the holder a delay, after the day on which it is notified. */
export const postponementTerm: OnAct<'postpone', Declared> = {
  id: 'postponementTerm',
  basis: [cite('CCAG-TIC', '34.2'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ act: { notifiedOn, term } }) => requires(term > notifiedOn, { notifiedOn, term }),
}

/** R5.06: the holder answers after it was notified, on a day that has come. */
export const postponementAnswered: OnAct<'answerPostponement', At<'postponed'>> = {
  id: 'postponementAnswered',
  basis: [cite('CCAG-TIC', '34.2'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { postponed }, act: { answeredOn }, today }) =>
    requires(postponed.agreedOn === null && postponed.notifiedOn <= answeredOn && answeredOn <= today, {
      ...{ since: postponed.notifiedOn, answeredOn, today, agreedOn: postponed.agreedOn },
    }),
}

/** R5.06: the holder that has said nothing in its days has declined the postponement. */
export const postponementUnanswered: Opening<At<'postponed'>> = {
  id: 'postponementUnanswered',
  basis: [cite('CCAG-TIC', '34.2'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { postponed, terms }, today }) => {
    const { last } = postponementAnswerTerm(postponed.notifiedOn, terms)
    return requires(postponed.agreedOn === null && today > last, { last, agreedOn: postponed.agreedOn })
  },
}

/** R5.07, R5.08: the holder is invited on a day that has come, since the services are ready; its last day is computed. */
export const invitationDated: OnAct<'invite', Declared> = {
  id: 'invitationDated',
  basis: [cite('policy', 'audition du titulaire'), cite('CCAG-TIC', '34.4')],
  inForce: SINCE_CCAG,
  assess: ({ state: { readiness, terms }, act: { invitedOn }, today }) => {
    const facts = { since: readiness.readyOn, invitedOn, today, until: hearingTerm(invitedOn, terms).last }
    return readiness.readyOn <= invitedOn && invitedOn <= today ? computed(facts) : unmet(facts)
  },
}

/** What the holder says answers an invitation, on a day that has come. */
export const observationsInvited: OnAct<'recordObservations', Declared> = {
  id: 'observationsInvited',
  basis: [cite('policy', 'audition du titulaire'), cite('CCAG-TIC', '34.4')],
  inForce: SINCE_CCAG,
  assess: ({ state: { hearing }, act: { on }, today }) =>
    requires(hearing !== null && hearing.invitedOn <= on && on <= today, {
      invitedOn: hearing?.invitedOn ?? null,
      on,
      today,
    }),
}

/** R5.07, R5.08: neither a reduction nor a rejection before the holder has been heard, or its days have passed. */
export const holderHeard: OnAct<'reduce' | 'reject', Declared> = {
  id: 'holderHeard',
  basis: [cite('policy', 'audition du titulaire'), cite('CCAG-TIC', '34.3'), cite('CCAG-TIC', '34.4')],
  inForce: SINCE_CCAG,
  assess: ({ state: { hearing }, act: { type, notifiedOn } }) => {
    const about = type === 'reduce' ? 'reduction' : 'rejection'
    // Whoever spoke of a rejection has spoken of the defects: a reduction is the lesser of the two.
    const invited = hearing !== null && (hearing.about === about || hearing.about === 'rejection')
    if (!invited) return unmet({ invited: false, until: null, observed: false })
    const { until, observations } = hearing
    const heardOn = observations === null ? null : observations.on
    return requires((heardOn !== null && heardOn <= notifiedOn) || notifiedOn > until, {
      ...{ invited: true, until, observed: heardOn !== null },
    })
  },
}

/** R5.07: a reduction takes something off, and leaves something: what takes all is a rejection. */
export const reductionWithinAmount: OnAct<'reduce', Declared> = {
  id: 'reductionWithinAmount',
  basis: [cite('CCAG-TIC', '34.3'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { amount }, act: { reduction } }) =>
    requires(Number.isSafeInteger(reduction) && reduction > 0 && reduction < amount, { reduction, amount }),
}

/** R5.07: a reduction is contested while nobody has answered, also once silence has settled it. */
export const reductionContestable: Opening<Declared> = {
  id: 'reductionContestable',
  basis: [cite('CCAG-TIC', '34.3'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state }) =>
    requires(reductionOf(state) !== null, { settledOn: 'settledOn' in state ? state.settledOn : null }),
}

/** R5.07: an objection is not dated before the reduction was notified, nor ahead of today. */
export const objectionDated: OnAct<'contest', Declared> = {
  id: 'objectionDated',
  basis: [cite('CCAG-TIC', '34.3'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state, act: { objectedOn }, today }) => {
    const since = reductionOf(state)?.notifiedOn ?? today
    return requires(since <= objectedOn && objectedOn <= today, { since, objectedOn, today })
  },
}

/** R5.07: in the days of the general conditions, to be confirmed: of one that comes late a person says whether it holds. */
export const reductionContestedInTime: OnAct<'contest', Declared> = {
  id: 'reductionContestedInTime',
  basis: [cite('CCAG-TIC', '34.3')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { objectedOn } }) => {
    const reduced = reductionOf(state)
    if (reduced === null) return notApplicable()
    const { last } = reductionObjectionTerm(reduced.notifiedOn, state.terms)
    return requires(state.status === 'reduced' && objectedOn <= last, { last, objectedOn })
  },
}

/** R5.07: the holder that has said nothing in its days has accepted the reduction. */
export const reductionUncontested: Opening<At<'reduced'>> = {
  id: 'reductionUncontested',
  basis: [cite('CCAG-TIC', '34.3'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { reduced, terms }, today }) => {
    const { last } = reductionObjectionTerm(reduced.notifiedOn, terms)
    return requires(today > last, { last })
  },
}

/** R5.07: the buyer that has not answered in its days has accepted the objection. */
export const objectionUnanswered: Opening<At<'contested'>> = {
  id: 'objectionUnanswered',
  basis: [cite('CCAG-TIC', '34.3'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { contested, terms }, today }) => {
    const { last } = reductionAnswerTerm(contested.objectedOn, terms)
    return requires(today > last, { last })
  },
}

/** R5.08: a rejection opens the delivery again, with a term that is still to come. */
export const newTermGiven: OnAct<'reject', Declared> = {
  id: 'newTermGiven',
  basis: [cite('CCAG-TIC', '34.4'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ act: { notifiedOn, term } }) => requires(term > notifiedOn, { notifiedOn, term }),
}

/** S5.4: nothing was decided of what is withdrawn: it was declared by mistake. */
export const nothingDecided: Opening<Declared> = {
  id: 'nothingDecided',
  basis: [clause('execution'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { decisions } }) =>
    decisions.length === 0 ? met({ decisions: 0 }) : unmet({ decisions: decisions.length }),
}
