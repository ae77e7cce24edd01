import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_COMMITTEES } from './committee-state.ts'
import { standsInFor } from './seats.ts'
import type { BeforeSession, Called, OnSession, Sitting, Waiting } from './session-state.ts'
import { chairOf, isFree, isPresent, isQuorate, quorumOf, seatsOf } from './voices.ts'

type Room = Waiting | Sitting

const TENURE = [cite('policy', 'commission'), clause('coordinator')] as const

const nameIn = (called: readonly Called[], person: string): string | null =>
  called.find((each) => each.person === person)?.name ?? null

/** R1.22: whoever enters was convened, or comes to assist. */
export const arrivalConvened: OnSession<'arrive', Room> = {
  id: 'arrivalConvened',
  basis: [cite('CGCT', 'L1414-3', 'III'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called }, act: { person } }) => {
    const name = nameIn(called, person)
    return requires(name !== null, { name })
  },
}

/** Nobody enters twice, nor on another day than that of the session. */
export const arrivalOnTheDay: OnSession<'arrive', Room> = {
  id: 'arrivalOnTheDay',
  basis: TENURE,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person }, today }) => {
    const day = civilDay(state.convening.at)
    const present = isPresent(state, person)
    return requires(!present && today === day, { present, day })
  },
}

/** R1.30: whoever attends from a distance is identified, and by which means is written. */
export const remoteIdentified: OnSession<'arrive', Room> = {
  id: 'remoteIdentified',
  basis: [cite('ordonnance-2014-1329', '1')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { convening }, act: { remote } }) => {
    if (remote === null) return notApplicable()
    const told = remote.means.trim() !== '' && remote.identification.trim() !== ''
    const planned = convening.link !== ''
    return requires(told && planned, { told, planned })
  },
}

/** R1.33: no declaration, no access: whoever enters has said of this procedure whether it has an interest. */
export const declarationMade: OnSession<'arrive', Room> = {
  id: 'declarationMade',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called }, act: { person }, facts: { declared } }) =>
    requires(declared.includes(person), { name: nameIn(called, person) ?? '' }),
}

/** R1.33: whoever has a declared interest is kept away, and its substitute sits. */
export const arrivalFree: OnSession<'arrive', Room> = {
  id: 'arrivalFree',
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called }, act: { person }, facts: { interests } }) =>
    requires(isFree({}, person, { interests, item: null }), { name: nameIn(called, person) ?? '' }),
}

/** R1.27: a substitute in excess may attend, unless the committee's rules exclude it; it does not vote in either case. */
export const excessSubstitute: OnSession<'arrive', Room> = {
  id: 'excessSubstitute',
  basis: [cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person } }) => {
    const substitute = state.called.find((each) => each.person === person)
    if (substitute?.voice !== 'substitute') return notApplicable()
    const absent = seatsOf(state).filter((full) => standsInFor(substitute, full) && !isPresent(state, full.person))
    const needed = absent.length > 0
    return requires(needed || state.excessSubstitutes, { needed, name: substitute.name })
  },
}

/** Whoever leaves was there. */
export const wasPresent: OnSession<'leave', Room> = {
  id: 'wasPresent',
  basis: TENURE,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person } }) =>
    requires(isPresent(state, person), { name: nameIn(state.called, person) ?? '' }),
}

/** R1.26: every full member, every substitute and every advisory voice was convened, with its proof. */
export const everyoneConvened: BeforeSession<Waiting> = {
  id: 'everyoneConvened',
  basis: [cite('policy', 'commission'), cite('usage', 'convocation de la CAO')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called } }) => {
    const without = called.filter(({ voice, proof }) => voice !== 'assisting' && proof === null)
    return requires(without.length === 0, { called: called.length, without: without.map(({ name }) => name) })
  },
}

/** R1.25, R1.26: each convening of a seat or of a substitute left in time. */
export const conveningsInTime: BeforeSession<Waiting> = {
  id: 'conveningsInTime',
  basis: [cite('policy', 'convening'), cite('usage', 'convocation de la CAO'), cite('usage', 'jours francs')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called, convening } }) => {
    const late = called.filter((each) => 'place' in each && each.proof !== null && each.proof.on > convening.latest)
    return requires(late.length === 0, { latest: convening.latest, late: late.map(({ name }) => name) })
  },
}

/** A session is opened at its hour, or later the same day. */
export const sessionHour: BeforeSession<Waiting> = {
  id: 'sessionHour',
  basis: TENURE,
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { convening }, now, today }) =>
    requires(convening.at <= now && today === civilDay(convening.at), { at: convening.at }),
}

/** R1.24: what the quorum is as the session opens: without it, the committee is convened a second time. */
export const quorumAtOpening: BeforeSession<Waiting> = {
  id: 'quorumAtOpening',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, facts: { interests }, lawDate }) => {
    const quorum = quorumOf(state, { interests, item: null }, lawDate)
    return computed({ ...quorum, quorate: isQuorate(quorum) })
  },
}

/** R1.23: the authority entitled to sign, or whoever stands in for it, chairs. */
export const chairPresides: BeforeSession<Room> = {
  id: 'chairPresides',
  basis: [cite('CGCT', 'L1411-5', 'II'), cite('CGCT', 'L1414-3')],
  inForce: SINCE_COMMITTEES,
  strength: 'warn',
  assess: ({ state, facts: { interests } }) => {
    const chair = chairOf(state, { interests, item: null })
    return requires(chair !== null, { chair: chair === null ? null : nameIn(state.called, chair) })
  },
}

/** R1.33: whoever withdraws was convened with a voice, and withdraws from an item of the agenda. */
export const recusalFromAnItem: OnSession<'recuse', Sitting> = {
  id: 'recusalFromAnItem',
  basis: [clause('interests'), cite('loi-2013-907', '2')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called, agenda, recusals }, act: { person, item } }) => {
    const name = nameIn(called, person)
    const already = recusals.some((each) => each.person === person && each.item === item)
    return requires(name !== null && agenda[item - 1] !== undefined && !already, { name, item, already })
  },
}

/** R1.22: those heard are full members, their substitutes and advisory voices; agents assist, and have no voice at all. */
export const heardWithAVoice: OnSession<'observe', Sitting> = {
  id: 'heardWithAVoice',
  basis: [cite('CGCT', 'L1414-3', 'III'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person, text }, facts: { interests } }) => {
    const found = state.called.find((each) => each.person === person)
    const voice = found?.voice ?? 'none'
    const present = isPresent(state, person)
    const free = isFree({}, person, { interests, item: null })
    const heard = voice !== 'none' && voice !== 'assisting' && present && free && text.trim() !== ''
    return requires(heard, { voice, present, name: found?.name ?? '' })
  },
}
