import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, hasMemberOn, membersOn } from '#modules/convention/index.ts'
import { chooserOf } from '#modules/procedure/index.ts'
import { SINCE_COMMITTEES } from './committee-state.ts'
import { type Asking, conveningOf, isChairSeat, kindOf, kindOfSession, rulesFor } from './convening.ts'
import { compositionOn } from './rules-in-force.ts'
import type { Begun, CommitteeSession, OnSession, SessionFacts, Waiting } from './session-state.ts'

type OfConvening = Rule<Asking>

const isSecond = ({ state }: Asking): boolean => state.status !== 'none'

/** R1.20, R1.23: the committee that is convened stands, and is the group's. */
export const committeeStands: Rule<OpenInput<CommitteeSession, SessionFacts>> = {
  id: 'committeeStands',
  basis: [cite('CGCT', 'L1414-3'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { committee } }) => requires(committee?.standing === true, { known: committee !== null }),
}

/** R1.23: no session after the mandate, nor before it; nor on a day when nobody sits yet. */
export const withinMandate: OfConvening = {
  id: 'withinMandate',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { committee }, act: { at } }) => {
    if (committee === null) return notApplicable()
    const day = civilDay(at)
    const { from, until } = committee.mandate
    return requires(from <= day && day <= until && compositionOn(committee, day) !== undefined, { from, until, day })
  },
}

/** R1.20: in the group's committee every member of the day of the session has its seat, and nobody else has one. */
export const everyMemberSeated: OfConvening = {
  id: 'everyMemberSeated',
  basis: [cite('CGCT', 'L1414-3', 'I'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { committee, group }, act: { at } }) => {
    if (committee?.mode !== 'group') return notApplicable()
    const day = civilDay(at)
    const seated = (compositionOn(committee, day)?.full ?? []).map(({ body }) => body)
    const members = membersOn(group, day).map(({ body }) => body)
    const lacking = members.filter((body) => !seated.includes(body))
    const strangers = seated.filter((body) => !members.includes(body))
    return requires(lacking.length === 0 && strangers.length === 0, { lacking, strangers, members: members.length })
  },
}

/** R1.25, T8, T9: the convening leaves in time, or under the urgency clause of the internal rules. */
export const convenedInTime: OfConvening = {
  id: 'convenedInTime',
  basis: [cite('policy', 'convening'), cite('usage', 'convocation de la CAO'), cite('usage', 'jours francs')],
  inForce: SINCE_COMMITTEES,
  assess: (input) => {
    const { act, facts, today } = input
    const { latest, clearDays } = conveningOf(input, isSecond(input) ? 2 : 1)
    const rules = rulesFor(facts, civilDay(act.at))
    const noClause = act.urgency !== null && rules.urgent === null
    const told = { latest, today, clearDays, noClause, adopted: rules.source?.number ?? null, day: civilDay(act.at) }
    return requires(today <= latest && !noClause, told)
  },
}

/** R1.24: a session is set for an hour to come, that ends after it begins, in a place or by a link. */
export const sessionPlanned: OfConvening = {
  id: 'sessionPlanned',
  basis: [cite('policy', 'convening'), clause('coordinator')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { at, until, place, link }, now }) => {
    const somewhere = `${place}${link}`.trim() !== ''
    return requires(now < at && at < until && somewhere, { at, until, somewhere })
  },
}

/** R1.30: a session from a distance, where the committee's own rules do not exclude it. */
export const remoteAllowed: OfConvening = {
  id: 'remoteAllowed',
  basis: [cite('ordonnance-2014-1329', '1'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { link, at }, facts }) => {
    if (link.trim() === '') return notApplicable()
    const rules = rulesFor(facts, civilDay(at))
    return requires(rules.remote, { adopted: rules.source?.number ?? null })
  },
}

/** S3.9: those who come know what they will be asked. */
export const questionsStated: OnSession<'convene'> = {
  id: 'questionsStated',
  basis: [clause('coordinator'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { agenda } }) =>
    requires(agenda.length > 0 && agenda.every(({ title }) => title.trim() !== ''), { points: agenda.length }),
}

/** S3.7: the report that the committee is given no longer moves once it is convened; tenders that are analysed elsewhere have none here. */
export const reportFrozen: OnSession<'convene'> = {
  id: 'reportFrozen',
  basis: [cite('policy', 'analyse des offres'), clause('coordinator')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { analyses }, act: { agenda } }) => {
    const asked = analyses.filter(({ lot }) => agenda.some((item) => item.lot === null || item.lot === lot))
    const moving = asked.flatMap(({ lot, frozen }) => (frozen ? [] : [lot ?? '']))
    return asked.length === 0 ? notApplicable() : requires(moving.length === 0, { analyses: asked.length, moving })
  },
}

/** S4.4, R1.29: the session is about a procedure that is led; by its kind and amount the committee decides or advises. */
export const committeeCompetent: OnSession<'convene'> = {
  id: 'committeeCompetent',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { procedure }, act: { amendment, agenda } }) => {
    const { threshold = 0, formalised = false, standing = false } = procedure ?? {}
    const kind = kindOfSession(procedure, agenda)
    const own = agenda.filter(({ lot }) => kindOf(procedure, lot) === kind)
    const estimate = Math.max(0, ...own.map(({ lot }) => (procedure === null ? 0 : chooserOf(procedure, lot).value)))
    const others = agenda.filter(({ lot }) => kindOf(procedure, lot) !== kind).map(({ title }) => title)
    const told = { kind: amendment == null ? kind : 'amendment', estimate, threshold, formalised, others }
    return standing ? computed(told) : unmet(told)
  },
}

/** R1.29: the value of a contract divided into lots is read lot by lot: nobody has confirmed it, so it is shown where it matters. */
export const lotReadAlone: OnSession<'convene'> = {
  id: 'lotReadAlone',
  basis: [cite('CGCT', 'L1414-2'), cite('usage', 'valeur lot par lot')],
  inForce: SINCE_COMMITTEES,
  strength: 'to-confirm',
  assess: ({ facts: { procedure }, act: { amendment, agenda } }) => {
    if (procedure === null || amendment != null) return notApplicable()
    const doubtful = agenda.filter(({ lot }) => chooserOf(procedure, lot).doubtful).map(({ title }) => title)
    return doubtful.length === 0 ? notApplicable() : computed({ doubtful, threshold: procedure.threshold })
  },
}

/** S4.3, R1.22: the chair alone designates competent persons; the secretariat records the chair's act. */
export const designatedByTheChair: OnSession<'designate', Waiting> = {
  id: 'designatedByTheChair',
  basis: [cite('CGCT', 'L1414-3', 'III'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ actor, state, act: { byOrder }, today }) => {
    const own = actor.kind === 'person' && isChairSeat(state, actor.person)
    const recorded = byOrder !== null && byOrder.number.trim() !== '' && byOrder.date <= today
    return requires(own || recorded, { own, recorded })
  },
}

/** S4.2, S4.3: whoever advises or assists does so for what it knows, and the ground is written. */
export const groundStated: OnSession<'designate' | 'assist'> = {
  id: 'groundStated',
  basis: [cite('CGCT', 'L1414-3', 'III'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { ground } }) => requires(ground.trim() !== ''),
}

/** S4.2: those who assist are agents of members of the group. */
export const assistsForAMember: OnSession<'assist'> = {
  id: 'assistsForAMember',
  basis: [cite('CGCT', 'L1414-3', 'III'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { body }, facts: { group }, today }) => requires(hasMemberOn(group, body, today), { body }),
}

/** S4.5: the public accountant who is invited is the coordinator's. */
export const accountantOfTheCoordinator: OnSession<'invite'> = {
  id: 'accountantOfTheCoordinator',
  basis: [cite('CGCT', 'L1414-3', 'III'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { title, body }, facts: { group } }) =>
    title === 'public-accountant' ? requires(body === coordinatorOf(group), { body }) : notApplicable(),
}

/** R1.22: one voice a person: nobody both votes and advises, nor assists besides. */
export const calledOnce: OnSession<'designate' | 'invite' | 'assist', Begun> = {
  id: 'calledOnce',
  basis: [cite('CGCT', 'L1414-3', 'III')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called }, act: { person, name } }) =>
    requires(!called.some((each) => each.person === person), { name }),
}

/** R1.26: what proves a convening is of somebody who is convened, dated, and in no future. */
export const proofOfConvening: OnSession<'proveConvening', Waiting> = {
  id: 'proofOfConvening',
  basis: [cite('policy', 'commission'), clause('coordinator')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called, convening }, act: { persons, on, reference }, today }) => {
    const strangers = persons.filter(
      (person) => !called.some((each) => each.person === person && each.voice !== 'assisting'),
    )
    const dated = convening.on <= on && on <= today && reference.trim() !== ''
    return requires(persons.length > 0 && strangers.length === 0 && dated, { persons: persons.length, on, dated })
  },
}
