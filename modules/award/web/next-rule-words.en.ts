import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { NextRule } from './rule-ids.ts'

const { day, number } = factsIn('en')

/** What is asked when the first of the ranking is out, and of whom the committee then chooses. */
export const nextRules: Readonly<Record<NextRule, RuleSentence>> = {
  nextDescribed: ({ next, amount, left }, outcome) => {
    if (outcome === 'not-applicable')
      return left === true
        ? 'The amount, and why it is chosen, will come with the decision of the committee.'
        : 'Nobody is left in the ranking.'
    if (outcome === 'met') return `The amount, and why ${String(next)} is chosen, are given.`
    return amount === true
      ? `Why the tender of ${String(next)} is chosen: the letters will say that, and not the reasons of the tender that is out.`
      : `Give the amount of the tender of ${String(next)} and why it is chosen: the letters and the deed take both.`
  },
  nextChosenByCommittee: ({ next, left, here }, outcome) => {
    if (outcome === 'not-applicable') return 'The committee need not choose the next.'
    if (outcome === 'met')
      return left === true
        ? `The committee is to be convened again: it chooses ${String(next)}, or follows up nothing.`
        : here === true
          ? `The committee has chosen ${String(next)}.`
          : `A person says where the committee chose ${String(next)}.`
    return here === true
      ? `The committee chooses the holder: where did it choose ${String(next)}? If its minutes do not rank it, leave the amount and the reasons empty: it will be convened again.`
      : `The committee chooses the holder: where did it choose ${String(next)}? In the ranking that its minutes settle, or in another session.`
  },
  nextChoiceAwaited: ({ next }, outcome) =>
    outcome === 'met'
      ? `The choice of ${String(next)} by the committee is awaited.`
      : 'No choice of the committee is awaited.',
  nextAsVoted: ({ next, holder, decidedOn }, outcome) => {
    if (outcome === 'met') return `The committee chose ${String(next)} on ${day(decidedOn)}, in signed minutes.`
    return decidedOn === null
      ? `No signed minutes choose ${String(next)}: convene the committee, which votes, then have its minutes signed.`
      : `The committee chose ${String(holder)} on ${day(decidedOn)}, and not ${String(next)}.`
  },
  nextChosen: ({ next }, outcome) =>
    outcome === 'unmet'
      ? `The committee has not chosen ${String(next)} yet: no letter, deed or signature before its vote.`
      : 'No choice of the committee is awaited.',
  lettersNotLeft: ({ next, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'The winner is not passed over for force majeure.'
    if (outcome === 'met')
      return next === ''
        ? 'No letter has left; nobody follows in the ranking.'
        : `No letter has left: ${String(next)} follows in the ranking.`
    return `${number(letters)} letter(s) of rejection have left: the next of the ranking is no longer turned to.`
  },
}
