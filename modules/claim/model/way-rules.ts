import { daysBetween } from '#kernel/calendar.ts'
import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { silenceOf } from './expected.ts'
import { limitationOf } from './limitation.ts'
import { type OnAct, type Opening, type Running, SINCE_CCAG } from './state.ts'

/** R5.71: a way is begun after the dispute appeared, and after the one before it ended; none begins tomorrow. */
export const wayDated: OnAct<'beginAmicable', Running> = {
  id: 'wayDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { appeared, ways }, act: { begunOn }, today }) => {
    const since = ways.at(-1)?.ended?.on ?? appeared?.on ?? begunOn
    return requires(since <= begunOn && begunOn <= today, { since, begunOn, today })
  },
}

/** R5.71: one amicable way at a time, so that what it suspends is counted once. */
export const oneWayAtATime: Opening<Running> = {
  id: 'oneWayAtATime',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { ways } }) => {
    const open = ways.find(({ ended }) => ended === null)
    return requires(open === undefined, { name: open?.name ?? '', since: open?.begunOn ?? '' })
  },
}

/** R5.71: its seizure suspends the period that runs, to be confirmed. */
export const waySuspends: OnAct<'beginAmicable', Running> = {
  id: 'waySuspends',
  basis: [cite('CCP', 'L2197-1'), cite('CCP', 'R2197-1')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { begunOn } }) => {
    const silence = silenceOf(state)
    if (silence === undefined || begunOn > silence.last) return notApplicable()
    return computed({ last: silence.last, left: daysBetween(begunOn, silence.last) })
  },
}

/** R5.71: what ends has begun. */
export const wayOpen: Opening<Running> = {
  id: 'wayOpen',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { ways } }) => requires(ways.at(-1)?.ended === null, {}),
}

/** R5.71: it ends after it began, and not ahead of today: the period runs again from that day. */
export const wayEndDated: OnAct<'endAmicable', Running> = {
  id: 'wayEndDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { ways }, act: { on }, today }) => {
    const since = ways.at(-1)?.begunOn ?? on
    return requires(since <= on && on <= today, { since, on, today })
  },
}

/** R5.73: what interrupts the bar came after the claim was born, and not ahead of today. */
export const interruptionDated: OnAct<'recordInterruption', Running> = {
  id: 'interruptionDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { bornOn }, act: { on }, today }) => requires(bornOn <= on && on <= today, { bornOn, on, today }),
}

/** R5.73: and before the four years were over, to be confirmed by counsel. */
export const interruptionInTime: OnAct<'recordInterruption', Running> = {
  id: 'interruptionInTime',
  basis: [cite('loi-68-1250', '1'), cite('loi-68-1250', '2'), clause('execution')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { kind, on, document }, lawDate }) => {
    const { last } = limitationOf(state, lawDate)
    const after = limitationOf({ ...state, interruptions: [...state.interruptions, { kind, on, document }] }, lawDate)
    return requires(after.interruptedOn.includes(on), { on, last: last ?? '', next: after.last ?? '' })
  },
}
