import { actsFor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { SINCE_GROUP } from './group-subject.ts'
import type { OnSeat, OpeningSeat, Seat, SeatFacts, Sitting } from './seat-state.ts'
import { UNDERTAKING_BASIS, undertakingOn } from './undertaking.ts'

type OfASitting = Rule<OpenInput<Seat, SeatFacts> & { readonly act: Sitting & { readonly until: IsoDate | null } }>

/** S6.1: a technical group works for a procedure of the group, as long as that procedure is led. */
export const groupForAProcedure: Rule<{ readonly facts: SeatFacts }> = {
  id: 'groupForAProcedure',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { subject } }) => requires(subject.standing, { title: subject.title }),
}

/** S6.2: the group is made of the coordinator and of the members of the day. */
export const seatOfAMember: OnSeat<'designate'> = {
  id: 'seatOfAMember',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { group }, act: { body }, today }) => {
    const member = membershipOf(group, body)
    return requires(member !== undefined && isMemberOn(member, today), { body })
  },
}

/** S6.2: each member names its own person; the coordinator records what a member sent it. */
export const ownPersonNamed: OnSeat<'designate'> = {
  id: 'ownPersonNamed',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { group }, act: { body }, actor }) =>
    requires(actsFor(actor, body) || actsFor(actor, coordinatorOf(group)), { body }),
}

/** S6.2, A28: one person for each member, and one seat for the coordinator: a second is refused, a replacement is not. */
export const oneSeatAMember: OnSeat<'designate'> = {
  id: 'oneSeatAMember',
  basis: [clause('technical-group'), cite('policy', 'A28')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { seats }, act: { body, replaces } }) => {
    const held = seats.filter((seat) => seat.body === body && seat.id !== replaces?.seat)
    return requires(held.length === 0, { body, persons: held.map(({ person }) => person) })
  },
}

/** S5.11: whoever is replaced sits for the same member, and the reason is told. */
export const seatReplaced: OnSeat<'designate'> = {
  id: 'seatReplaced',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { seats }, act: { body, person, replaces } }) => {
    if (replaces === null) return notApplicable()
    const seat = seats.find(({ id }) => id === replaces.seat)
    const another = seat !== undefined && seat.body === body && seat.person !== person
    return requires(another && replaces.reason.trim() !== '', { body, same: seat?.person === person })
  },
}

/** A2, A28: one person on two seats speaks for two members; it is flagged, and somebody answers for it. */
export const onePersonASeat: OfASitting = {
  id: 'onePersonASeat',
  basis: [clause('technical-group'), cite('policy', 'A2'), cite('policy', 'A28')],
  inForce: SINCE_GROUP,
  strength: 'warn',
  assess: ({ facts: { seats }, act: { person, body } }) => {
    const elsewhere = seats.filter((seat) => seat.person === person && seat.body !== body)
    return requires(elsewhere.length === 0, { person, bodies: elsewhere.map((seat) => seat.body) })
  },
}

/** S6.2, S6.3: whoever sits is known to the register, and acts for the body of the seat. */
export const personOfTheBody: OfASitting = {
  id: 'personOfTheBody',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { offices }, act: { body } }) => requires(offices.includes(body), { body }),
}

/** S6.2: a person sits for what it knows, and the ground is written. */
export const competenceStated: OfASitting = {
  id: 'competenceStated',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ act: { competence } }) => requires(competence.trim() !== ''),
}

/** S6.2: the act that names the person has a number, and a day that has come. */
export const designationDated: OnSeat<'designate'> = {
  id: 'designationDated',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ act: { designation }, today }) =>
    requires(designation.number.trim() !== '' && designation.date <= today, { date: designation.date, today }),
}

/** S6.2, S6.3: a seat ends after it begins, and is not given for days that have passed. */
export const seatDatesOrdered: OfASitting = {
  id: 'seatDatesOrdered',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ act: { from, until }, today }) =>
    requires(until === null || (from <= until && today <= until), { from, until, today }),
}

/** S6.3: a member has its own seat: it is not invited besides. */
export const guestIsNoMember: OnSeat<'invite'> = {
  id: 'guestIsNoMember',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { group }, act: { body }, today }) => {
    const member = membershipOf(group, body)
    return requires(member === undefined || !isMemberOn(member, today), { body })
  },
}

/** S6.3, A29: whoever is associated is so on themes, and on documents of these themes. */
export const guestLimited: OnSeat<'invite'> = {
  id: 'guestLimited',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  assess: ({ facts, act: { themes, documents } }) => {
    const themeOf = new Map(facts.documents.map(({ id, theme }) => [id, theme]))
    const beyond = (documents ?? []).filter((id) => !themes.includes(themeOf.get(id) ?? ''))
    return requires(themes.length > 0 && beyond.length === 0, { themes: [...themes], beyond: beyond.length })
  },
}

/** S6.5, R8.13: what is signed is the wording of the day, and no other. */
export const undertakingOfTheDay: OnSeat<'bind'> = {
  id: 'undertakingOfTheDay',
  basis: UNDERTAKING_BASIS,
  inForce: SINCE_GROUP,
  assess: ({ act: { version }, today }) =>
    requires(version === undertakingOn(today), { version, expected: undertakingOn(today) }),
}

/** S6.3: a seat that has ended is signed for no more; the clock ends it at the end of its last day. */
export const seatInCourse: OpeningSeat<Exclude<Seat, { status: 'none' }>> = {
  id: 'seatInCourse',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ state: { until }, today }) => requires(until === null || today <= until, { until, today }),
}

/** The end of a seat is the passing of its last day. */
export const seatDayPassed: OpeningSeat<Exclude<Seat, { status: 'none' }>> = {
  id: 'seatDayPassed',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  assess: ({ state: { until }, today }) => requires(until !== null && until < today, { until, today }),
}
