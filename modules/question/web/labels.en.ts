import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/question-rules.ts'
import type { Question, QuestionAct } from '../model/question-state.ts'

const { at, day } = factsIn('en')
/** What is the asker's for certain. */
const ITS: Readonly<Record<string, string>> = {
  name: 'the name',
  address: 'the e-mail address',
  siret: 'the company number',
}
/** What may be the asker's, in the question as it will be published. */
const HELD: typeof ITS = {
  name: 'a word that is also the name of whoever asked',
  address: 'an e-mail address, or that of a site',
  telephone: 'a telephone number',
  siret: 'a company number',
}
/** What may be the asker's, in the answer. */
const REPEATED: typeof ITS = {
  name: HELD.name ?? '',
  address: 'an e-mail address, or that of a site, that the question gave',
  telephone: 'a telephone number that the question gave',
  siret: 'a company number that the question gave',
}
const named = (found: Json | undefined, says: typeof ITS): string =>
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
  tasks: {
    answer: ({ facts }) => `Answer question ${facts.number} on the consultation ${facts.reference}`,
    decline: ({ facts }) =>
      `Close question ${facts.number} on the consultation ${facts.reference}, which was left without an answer`,
  },
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
        return `Questions were received until ${at(questionsUntil)}. Sent all the same, yours is entered, and the buyer answers if it chooses, save when it comes in good time.`
      return late === true
        ? `Knowingly sent after ${at(questionsUntil)}: the buyer answers if it chooses, save when it comes in good time.`
        : `Received in time: questions are received until ${at(questionsUntil)}.`
    },
    answerInTime: (facts, outcome) => {
      if (outcome === 'not-applicable')
        return facts.reception === 'applications'
          ? 'The deadline is that for applications: the last day for answers is counted before that for tenders.'
          : 'This procedure has no last day for answers.'
      const { answersDue, days, deadline, today, late } = facts
      if (late !== true || String(today) <= String(answersDue))
        return outcome === 'met'
          ? `An answer may be published until ${day(answersDue)}, ${days} days before the deadline for tenders.`
          : `An answer could be published until ${day(answersDue)}, ${days} days before the deadline for tenders, set on ${day(deadline)}. The question came in time: the coordinator extends that deadline first, or gives up answering and says why the information is not needed for a tender.`
      const past = `The last day for an answer was ${day(answersDue)}, ${days} days before the deadline for tenders, set on ${day(deadline)}.`
      if (outcome === 'met')
        return `${past} The question came after the set hour: the reason published with the answer says why it weighs nothing on the preparation of tenders.`
      return outcome === 'unmet'
        ? `${past} The answer weighs on the preparation of tenders: the coordinator extends that deadline first, or gives up answering, with a reason.`
        : `${past} The question came after the set hour. Why does the answer weigh nothing on the preparation of tenders? The reason is published with it. If it does weigh, the coordinator extends that deadline first.`
    },
    askerUnnamed: ({ found, inAnswer, certain }, outcome) => {
      const isCertain = certain === true
      const [question, answer] = [named(found, isCertain ? ITS : HELD), named(inAnswer, isCertain ? ITS : REPEATED)]
      if (outcome === 'met')
        return question + answer === ''
          ? 'Nothing tells who asked.'
          : 'What the texts hold does not tell who asked: the reason is written.'
      const whose = isCertain ? ' of whoever asked' : ''
      return [
        ...(question === '' ? [] : [`The question as it will be published holds ${question}${whose}.`]),
        ...(answer === '' ? [] : [`The answer holds ${answer}${whose}.`]),
        outcome === 'unmet'
          ? 'The coordinator takes out what tells who asked: all will read it.'
          : 'Why does this not tell who asked? Say so without naming anybody: a common word, or what is the buyer’s. What tells who asked is to be taken out: all will read it.',
      ].join(' ')
    },
    answerPublished: (_facts, outcome) =>
      outcome === 'met'
        ? 'The question and its answer are published together, for all.'
        : 'The question as it will be published, or its answer, is missing.',
    declineAppraised: ({ why, ...rest }, outcome) => {
      if (outcome === 'not-applicable') return UNASKED[String(why)] ?? '—'
      const { askedAt, left, answersDue, past } = rest
      if (past === true) {
        if (outcome === 'met')
          return 'The question, which came in time, was left without an answer: the failure is recorded, and why the procedure goes on is written.'
        return outcome === 'unmet'
          ? 'The procedure cannot go on without this information: abandon the consultation. The question can then be closed.'
          : `The deadline has passed, and the question, which came in time on ${at(askedAt)}, was left without an answer. Why can the procedure go on? Say whether the information was needed to prepare a tender.`
      }
      if (outcome === 'met') return 'The information is not needed to prepare a tender: the reason is written.'
      if (outcome === 'unmet')
        return 'The information is needed to prepare a tender: give it to all, after extending the deadline if need be.'
      const until = answersDue === null ? '' : ` by ${day(answersDue)} at the latest`
      const came =
        left === null
          ? `The question came in time, on ${at(askedAt)}.`
          : `The question came on ${at(askedAt)}, after the hour that was set but ${Number(left)} days before the deadline: in good time.`
      return `${came} Why is what it asks not needed to prepare a tender? Information that is needed is given to all${until}, or the deadline is extended.`
    },
    declineExplained: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept in the file.' : 'Say why it is not answered.',
  },
}
