import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { checkSiret } from '#kernel/ids.ts'
import type { Cents } from '#kernel/money.ts'
import { type Assessment, computed, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { askedOn, type CaseKind } from './cases.ts'
import { baseOf, halfOf, sameEvent, smallLimitOf, smallSum } from './limits.ts'
import { type Answer, type Facts, type OnAct, SINCE_CCP } from './state.ts'

type OnDraft = OnAct<'draft'>

/** R6.03: only modifications of small amount are cumulated, so an event serves one modification and never two. */
export const eventOwn: OnDraft = {
  id: 'eventOwn',
  basis: [cite('RM', 'Sénat 04407'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ facts: { others }, act: { event } }) => {
    const same = others.filter((each) => sameEvent(each.event, event))
    return requires(same.length === 0, { event, served: same.length })
  },
}

const answerTo = (answers: readonly Answer[], condition: Answer['condition']) =>
  answers.find((each) => each.condition === condition)

/** R6.01: nothing changes the overall nature of the contract, whatever the case: whoever takes it up says why it does not. */
export const natureKept: OnDraft = {
  id: 'natureKept',
  basis: [cite('CCP', 'L2194-1'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ act: { answers } }) => {
    const answer = answerTo(answers, 'nature-kept')
    return requires(answer?.holds === true && answer.reason.trim() !== '', { answered: answer !== undefined })
  },
}

/** The conditions of the case, each answered with its reason, by the version of the day: one that fails is another case, or a new procedure. */
export const conditionsMet: OnDraft = {
  id: 'conditionsMet',
  basis: [cite('CCP', 'L2194-1'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, answers }, lawDate }) => {
    const { asks, basis, from } = askedOn(kind, lawDate)
    const own = asks.filter(({ condition }) => condition !== 'nature-kept')
    const unanswered = own
      .filter(({ condition }) => (answerTo(answers, condition)?.reason.trim() ?? '') === '')
      .map(({ condition }) => condition)
    const failing = own
      .filter(({ condition, holds }) => {
        const answer = answerTo(answers, condition)
        return answer !== undefined && answer.holds !== holds
      })
      .map(({ condition }) => condition)
    const said = { case: kind, version: from, unanswered, failing }
    return { ...requires(unanswered.length + failing.length === 0, said), basis }
  },
}

/** L2194-1 1°: a review clause is named where one is carried out. */
export const clauseNamed: OnDraft = {
  id: 'clauseNamed',
  basis: [cite('CCP', 'L2194-1', '1°'), cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, clause: named } }) =>
    kind === 'review-clause' ? requires(named.trim() !== '', { clause: named }) : notApplicable(),
}

/** R6.02: what the limits are reckoned on is the contract as it was awarded; where it was not awarded here a person answers for it, once and for all. */
export const initialAsAwarded: OnDraft = {
  id: 'initialAsAwarded',
  basis: [cite('CCP', 'R2194-8'), cite('policy', 'base des avenants')],
  inForce: SINCE_CCP,
  assess: ({ facts: { concluded, others }, act: { initial, works, formalised } }) => {
    const [before] = others
    const known = concluded?.amount ?? before?.initial ?? null
    const said = { initial, known: known ?? 0, here: concluded !== null, formalised }
    if (known !== null && known !== initial) return unmet(said)
    if (concluded !== null)
      return requires(concluded.works === works && concluded.formalised === formalised, {
        ...said,
        formalised: concluded.formalised,
      })
    return before === undefined ? toAppraise(said) : requires(before.works === works, said)
  },
}

/**
 * R6.04: where prices are revised, the base is the adjusted amount: computed by the clause of the price schedule that is kept here, else told by a person.
 * Both figures are shown.
 */
export const baseRevised: OnDraft = {
  id: 'baseRevised',
  basis: [cite('CCP', 'R2194-4'), cite('policy', 'base des avenants')],
  inForce: SINCE_CCP,
  assess: ({ facts: { coefficient }, act }) => {
    const base = baseOf(act, coefficient)
    const said = { initial: act.initial, base, maximum: act.raisesMaximum, kept: coefficient !== null }
    if (act.revised === null) return computed(said)
    if (act.raisesMaximum || (coefficient !== null && act.revised !== base)) return unmet(said)
    return coefficient === null ? toAppraise(said) : computed(said)
  },
}

type Limited = { readonly kind: CaseKind; readonly amount: Cents; readonly base: Cents; readonly works: boolean }

/** R6.02: under the European threshold *and* under the share of the base, those before it added; a fall is measured like a rise. */
export function assessSmall(
  { kind, amount, base, works }: Limited,
  { others }: Pick<Facts, 'others'>,
  lawDate: string,
): Assessment {
  if (kind !== 'small') return notApplicable()
  const { threshold, known, points, share, most } = smallLimitOf({ base, works }, lawDate)
  const before = smallSum(others)
  const total = before + amount
  const said = { amount, before, total, threshold, known, points, share, most, base }
  if (Math.abs(total) > most) return unmet(said)
  return known ? requires(true, said) : toAppraise(said)
}

/** R6.02: a modification of small amount stays under both limits, with the others of its kind. */
export const smallAmountWithin: OnDraft = {
  id: 'smallAmountWithin',
  basis: [cite('CCP', 'R2194-8'), cite('CCP', 'R2194-9'), cite('CCP', 'annexe 2')],
  inForce: SINCE_CCP,
  assess: ({ act, facts, lawDate }) => assessSmall({ ...act, base: baseOf(act, facts.coefficient) }, facts, lawDate),
}

/** R2194-3: additional services and unforeseen circumstances add half of the base at most, each time. */
export const halfWithin: OnDraft = {
  id: 'halfWithin',
  basis: [cite('CCP', 'R2194-3')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { coefficient }, lawDate }) => {
    if (act.kind !== 'additional' && act.kind !== 'unforeseen') return notApplicable()
    const base = baseOf(act, coefficient)
    const most = halfOf({ base }, lawDate)
    return requires(Math.abs(act.amount) <= most, { amount: act.amount, most, base })
  },
}

/** R2194-6: a new holder is named with its number and its proofs, and nothing else changes beside it; in another case nobody replaces the holder. */
export const replacementAlone: OnDraft = {
  id: 'replacementAlone',
  basis: [cite('CCP', 'R2194-6'), cite('CCP', 'R2194-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, holder, amount, priceOnly, raisesMaximum, endsOn } }) => {
    if (kind !== 'replacement' && holder === null) return notApplicable()
    const siret = holder !== null && 'value' in checkSiret(holder.siret)
    const proven = (holder?.proofs.length ?? 0) > 0
    const alone = amount === 0 && !priceOnly && !raisesMaximum && endsOn === null
    return requires(kind === 'replacement' && siret && proven && alone, {
      case: kind,
      named: holder !== null,
      siret,
      proven,
      alone,
    })
  },
}

/** R6.08: the price alone may be modified; it is then one of the four cases that allow it, and carries an amount. */
export const priceOnlyCase: OnDraft = {
  id: 'priceOnlyCase',
  basis: [cite('CCP', 'L2194-1'), cite('CE', '405540')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, priceOnly, raisesMaximum, endsOn } }) => {
    if (!priceOnly) return notApplicable()
    const allowed = kind !== 'review-clause' && kind !== 'replacement'
    return requires(allowed && !raisesMaximum && endsOn === null, { case: kind, allowed })
  },
}

/** R6.09: raising the maximum of a framework agreement is a modification like any other: it is reckoned on the initial maximum, and adds to the one in force. */
export const maximumRaised: OnDraft = {
  id: 'maximumRaised',
  basis: [cite('CCP', 'R2162-4'), cite('CCP', 'L2194-1'), cite('policy', 'base des avenants')],
  inForce: SINCE_CCP,
  assess: ({ act: { raisesMaximum, amount, initial }, facts: { ceiling } }) => {
    if (!raisesMaximum) return notApplicable()
    const present = ceiling?.maximum.amount ?? 0
    const said = { initial, present, next: present + amount, set: ceiling !== null }
    return ceiling !== null && amount > 0 ? computed(said) : unmet(said)
  },
}

/** S3.17: no effect before the holder is told, nor after the contract has ended; a last day that moves is another one, after that of the effect. */
export const effectPlanned: OnDraft = {
  id: 'effectPlanned',
  basis: [cite('CCP', 'L2194-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { effectiveOn, endsOn }, facts: { contract }, today }) => {
    const present = contract?.validUntil ?? null
    const last = endsOn ?? present
    const from = effectiveOn ?? today
    const dated = today <= from && (last === null || from <= last) && (present === null || from <= present)
    const moved = endsOn === null || (endsOn !== present && endsOn > today)
    return requires(dated && moved, { from, present: present ?? '', endsOn: endsOn ?? '', dated, moved })
  },
}

/** What a modification is as it is drafted, before anybody signs. */
export const draftingRules = [
  ...[eventOwn, natureKept, conditionsMet, clauseNamed, initialAsAwarded, baseRevised, smallAmountWithin, halfWithin],
  ...[replacementAlone, priceOnlyCase, maximumRaised, effectPlanned],
] as const

/** R6.10: whoever orders on the contract tells what it needs, for itself; whoever coordinates may tell it of any buyer. */
export const needOfBuyer: OnAct<'tell'> = {
  id: 'needOfBuyer',
  basis: [clause('execution'), clause('coordinator'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ act: { body }, actor, facts: { contract, group } }) => {
    const buyer = contract?.identifiedBuyers.includes(body) === true
    const own = actsFor(actor, body) || actsFor(actor, coordinatorOf(group))
    return requires(buyer && own, { body, buyer, own })
  },
}
