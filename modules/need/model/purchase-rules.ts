import { clause } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { hasMemberOn, isInForceOn, membersOn } from '#modules/convention/index.ts'
import { addRanges, lastDayOf, schoolYearsOf } from './amounts.ts'
import { committed, isSettled } from './answer.ts'
import { type Collecting, type Enquiry, type Opening, type PurchaseFacts, SINCE_CCP } from './purchase-state.ts'

/** S1.1, R1.06: needs are collected for the members of a group that stands, under its convention. */
export const purchaseUnderConvention: Opening = {
  id: 'purchaseUnderConvention',
  basis: [clause('object'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, today }) =>
    requires(isInForceOn(group, today), { stage: group.status, effectiveOn: group.effectiveOn }),
}

type OfEnquiry = Rule<{ readonly act: Enquiry; readonly today: string }>

/** R1.14: what the members count is told line by line, each under its own key, so that their sheets can be added. */
export const linesDistinct: OfEnquiry = {
  id: 'linesDistinct',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { lines } }) => {
    const keys = lines.map(({ key }) => key)
    const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
    return requires(lines.length > 0 && twice.length === 0, { lines: lines.length, twice })
  },
}

/** R1.14: the members have until a day to come, before the service is to begin. */
export const sheetsDueBeforeStart: OfEnquiry = {
  id: 'sheetsDueBeforeStart',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  assess: ({ act: { sheetsDue, duration }, today }) =>
    requires(today <= sheetsDue && sheetsDue < duration.from, { sheetsDue, from: duration.from, today }),
}

/** R4.03: a framework agreement lasts four years at most, renewals included; a longer one is justified, and says so. */
export const durationJustified: OfEnquiry = {
  id: 'durationJustified',
  basis: [cite('CCP', 'L2125-1', '1°')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { duration }, today }) => {
    const { value: limit } = param('framework.maxDuration', today)
    return requires(duration.months <= limit, { months: duration.months, limit })
  },
}

type Freezing = Rule<OpenInput<Collecting, PurchaseFacts>>
type AtFreeze = Rule<ActInput<Collecting, { readonly type: 'freeze' }, PurchaseFacts>>

/** R1.14: the need of every member is defined before the launch: each has validated its sheet, or said that it has none. */
export const everyNeedValidated: Freezing = {
  id: 'everyNeedValidated',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group, answers }, today }) => {
    const members = membersOn(group, today)
    const missing = members.flatMap(({ body }) => {
      const answer = answers.find((each) => each.body === body)
      return answer !== undefined && isSettled(answer) ? [] : [{ body, status: answer?.status ?? 'none' }]
    })
    return requires(missing.length === 0, { members: members.length, missing })
  },
}

/** R1.06, R1.12: whoever has a part is a member on the day of the freeze: nobody else may be named as a buyer. */
export const partsOfMembers: Freezing = {
  id: 'partsOfMembers',
  basis: [cite('CCP', 'R2162-6'), cite('DAJ', 'mutualisation 2019', 'entrée en vigueur')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group, answers }, today }) => {
    const buyers = committed(answers).map(({ body }) => body)
    const strangers = buyers.filter((body) => !hasMemberOn(group, body, today))
    return requires(strangers.length === 0, { buyers: buyers.length, strangers })
  },
}

/** R4.07: a buyer is identified by its SIRET, the number by which the notice and every order will know it. */
export const buyersKnownBySiret: Freezing = {
  id: 'buyersKnownBySiret',
  basis: [cite('CCP', 'R2162-6'), cite('DAJ', 'mutualisation 2019')],
  inForce: SINCE_CCP,
  assess: ({ facts: { answers, sirets } }) => {
    const without = committed(answers).flatMap(({ body }) => (sirets[body] == null ? [body] : []))
    return requires(without.length === 0, { without })
  },
}

/** R1.14: a purchase that nobody needs is abandoned, not frozen. */
export const someoneNeeds: Freezing = {
  id: 'someoneNeeds',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { answers } }) => requires(committed(answers).length > 0, { sheets: committed(answers).length }),
}

/** R1.14: a sheet answers the purchase as it now stands: lines or years changed since are told again before the freeze. */
export const sheetsUpToDate: Freezing = {
  id: 'sheetsUpToDate',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'besoins')],
  inForce: SINCE_CCP,
  assess: ({ state: { lines, duration }, facts: { answers } }) => {
    const keys = lines.map(({ key }) => key)
    const years = schoolYearsOf(duration)
    const stale = committed(answers).flatMap(({ body, quantities, learners }) => {
      const sameLines = sameSet(
        keys,
        quantities.map(({ line }) => line),
      )
      return sameLines &&
        sameSet(
          years,
          learners.map(({ year }) => year),
        )
        ? []
        : [body]
    })
    return requires(stale.length === 0, { sheets: committed(answers).length, stale })
  },
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each))

/** R2.01: the estimated value counts the ceilings of all members, excluding VAT, for the whole duration. */
export const needEstimated: AtFreeze = {
  id: 'needEstimated',
  basis: [cite('CCP', 'R2121-1'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, facts: { answers } }) => {
    const sheets = committed(answers)
    if (sheets.length === 0) return notApplicable()
    const { minimum, maximum } = addRanges(sheets.map(({ amounts }) => amounts))
    return computed({
      estimate: maximum,
      minimum,
      sheets: sheets.length,
      months: state.duration.months,
      until: lastDayOf(state.duration),
    })
  },
}
