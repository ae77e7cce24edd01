import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, membershipOf } from '#modules/convention/index.ts'
import { looksPersonal, tellsOfAPerson } from './personal-data.ts'
import { type Count, type OnAct, SINCE_CCP } from './state.ts'
import { isUai } from './uai.ts'

/** S1.4: the perimeter is that of the members: whoever has left, or never joined, has none in this group. */
export const perimeterOfAMember: OnAct<'declare'> = {
  id: 'perimeterOfAMember',
  basis: [clause('object'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body }, today }) => {
    const member = membershipOf(group, body)
    const left = member?.until ?? null
    return requires(member !== undefined && (left === null || left > today), { body, left })
  },
}

/** S1.4: each member answers for its own numbers; the coordinator may record what a member sent it. */
export const ownPerimeterDeclared: OnAct<'declare'> = {
  id: 'ownPerimeterDeclared',
  basis: [clause('object'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body }, actor }) =>
    requires(actsFor(actor, body) || actsFor(actor, coordinatorOf(group)), { body }),
}

/** S1.4: one perimeter a member and a year, so that no school is counted twice by one member; a mistake is corrected. */
export const declaredOnceAYear: OnAct<'declare'> = {
  id: 'declaredOnceAYear',
  basis: [clause('object'), cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  assess: ({ facts: { others }, act: { body, year } }) =>
    requires(!others.some((other) => other.body === body && other.year === year), { body, year }),
}

type Counting = Rule<{ readonly act: Count; readonly today: string }>

/** S1.4: a school is known by its number in the national register, each once; a site that is no school has none. */
export const sitesIdentified: Counting = {
  id: 'sitesIdentified',
  basis: [clause('object'), cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  assess: ({ act: { sites } }) => {
    const numbers = sites.flatMap(({ uai }) => uai ?? [])
    if (numbers.length === 0) return notApplicable({ sites: sites.length })
    const wrong = numbers.filter((uai) => !isUai(uai))
    const twice = [...new Set(numbers.filter((uai, index) => numbers.indexOf(uai) !== index))]
    return requires(wrong.length === 0 && twice.length === 0, { sites: sites.length, wrong, twice })
  },
}

/** S1.4, R8.03: users are counted. A name, a learner’s number, a day of birth or an address has no place here. */
export const usersCountedOnly: Counting = {
  id: 'usersCountedOnly',
  basis: [cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  assess: ({ act: { sites, source } }) => {
    const rows = sites.flatMap(({ name }, index) => (looksPersonal(name) ? [index + 1] : []))
    const inSource = tellsOfAPerson(source)
    return requires(rows.length === 0 && !inSource, { rows, inSource })
  },
}

/** S1.4: a number is worth what its source is worth: where it comes from, and the day it was counted. */
export const countSourced: Counting = {
  id: 'countSourced',
  basis: [clause('object'), cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  assess: ({ act: { source, countedOn }, today }) =>
    requires(source.trim() !== '' && countedOn <= today, { source, countedOn, today }),
}
