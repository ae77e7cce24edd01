import { clause } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, isCoordinator, isGroupName, LONGEST_NAME } from '#modules/convention/index.ts'
import {
  actSubjectsOf,
  concernedOn,
  effectiveOn,
  hasApproved,
  isLonger,
  notifiedOnWith,
  stillToNotify,
  stillToSign,
} from './changes.ts'
import { notApprovedBy, objectedBy } from './circuit.ts'
import {
  assessAuthorisation,
  assessNotification,
  assessSignatory,
  assessText,
  assessVote,
  speaksFor,
} from './circuit-checks.ts'
import type { Act, Amendment, Facts, Subject } from './state.ts'

type Opening = Rule<OpenInput<Amendment, Facts>>
type OnAct<T extends Act['type']> = Rule<ActInput<Amendment, Extract<Act, { type: T }>, Facts>>

/** The code has been in force since 1 April 2019; the convention's own rules live as long as the convention. */
const SINCE_CCP = ['2019-04-01'] as const

/** Only a convention in force is amended: before, its draft is corrected; after, there is nothing left to change. */
export const conventionInForce: Opening = {
  id: 'conventionInForce',
  basis: [clause('effect'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(facts.group.status === 'in-force', { group: facts.group.status }),
}

/** An amendment changes something. */
export const changeStated: OnAct<'propose'> = {
  id: 'changeStated',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject } }) => {
    const clauses = subject.kind === 'general' ? Object.keys(subject.changes) : [subject.kind]
    return requires(clauses.length > 0, { clauses })
  },
}

/** The name that an amendment gives the group is one that it may bear. */
export const groupRenamed: OnAct<'propose'> = {
  id: 'groupRenamed',
  basis: [cite('policy', 'nom du groupement'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject } }) => {
    const name = subject.kind === 'general' ? subject.changes.name : undefined
    if (name === undefined) return notApplicable()
    return requires(isGroupName(name), { name, length: name.length, longest: LONGEST_NAME })
  },
}

/** A9: one coordinator follows another: the old one is it today, the new one is a member. */
export const coordinatorSucceeded: OnAct<'propose'> = {
  id: 'coordinatorSucceeded',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject }, facts: { group }, today }) => {
    if (subject.kind !== 'coordinator-replacement') return notApplicable()
    const { outgoing, incoming, from } = subject
    const members = concernedOn(group, today)
    const fits = isCoordinator(group, outgoing) && incoming !== outgoing && members.includes(incoming) && from >= today
    return requires(fits, {
      outgoing,
      incoming,
      from,
      coordinates: isCoordinator(group, outgoing),
      member: members.includes(incoming),
    })
  },
}

/** A9: what passes to the new coordinator: the missions, and the contracts in course. */
export const coordinatorDuties: OnAct<'propose'> = {
  id: 'coordinatorDuties',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject }, facts: { group, contracts } }) => {
    if (subject.kind !== 'coordinator-replacement') return notApplicable()
    const missions = group.clauses.coordinators
      .filter(({ body }) => body === subject.outgoing)
      .flatMap((each) => each.for)
    return computed({ missions, contracts: contracts.map(({ id, title }) => ({ id, title })) })
  },
}

/** CGCT L1414-3 II: a convention that gives the award to the coordinator's own committee needs a coordinator that has one. */
export const incomingCommittee: OnAct<'propose'> = {
  id: 'incomingCommittee',
  basis: [cite('CGCT', 'L1414-3'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject }, facts: { group } }) => {
    if (subject.kind !== 'coordinator-replacement' || group.clauses.committee.mode !== 'coordinator')
      return notApplicable()
    const changesHand = coordinatorOf(group) === subject.outgoing
    return changesHand ? toAppraise({ incoming: subject.incoming }) : notApplicable()
  },
}

/** An extension lengthens. */
export const longerDuration: OnAct<'propose'> = {
  id: 'longerDuration',
  basis: [clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ act: { subject }, facts: { group } }) => {
    if (subject.kind !== 'extension') return notApplicable()
    const longer = isLonger(group.clauses.duration, subject.duration)
    const found = { before: { ...group.clauses.duration }, after: { ...subject.duration } }
    return longer === null ? toAppraise(found) : requires(longer, found)
  },
}

/** The members of the day deliberate, each for itself or through what it sent the coordinator. */
export const memberAsked: OnAct<'approve' | 'object'> = {
  id: 'memberAsked',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, actor, today }) => {
    const members = concernedOn(facts.group, today)
    return requires(members.includes(act.body) && speaksFor(actor, facts.group, act.body), {
      body: act.body,
      members: [...members],
    })
  },
}

/** R1.07, R3.06: the member's organ approves the amendment by an enforceable act of its own. */
export const amendmentAct: OnAct<'approve'> = {
  id: 'amendmentAct',
  basis: [cite('CGCT', 'L2131-1'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    if (state.status === 'none') return notApplicable()
    return assessVote(
      facts.authorisingActs,
      { ...act, favourable: true, today },
      expected(facts, act.body, state.subject),
    )
  },
}

/** A member that is against says so by an act of its organ too. */
export const amendmentOpposed: OnAct<'object'> = {
  id: 'amendmentOpposed',
  basis: [cite('CGCT', 'L2131-1'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    if (state.status === 'none') return notApplicable()
    return assessVote(
      facts.authorisingActs,
      { ...act, favourable: false, today },
      expected(facts, act.body, state.subject),
    )
  },
}

/**
 * A contract is changed by all who made it. Many conventions say nothing of their own amendment, and nobody has confirmed
 * what then holds: one who goes on without unanimity writes on which clause.
 */
export const membersUnanimous: Opening = {
  id: 'membersUnanimous',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, facts, today }) => {
    if (state.status === 'none') return notApplicable()
    const members = concernedOn(facts.group, today)
    const awaited = notApprovedBy(state.circuit, members)
    const objected = objectedBy(state.circuit, members)
    return requires(awaited.length === 0, { awaited: [...awaited], objected: [...objected] })
  },
}

/** Somebody must have approved: an amendment that nobody wants has nobody to sign it. */
export const someoneApproved: Opening = {
  id: 'someoneApproved',
  basis: [cite('CCP', 'L2113-7'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status === 'none') return notApplicable()
    const { circuit } = state
    const approved = concernedOn(facts.group, today).filter((body) => hasApproved(circuit, body))
    return requires(approved.length > 0, { approved })
  },
}

/** CCP L2113-7: the members sign; those who approved, each once. */
export const amendmentSignatory: OnAct<'sign'> = {
  id: 'amendmentSignatory',
  basis: [cite('CCP', 'L2113-7'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, actor }) => {
    if (state.status !== 'signing') return notApplicable()
    return assessSignatory(state.circuit, act, state.signatories, { actor, group: facts.group })
  },
}

/** R1.07: no signature without the member's own act, enforceable before it. */
export const amendmentSignatureAuthorised: OnAct<'sign'> = {
  id: 'amendmentSignatureAuthorised',
  basis: [cite('CGCT', 'L2131-1'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act }) => {
    if (state.status === 'none') return notApplicable()
    return assessAuthorisation(facts.authorisingActs, act, expected(facts, act.body, state.subject))
  },
}

/** The text signed is the one deliberated on, once it is open to signature. */
export const amendmentTextSigned: OnAct<'sign'> = {
  id: 'amendmentTextSigned',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) =>
    state.status === 'signing' ? assessText({ text: state.text, on: state.openedOn }, act, today) : notApplicable(),
}

/** A7: each member is notified with a proof of its own, after everybody has signed. */
export const amendmentNotified: OnAct<'notify'> = {
  id: 'amendmentNotified',
  basis: [clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    if (state.status !== 'signed') return notApplicable()
    return assessNotification(state.circuit, act, concernedOn(facts.group, today), today)
  },
}

/** A7: in force for all at the last notification, or on the later day that the amendment sets. */
export const amendmentEffect: OnAct<'notify'> = {
  id: 'amendmentEffect',
  basis: [clause('effect'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    if (state.status !== 'signed') return notApplicable()
    const awaited = stillToNotify(state.circuit, facts.group, today).filter((body) => body !== act.body)
    const on = awaited.length === 0 ? effectiveOn(state.subject, notifiedOnWith(state.circuit, act.receivedOn)) : null
    return computed({ effectiveOn: on, awaited })
  },
}

/** Whoever was waited for has left the group: the amendment goes on without it. */
export const absentNoLongerAwaited: Opening = {
  id: 'absentNoLongerAwaited',
  basis: [clause('amendment'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status === 'signing') {
      const awaited = stillToSign(state, facts.group, today)
      return requires(awaited.length === 0, { awaited: [...awaited] })
    }
    if (state.status !== 'signed') return notApplicable()
    const awaited = stillToNotify(state.circuit, facts.group, today)
    return requires(awaited.length === 0, { awaited: [...awaited] })
  },
}

/** The day that the amendment sets for its own effect. */
export const effectDayReached: Opening = {
  id: 'effectDayReached',
  basis: [clause('effect'), clause('amendment')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    if (state.status !== 'notified') return notApplicable()
    const on = effectiveOn(state.subject, state.notifiedOn)
    return requires(on <= today, { effectiveOn: on })
  },
}

function expected(facts: Facts, body: string, subject: Subject) {
  return { body, subjects: actSubjectsOf(subject), about: facts.amendment }
}
