import { actsFor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { EffectiveFrom } from './clauses.ts'
import { type OnAct, type Opening, SINCE_CCP } from './facts.ts'
import { coordinatorIn } from './signing-rules.ts'
import { type Convention, groupOf, type Member, type Notification } from './state.ts'

/**
 * The day on which the convention takes effect, once it is known: by its own clause the last founder's notification
 * (A7), the last signature, the transmission to the State, or a date.
 */
export function effectOf(state: Exclude<Convention, { status: 'none' }>): IsoDate | null {
  const rule: EffectiveFrom = state.clauses.effectiveFrom
  switch (rule.on) {
    case 'last-signature':
      return state.signedOn
    case 'transmission':
      return state.transmittedOn
    case 'date':
      return state.signedOn !== null && state.signedOn > rule.date ? state.signedOn : rule.date
    case 'notification':
      return lastFounderNotified(state.members)
  }
}

function lastFounderNotified(members: readonly Member[]): IsoDate | null {
  const days = members.filter(({ founder }) => founder).map(({ notification }) => notification?.receivedOn ?? null)
  return days.includes(null)
    ? null
    : (days
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null)
}

/** S2.1: the convention is notified to a party of it, once it is signed. */
export const notifiedToAParty: OnAct<'notify'> = {
  id: 'notifiedToAParty',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const member = state.members.find(({ body }) => body === act.body)
    const after = state.signedOn !== null && act.sentOn >= state.signedOn && act.sentOn <= today
    return requires(member !== undefined && after, { body: act.body, sentOn: act.sentOn, signedOn: state.signedOn })
  },
}

/** A31: what counts is the receipt that is proved; nobody acknowledges what was not sent, nor for somebody else. */
export const receiptProved: OnAct<'acknowledge'> = {
  id: 'receiptProved',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const sentOn = state.members.find(({ body }) => body === act.body)?.notification?.sentOn ?? null
    const inOrder = sentOn !== null && act.receivedOn >= sentOn && act.receivedOn <= today
    return requires(inOrder && act.proof !== '', { body: act.body, sentOn, receivedOn: act.receivedOn })
  },
}

/** S2.1: a member acknowledges its own notification; the coordinator records a receipt that came on paper. */
export const acknowledgesForItself: OnAct<'acknowledge'> = {
  id: 'acknowledgesForItself',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, act, actor }) => {
    const coordinator = coordinatorIn(groupOf('', state))
    return requires(actsFor(actor, act.body) || actsFor(actor, coordinator), { body: act.body })
  },
}

/** S2.1: there is somebody left to notify; a receipt that was proved is not asked for again. */
export const partyToNotify: Opening = {
  id: 'partyToNotify',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const waiting = presentMembers(state.members).filter(({ notification }) => receiptOf(notification) === null)
    return requires(waiting.length > 0, { waiting: waiting.map(({ body }) => body) })
  },
}

/** A31: somebody was sent the convention and has not acknowledged it yet. */
export const receiptAwaited: Opening = {
  id: 'receiptAwaited',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const sent = presentMembers(state.members).filter(({ notification }) => notification !== null)
    const awaited = sent.filter(({ notification }) => receiptOf(notification) === null)
    return requires(awaited.length > 0, { sent: sent.length, awaited: awaited.map(({ body }) => body) })
  },
}

/** S2.1: the day of a receipt fixes since when a member is one: once proved, it is neither sent again nor dated again. */
export const receivedOnce: OnAct<'notify' | 'acknowledge'> = {
  id: 'receivedOnce',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { body } }) => {
    if (state.status === 'none') return notApplicable()
    const receivedOn = receiptOf(state.members.find((member) => member.body === body)?.notification ?? null)
    return requires(receivedOn === null, { body, receivedOn })
  },
}

const presentMembers = (members: readonly Member[]) => members.filter(({ until }) => until === null)
const receiptOf = (notification: Notification | null): IsoDate | null => notification?.receivedOn ?? null

/** R3.06: the convention is transmitted once: the first acknowledgement fixes its day. */
export const notYetTransmitted: Opening = {
  id: 'notYetTransmitted',
  basis: [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    return requires(state.transmittedOn === null, { transmittedOn: state.transmittedOn })
  },
}

/** R3.06: the convention is an act that the coordinator transmits; the acknowledgement proves it. */
export const transmissionAcknowledged: OnAct<'transmit'> = {
  id: 'transmissionAcknowledged',
  basis: [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const after = state.signedOn !== null && act.sentOn >= state.signedOn && act.sentOn <= today
    return requires(after && act.acknowledgement !== '', { sentOn: act.sentOn, signedOn: state.signedOn })
  },
}

/** S2.2: when the group takes effect, or what it still waits for. */
export const effectDateReached: Opening = {
  id: 'effectDateReached',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    if (state.status === 'none') return notApplicable()
    const on = effectOf(state)
    return requires(on !== null && on <= today, { on, from: state.clauses.effectiveFrom.on })
  },
}

/** S0.7: nobody becomes a founder later; a body enters once. */
export const entersOnce: OnAct<'enterMember'> = {
  id: 'entersOnce',
  basis: [clause('accession'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const present = state.members.find(({ body, until }) => body === act.body && until === null)
    return requires(present === undefined && act.from <= today, { body: act.body, from: act.from })
  },
}

/** S8.3: only a member leaves, and not before the day of effect. */
export const leavesOnce: OnAct<'recordDeparture'> = {
  id: 'leavesOnce',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const member = state.members.find(({ body, until }) => body === act.body && until === null)
    return requires(member !== undefined && act.on <= today, { body: act.body, on: act.on })
  },
}

/** S0.1: the convention is versioned: the initial text, then its amendments in order. */
export const versionNumbered: OnAct<'applyAmendment'> = {
  id: 'versionNumbered',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state }) => (state.status === 'none' ? notApplicable() : computed({ number: state.versions.length + 1 })),
}
