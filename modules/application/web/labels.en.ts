import type { Entry } from '#api/shapes.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Examination, ExaminationAct } from '../model/examination-state.ts'
import { rules } from './rules.en.ts'
import type { RuleId } from './rules.fr.ts'

const { at, count, number } = factsIn('en')

/** What a request says of itself: nothing to whoever does not read its content. */
function sent({ events }: Pick<Entry, 'events'>, what: string): string {
  const [event] = events
  if (event?.deadline === undefined) return `${what}.`
  const many = count(event.asked)
  return `${what} to ${number(many)} ${many === 1 ? 'candidate' : 'candidates'}, deadline on ${at(event.deadline)}.`
}

export const examination: ModuleLabels<
  ExaminationAct['type'],
  Examination['status'],
  RuleId,
  'coordinator' | 'operator'
> = {
  process: 'examination',
  acts: {
    begin: 'Begin the examination of the applications',
    revise: 'Revise the list of pieces',
    review: 'Examine the application, piece by piece',
    requestCompletion: 'Ask to complete',
    askExplanation: 'Ask for an explanation',
    answer: 'Answer a request',
    decide: 'Decide on the application',
    end: 'End the examination',
    resume: 'Take the examination up again',
    tellEliminated: 'Tell the eliminated candidates',
    openRejection: 'Open the letter on its page',
    invite: 'Invite to tender',
  },
  final: {
    requestCompletion: 'The request goes to all whom it names: it is not called back, and its deadline moves no more.',
    askExplanation: 'The request goes to the candidate: it is not called back.',
    end: 'What was decided changes no more: the tenders of inadmissible applications will stay sealed.',
    invite: 'The invitation leaves for all at once, in the same words: it is not called back.',
    tellEliminated:
      'Each eliminated candidate reads the reasons of its decision, word for word. The letter is not called back.',
  },
  statuses: { none: 'to be begun', begun: 'under way', ended: 'ended' },
  capacities: { coordinator: 'the coordinator', operator: 'the candidate' },
  done: {
    begin: ({ events }) =>
      Array.isArray(events[0]?.pieces)
        ? `The examination of the applications is begun, on ${number(count(events[0]?.pieces))} pieces.`
        : 'The examination of the applications is begun.',
    revise: () => 'The list of pieces is revised.',
    review: () => 'An application was examined, piece by piece.',
    requestCompletion: (entry) => sent(entry, 'A request to complete is sent'),
    askExplanation: (entry) => sent(entry, 'A request to explain is sent'),
    answer: ({ events }) =>
      events[0]?.late === true ? 'A candidate answered, after the deadline.' : 'A candidate answered.',
    decide: ({ payload }) =>
      payload.verdict === undefined
        ? 'An application has its decision.'
        : payload.verdict === 'admitted'
          ? 'An application is admitted.'
          : 'An application is found inadmissible.',
    end: () => 'The examination of the applications has ended.',
    resume: () => 'The examination of the applications is taken up again.',
    tellEliminated: ({ events }) => {
      const many = count(events[0]?.accounts)
      if (many === 0) return 'The eliminated candidates are told.'
      return many === 1
        ? 'One eliminated candidate is told, with its reasons.'
        : `${number(many)} eliminated candidates are told, each with its reasons.`
    },
    openRejection: () => 'An eliminated candidate opened, on its page, the letter that tells it so.',
    invite: ({ events }) => {
      const many = count(events[0]?.accounts)
      return many === 0
        ? 'Candidates are invited to tender.'
        : `${number(many)} ${many === 1 ? 'candidate is' : 'candidates are'} invited to tender.`
    },
  },
  tasks: {
    begin: ({ facts }) => `Begin the examination of the applications of ${facts.reference}`,
    review: ({ facts }) => `Examine the applications of ${facts.reference}`,
    decide: ({ facts }) => `Decide on the applications of ${facts.reference}`,
    end: ({ facts }) => `End the examination of the applications of ${facts.reference}`,
    resume: ({ facts }) => `Take up again the examination of the applications of ${facts.reference}`,
    tellEliminated: ({ facts }) => `Tell the eliminated candidates of ${facts.reference}`,
  },
  rules,
}

export { operatorProof } from './proof-labels.en.ts'
