import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { PageRule } from './rule-ids.ts'

const { day } = factsIn('en')

/** What each rule of the page of a candidate has found, in one sentence. */
export const pageRules: Readonly<Record<PageRule, RuleSentence>> = {
  letterOfPage: ({ readAt }, outcome) => {
    if (outcome === 'met') return 'The letter is opened by whom it was written to; the hour is kept.'
    return readAt === null || readAt === undefined
      ? 'No letter to this candidate is at its disposal at this hour.'
      : 'This letter is open already: the first reading counts.'
  },
  askedOnce: ({ due, told: isTold }, outcome) => {
    if (outcome === 'met') return 'The request comes from a rejected candidate that was told.'
    if (isTold === false) return 'A request needs a letter of rejection at the disposal of this candidate.'
    return due === null
      ? 'Each candidate asks for itself.'
      : `A request awaits its answer already, at the latest on ${day(due)}.`
  },
  answerSaid: (_facts, outcome) =>
    outcome === 'met' ? 'The answer has a text or a document.' : 'Write the answer, or attach it.',
  answerOfPage: ({ today }, outcome) =>
    outcome === 'met'
      ? 'The answer is given where the request was made.'
      : `The request comes from the page of the candidate: the answer is put there on the day itself, ${day(today)}.`,
  answerSecretsWithheld: () =>
    'Is what the law, the public interest, business secrecy or fair competition protects taken out of the answer? Article to be confirmed: say what you have read again.',
}
