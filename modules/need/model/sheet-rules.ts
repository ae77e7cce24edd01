import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { inOrder, schoolYearsOf } from './amounts.ts'
import { SINCE_CCP } from './purchase-state.ts'
import type { NeedSheet, OnSheet, SheetFacts, Told } from './sheet-state.ts'

/** R1.14: a sheet answers a purchase whose needs are being collected; a frozen need is reopened before it is changed. */
export const needsCollected: Rule<{ readonly facts: SheetFacts }> = {
  id: 'needsCollected',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { purchase } }) => requires(purchase.status === 'collecting', { stage: purchase.status }),
}

type OfTheFiler = Rule<{
  readonly facts: SheetFacts
  readonly act: Pick<Told, 'need'> & { readonly body: string }
  readonly today: string
  readonly actor: OpenInput<NeedSheet, SheetFacts>['actor']
}>

/** R1.14: the needs are those of the members: whoever has left, or has not entered, counts for nothing. */
export const needOfAMember: OfTheFiler = {
  id: 'needOfAMember',
  basis: [cite('CCP', 'L2111-1'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body }, today }) => {
    const member = membershipOf(group, body)
    return requires(member !== undefined && isMemberOn(member, today), { body, until: member?.until ?? null })
  },
}

/**
 * S5.1: each member commits itself; the coordinator may write down the need that a member sent it, which that member
 * validates. That a member has no need, it says itself.
 */
export const ownNeedFiled: OfTheFiler = {
  id: 'ownNeedFiled',
  basis: [cite('CCP', 'L2113-7', 'al. 2'), cite('policy', 'A21')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body, need }, actor }) => {
    const recorded = need !== null && actsFor(actor, coordinatorOf(group))
    return requires(actsFor(actor, body) || recorded, { body, needed: need !== null })
  },
}

/** R1.14: one sheet a member, so that nothing is counted twice; it is revised, never doubled. */
export const oneSheetAMember: OfTheFiler = {
  id: 'oneSheetAMember',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  assess: ({ facts: { answered }, act: { body } }) => requires(!answered.includes(body), { body }),
}

/** R1.14: a sheet comes by the day that the coordinator set; a later one says why it can still be counted. */
export const filedInTime: Rule<{ readonly facts: SheetFacts; readonly today: string }> = {
  id: 'filedInTime',
  basis: [cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { purchase }, today }) =>
    purchase.status === 'collecting'
      ? requires(today <= purchase.sheetsDue, { sheetsDue: purchase.sheetsDue, today })
      : notApplicable({ stage: purchase.status }),
}

type OfTold = Rule<{ readonly facts: SheetFacts; readonly act: Told }>

/** R1.14: a member may need nothing of a purchase; the others, who will share without it, are told why. */
export const noNeedExplained: OfTold = {
  id: 'noNeedExplained',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  assess: ({ act: { need, note } }) => (need === null ? requires(note.trim() !== '') : notApplicable()),
}

/** R1.14: the quantities are those of the purchase's lines, each told once, from the least to the most. */
export const quantitiesInOrder: OfTold = {
  id: 'quantitiesInOrder',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { purchase }, act: { need } }) => {
    if (purchase.status !== 'collecting' || need === null) return notApplicable()
    const { quantities } = need
    const label = new Map(purchase.lines.map((line) => [line.key, line.label]))
    const told = quantities.map(({ line }) => line)
    const unknown = told.filter((line) => !label.has(line))
    const missing = [...label].flatMap(([key, words]) => (told.includes(key) ? [] : [words]))
    const twice = told.filter((line, index) => told.indexOf(line) !== index)
    const disordered = quantities.flatMap((each) => (inOrder(each) ? [] : [label.get(each.line) ?? each.line]))
    const sound = [unknown, missing, twice, disordered].every((wrong) => wrong.length === 0)
    return requires(sound, { lines: label.size, unknown, missing, twice, disordered })
  },
}

/** R4.01: a framework agreement has a maximum: each member says the amount that it will not pass, and stays below it. */
export const ceilingGiven: OfTold = {
  id: 'ceilingGiven',
  basis: [cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: ({ act: { need } }) => {
    if (need === null) return notApplicable()
    return requires(need.amounts.maximum > 0 && inOrder(need.amounts), { ...need.amounts })
  },
}

/** R1.14, S1.4: the learners of each school year that the purchase touches, told once a year. */
export const everyYearCounted: OfTold = {
  id: 'everyYearCounted',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  assess: ({ facts: { purchase }, act: { need } }) => {
    if (purchase.status !== 'collecting' || need === null) return notApplicable()
    const { learners } = need
    const years = schoolYearsOf(purchase.duration)
    const told = learners.map(({ year }) => year)
    const missing = years.filter((year) => !told.includes(year))
    const beyond = told.filter((year) => !years.includes(year))
    const twice = told.filter((year, index) => told.indexOf(year) !== index)
    return requires(
      [missing, beyond, twice].every((wrong) => wrong.length === 0),
      { years, missing, beyond, twice },
    )
  },
}

/**
 * S1.4: what a member needs is measured against whom it serves. Without a declared perimeter, or far from it, the sheet
 * says why: a commitment that nobody can check is worth little to the others.
 */
export const needMeasured: OfTold = {
  id: 'needMeasured',
  basis: [clause('object'), cite('policy', 'périmètre')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { perimeters }, act: { need } }) => {
    if (need === null) return notApplicable()
    const latest = perimeters.toSorted((one, other) => other.year.localeCompare(one.year))[0]
    const first = need.learners.toSorted((one, other) => one.year.localeCompare(other.year))[0]
    if (latest === undefined || first === undefined)
      return requires(false, { year: null, users: null, learners: first?.learners ?? null, gap: null, limit: null })
    const limit = param('need.perimeterGap', '2026-01-01').value
    // Basis points of the declared users; a perimeter without a user is far from any need.
    const gap = Math.round((Math.abs(first.learners - latest.users) * 10_000) / Math.max(latest.users, 1))
    return requires(gap <= limit, { year: latest.year, users: latest.users, learners: first.learners, gap, limit })
  },
}

/** The coordinator's answer says what to correct, and leaves until a day to come to do it. */
export const remarkDated: OnSheet<'return'> = {
  id: 'remarkDated',
  basis: [cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  assess: ({ act: { remark, correctBy }, today }) =>
    requires(remark.trim() !== '' && today < correctBy, { correctBy, today }),
}
