import { clause, type IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import {
  type Arrival,
  type ArrivalFacts,
  type OnArrival,
  SINCE_CCP,
  type StillKept,
  type Told,
} from './arrival-state.ts'
import { isArrivalInTime, isCopy, lateBasis, meansBasis, meansOf, readArrival } from './standing.ts'

type OnTold = Rule<ActInput<Arrival, Told, ArrivalFacts>>

const MINUTE = 60_000

/** R2.30: what arrives is entered for a consultation that was published; for one that was since abandoned too. */
export const arrivalForConsultation: OnArrival<'record', Arrival> = {
  id: 'arrivalForConsultation',
  basis: [cite('policy', 'arrivées'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation } }) =>
    requires(consultation !== null, { reference: consultation?.reference ?? null }),
}

/** R2.26: the hour of arrival is one of Paris that reads in one way, and has passed. */
export const arrivalHourTold: OnTold = {
  id: 'arrivalHourTold',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  assess: ({ act: { arrived }, now }) => {
    const { is, at } = readArrival(arrived)
    return requires(at !== null && at <= now, { ...arrived, reads: is, toCome: at !== null && at > now })
  },
}

/**
 * R2.26, R2.30: what is told of an hour that has long passed, or was entered on the other side of the deadline, is told with
 * the reason: an entry of the server proves the hour at which it was made, and no other.
 */
export const arrivalEnteredAtOnce: OnArrival<'record', Arrival> = {
  id: 'arrivalEnteredAtOnce',
  basis: [cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  assess: ({ act: { arrived }, facts: { consultation }, now, lawDate }) => {
    const { at } = readArrival(arrived)
    if (at === null || at > now) return notApplicable()
    const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / MINUTE)
    const most = param('arrival.entry', lawDate).value
    const across = consultation !== null && isArrivalInTime(at, consultation.deadline) && now >= consultation.deadline
    const facts = { minutes, most, across }
    return minutes > most || across ? toAppraise(facts) : met(facts)
  },
}

/** R2.25, R2.26: a copy comes before the deadline, and so does all else; what is late is kept, unopened. */
export const arrivedInTime: OnTold = {
  id: 'arrivedInTime',
  basis: [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6'), cite('CCP', 'R2151-5'), cite('CCP', 'R2143-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, arrived }, facts: { consultation } }) => {
    const { at } = readArrival(arrived)
    const deadline = consultation?.deadline ?? null
    const inTime = at !== null && deadline !== null && isArrivalInTime(at, deadline)
    return { ...computed({ inTime, arrivedAt: at, deadline }), basis: lateBasis(kind) }
  },
}

/** R2.10, R2.25: electronic means are the rule; a copy, and what a case of the code lets come otherwise, are the exceptions. */
export const meansTold: OnTold = {
  id: 'meansTold',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2132-11'), cite('CCP', 'R2132-12'), cite('CCP', 'R2132-13')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind }, facts: { consultation } }) => {
    if (consultation === null) return notApplicable()
    const means = meansOf(kind, consultation)
    return { ...computed({ means, kind }), basis: meansBasis(kind, consultation) }
  },
}

/** R2.25: a copy comes in an envelope that says so. What one is worth that does not, or that is not sealed, nobody has confirmed. */
export const copyEnvelopeTold: OnTold = {
  id: 'copyEnvelopeTold',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { kind, outside } }) => {
    const { sealed, marked, damaged } = outside
    return isCopy(kind) ? computed({ sealed, marked, damaged }) : notApplicable({ sealed, damaged })
  },
}

/** R2.30: an entry is corrected by another one, which says why. */
export const correctionReasoned: OnArrival<'correct', StillKept> = {
  id: 'correctionReasoned',
  basis: [cite('policy', 'arrivées'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}

/**
 * R2.26: a correction that makes late what was in time, or in time what was late, and one that makes another means of what came,
 * change what becomes of it: a person judges.
 */
export const standingKept: OnArrival<'correct', StillKept> = {
  id: 'standingKept',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act, facts: { consultation } }) => {
    const late = lateIn(act, consultation?.deadline ?? state.deadline)
    const means = meansOf(act.kind, consultation ?? { electronic: true, otherMedium: null })
    const kept = late === (state.status === 'late') && means === state.means
    const hours = { from: state.arrivedAt, to: readArrival(act.arrived).at }
    return requires(kept, { ...hours, late, moved: late !== (state.status === 'late'), means })
  },
}

const lateIn = ({ arrived }: Told, deadline: IsoInstant): boolean => {
  const { at } = readArrival(arrived)
  return at !== null && !isArrivalInTime(at, deadline)
}

/** R2.30: an entry that should not be there is annulled for a reason, and stays to be read. */
export const annulmentReasoned: OnArrival<'annul', StillKept> = {
  id: 'annulmentReasoned',
  basis: [cite('policy', 'arrivées'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}
