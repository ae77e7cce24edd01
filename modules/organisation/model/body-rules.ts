import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { checkSiret } from '#kernel/ids.ts'
import type { ActInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Body, type BodyAct, type BodyFacts, type Identity, officesOf, personsOf, stated } from './body-state.ts'
import { isHeldOn, isSamePerson, type NewOffice } from './office.ts'
import { isKeeper } from './standing.ts'

type Input<T extends BodyAct['type']> = ActInput<Body, Extract<BodyAct, { type: T }>, BodyFacts>
type OnAct<T extends BodyAct['type']> = Rule<Input<T>>

/** The code in force since 1 April 2019; no group of this software is older than its rules on groups. */
const SINCE_CCP = ['2019-04-01'] as const

const FRANCE = 'FR'
const DEPARTMENT = /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d|98\d)$/

/** S0.2: no party without its SIRET. La Poste's establishments have a key of their own. */
export const siretValid: OnAct<'register' | 'correct'> = {
  id: 'siretValid',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { siret, country } = proposed(input)
    if (country !== FRANCE && siret === null) return notApplicable({ country })
    const check = checkSiret(siret ?? '')
    return requires('value' in check, { siret, problem: 'problem' in check ? check.problem : null })
  },
}

/** S0.2: each party once. */
export const registeredOnce: OnAct<'register' | 'correct'> = {
  id: 'registeredOnce',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const check = checkSiret(proposed(input).siret ?? '')
    if ('problem' in check) return notApplicable()
    const twin = input.facts.others.find(({ siret }) => siret === check.value)
    return requires(twin === undefined, { siret: check.value, registeredAs: twin?.name ?? null })
  },
}

/** S0.2: no party without its seat; the department tells whether it is of the convention's territory. */
export const seatKnown: OnAct<'register' | 'correct'> = {
  id: 'seatKnown',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { seat, country } = proposed(input)
    const placed = country === FRANCE ? DEPARTMENT.test(seat.department ?? '') : seat.department === null
    const written = seat.text.trim() !== '' && seat.city.trim() !== ''
    return requires(written && placed, { text: seat.text, city: seat.city, department: seat.department, country })
  },
}

/** R1.01: who is not a buyer joins only under the code: it commits itself in writing to apply it. */
export const commitmentToApplyTheCode: OnAct<'register' | 'correct'> = {
  id: 'commitmentToApplyTheCode',
  basis: [cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { isBuyer, commitment } = proposed(input)
    return isBuyer ? notApplicable() : requires(commitment !== null, { commitment })
  },
}

/** R1.04: with a buyer of another State the members agree on the applicable law; a person says where they did. */
export const applicableLawAgreed: OnAct<'register' | 'correct'> = {
  id: 'applicableLawAgreed',
  basis: [cite('CCP', 'L2113-8')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => {
    const { country } = proposed(input)
    return country === FRANCE ? notApplicable() : requires(false, { country })
  },
}

/** S0.2: no party without a representative, in an office with a title. */
export const representativeKnown: OnAct<'register'> = {
  id: 'representativeKnown',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { representative } }) => {
    const name = representative?.person.name.trim() ?? ''
    const title = representative?.title.trim() ?? ''
    return requires(name !== '' && title !== '', { name, title })
  },
}

/** An office begins once the act that gives it is taken, and ends no sooner than it began. */
export const officeDatesOrdered: OnAct<'register' | 'appoint' | 'endOffice'> = {
  id: 'officeDatesOrdered',
  basis: [clause('parties'), cite('policy', 'A1')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const dates = datesOf(input)
    if (dates === null) return notApplicable()
    const { given, from, until } = dates
    const ordered = (given === null || given <= from) && (until === null || from <= until)
    return requires(ordered, { given, from, until })
  },
}

/** A1: one person at a time signs as the representative; a new one comes after the last. */
export const oneRepresentativeAtATime: OnAct<'appoint'> = {
  id: 'oneRepresentativeAtATime',
  basis: [clause('parties'), cite('policy', 'A1')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (act.office !== 'representative') return notApplicable()
    const last = officesOf(state).findLast(({ office }) => office === 'representative')
    if (last === undefined) return notApplicable()
    return requires(last.from < act.from, { from: act.from, lastFrom: last.from, last: last.person.name })
  },
}

/** S0.2: every change of representative is kept with its act; the first is the one the convention names. */
export const representativeActStated: OnAct<'appoint'> = {
  id: 'representativeActStated',
  basis: [clause('parties'), cite('policy', 'A1')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const changes =
      act.office === 'representative' && officesOf(state).some(({ office }) => office === 'representative')
    return changes ? requires(isIdentified(act.givenBy), { number: act.givenBy?.number ?? null }) : notApplicable()
  },
}

/** R1.07, A1: who signs by delegation has a delegating act, with its date and number. */
export const delegatingAct: OnAct<'appoint'> = {
  id: 'delegatingAct',
  basis: [cite('policy', 'A1'), cite('CGCT', 'L3221-3'), cite('CGCT', 'L4231-3'), cite('CGCT', 'L2122-19')],
  inForce: SINCE_CCP,
  assess: ({ act }) => {
    const facts = { office: act.office, number: act.givenBy?.number ?? null }
    if (act.office !== 'delegate') return act.delegation === null ? notApplicable() : unmet(facts)
    const delegates = act.delegation !== null && act.givenBy?.kind === 'delegation' && isIdentified(act.givenBy)
    return requires(delegates, facts)
  },
}

/** Nobody delegates more than he holds: the delegator is a representative in office over the whole delegation. */
export const delegationWithinOffice: OnAct<'appoint'> = {
  id: 'delegationWithinOffice',
  basis: [cite('policy', 'A1'), cite('CGCT', 'L3221-3'), cite('CGCT', 'L4231-3'), cite('CGCT', 'L2122-19')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (act.office !== 'delegate') return notApplicable()
    const delegator = officesOf(state).find(({ number }) => number === act.delegation?.by)
    const fits =
      delegator?.office === 'representative' &&
      isHeldOn(delegator, act.from) &&
      (delegator.until === null || (act.until !== null && act.until <= delegator.until))
    return requires(fits, {
      delegator: delegator?.title ?? null,
      delegatorFrom: delegator?.from ?? null,
      delegatorUntil: delegator?.until ?? null,
      from: act.from,
      until: act.until,
    })
  },
}

/** S0.4, A2: one person who represents two bodies signs twice, under two authorities. Told, never refused. */
export const samePersonElsewhere: OnAct<'register' | 'appoint'> = {
  id: 'samePersonElsewhere',
  basis: [cite('policy', 'A2')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    if (act.type === 'appoint' && act.office !== 'representative') return notApplicable()
    const from = act.type === 'appoint' ? act.from : (act.representative?.from ?? '')
    const bodies = facts.others.filter(({ representatives }) =>
      representatives.some(
        (held) =>
          (held.until === null || from <= held.until) &&
          personsOf(act).some((person) => isSamePerson(person, held.person)),
      ),
    )
    if (bodies.length === 0) return notApplicable()
    return computed({ bodies: bodies.map(({ name }) => name), person: personsOf(act)[0]?.name ?? null })
  },
}

/** S0.2: the coordinator keeps the register for another body on a stated act of that body, never on its own word. */
export const registerKeptOnAct: OnAct<'correct' | 'appoint' | 'endOffice'> = {
  id: 'registerKeptOnAct',
  basis: [clause('parties'), clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts, actor }) => {
    if (!isKeeper(facts.standing, actor) || actsFor(actor, facts.body)) return notApplicable()
    const relied = act.type === 'appoint' ? act.givenBy : act.act
    return requires(isIdentified(relied), { number: relied?.number ?? null })
  },
}

/** S0.2: once the convention names the parties, another name or SIRET is not a slip of the pen: it takes an act. */
export const correctionAct: OnAct<'correct'> = {
  id: 'correctionAct',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    const renames = act.changes.name !== undefined || act.changes.siret !== undefined
    if (facts.standing.preparing || !renames) return notApplicable()
    return requires(isIdentified(act.act), { number: act.act?.number ?? null })
  },
}

/** Only an office of the register ends, and only sooner than it would. */
export const officeInCourse: OnAct<'endOffice'> = {
  id: 'officeInCourse',
  basis: [clause('parties'), cite('policy', 'A1')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const held = officesOf(state).find(({ number }) => number === act.number)
    const ends = held !== undefined && (held.until === null || act.until < held.until)
    return requires(ends, { office: act.number, title: held?.title ?? null, endsOn: held?.until ?? null })
  },
}

/** The identity as it would stand after the act. */
function proposed({ state, act }: Pick<Input<'register' | 'correct'>, 'state' | 'act'>): Identity {
  if (act.type === 'register') return act
  if (state.status !== 'registered') throw new Error('the table admits only a registered body')
  return { ...state, ...stated(act.changes) }
}

function datesOf({ state, act }: Pick<Input<'register' | 'appoint' | 'endOffice'>, 'state' | 'act'>) {
  if (act.type === 'endOffice') {
    const held = officesOf(state).find(({ number }) => number === act.number)
    return held === undefined ? null : { given: null, from: held.from, until: act.until }
  }
  const office = act.type === 'appoint' ? act : act.representative
  return office === null ? null : { given: office.givenBy?.date ?? null, from: office.from, until: office.until }
}

/** An act that somebody else can find: it bears a number. */
function isIdentified(act: NewOffice['givenBy']): boolean {
  return act !== null && (act.number ?? '').trim() !== ''
}
