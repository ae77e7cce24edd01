import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/question-rules.ts'
import type { Question, QuestionAct } from '../model/question-state.ts'

const { at, day } = factsIn('en')
const NAMED: Readonly<Record<string, string>> = {
  name: 'the name of whoever asked',
  address: 'an e-mail address',
  telephone: 'a telephone number',
  siret: 'a company number',
}
const GIVEN: typeof NAMED = {
  name: 'the name',
  address: 'the e-mail address',
  telephone: 'the telephone number',
  siret: 'the company number',
}
const named = (found: Json | undefined, says: typeof NAMED): string =>
  Array.isArray(found) ? found.map((each) => says[String(each)] ?? '').join(', ') : ''

/** Why nothing is to be judged, when no answer is given. */
const UNASKED: Readonly<Record<string, string>> = {
  unknown: 'There is no published consultation at this address.',
  abandoned: 'The consultation is abandoned: no tender is prepared any more.',
  'not-formalised': 'The code requires an answer in a formalised procedure only.',
  late: 'The question came after the hour that was set: the buyer answers if it chooses.',
}

export const question: ModuleLabels<
  QuestionAct['type'],
  Question['status'],
  keyof typeof rules,
  'outsider' | 'coordinator'
> = {
  process: 'question',
  acts: { ask: 'Ask a question', answer: 'Publish the answer', decline: 'Do not answer' },
  final: {
    answer: 'An answer that was published is neither corrected nor taken back: everybody has received it.',
    decline: 'The question can no longer be answered.',
  },
  statuses: { none: 'not asked', asked: 'waiting for an answer', answered: 'answered', declined: 'not answered' },
  capacities: { outsider: 'an operator, at the public address', coordinator: 'the coordinator' },
  done: {
    ask: ({ events }) => `An operator asked a question${events[0]?.late === true ? ', after the set hour' : ''}.`,
    answer: () => 'The answer to a question was published for all.',
    decline: () => 'The coordinator does not answer a question, with a reason.',
  },
  tasks: { answer: ({ facts }) => `Answer question ${facts.number} on the consultation ${facts.reference}` },
  rules: {
    consultationStillOpen: ({ stage, deadline, reception }, outcome) => {
      const what = reception === 'applications' ? 'Applications' : 'Tenders'
      if (outcome === 'met') return `${what} are awaited until ${at(deadline)}.`
      if (stage === 'unknown') return 'There is no published consultation at this address.'
      return stage === 'abandoned'
        ? 'The consultation is abandoned: there is nothing left to ask.'
        : `${what} were awaited until ${at(deadline)}: the consultation is closed.`
    },
    askedInTime: ({ questionsUntil, late }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no consultation, and so no hour.'
      if (outcome === 'unmet')
        return `Questions were received until ${at(questionsUntil)}. Sent all the same, yours is entered, and the buyer answers if it chooses.`
      return late === true
        ? `Knowingly sent after ${at(questionsUntil)}: the buyer answers if it chooses.`
        : `Received in time: questions are received until ${at(questionsUntil)}.`
    },
    answerInTime: (facts, outcome) => {
      if (outcome === 'not-applicable')
        return facts.reception === 'applications'
          ? 'The deadline is that for applications: the last day for answers is counted before that for tenders.'
          : 'This procedure has no last day for answers.'
      const { answersDue, days, deadline } = facts
      return outcome === 'met'
        ? `An answer may be published until ${day(answersDue)}, ${days} days before the deadline for tenders.`
        : `An answer could be published until ${day(answersDue)}, ${days} days before the deadline for tenders, set on ${day(deadline)}. Extend that deadline first. You give it up only if the information is not needed by a tender, or was asked too late.`
    },
    askerUnnamed: ({ found, inAnswer }, outcome) => {
      if (outcome === 'met') return 'Nothing tells who asked.'
      const [question, answer] = [named(found, NAMED), named(inAnswer, GIVEN)]
      return [
        ...(question === '' ? [] : [`The question as it will be published holds ${question}.`]),
        ...(answer === '' ? [] : [`The answer repeats ${answer} of whoever asked.`]),
        'Take out what tells who asked: all will read it.',
      ].join(' ')
    },
    answerPublished: (_facts, outcome) =>
      outcome === 'met'
        ? 'The question and its answer are published together, for all.'
        : 'The question as it will be published, or its answer, is missing.',
    declineAppraised: ({ why, ...rest }, outcome) => {
      if (outcome === 'not-applicable') return UNASKED[String(why)] ?? '—'
      const { askedAt, answersDue, past } = rest
      if (outcome === 'met') return 'The information is not needed to prepare a tender: the reason is written.'
      if (outcome === 'unmet')
        return past === true
          ? 'The information was needed to prepare a tender: the deadline had to be extended until it was given.'
          : 'The information is needed to prepare a tender: give it to all, after extending the deadline if need be.'
      const until = answersDue === null ? '' : ` by ${day(answersDue)} at the latest`
      return `The question came in time, on ${at(askedAt)}. Why is what it asks not needed to prepare a tender? Information that is needed is given to all${until}, or the deadline is extended.`
    },
    declineExplained: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept in the file.' : 'Say why it is not answered.',
  },
}
