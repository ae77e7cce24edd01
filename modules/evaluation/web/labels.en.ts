import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Evaluation, EvaluationAct } from '../model/evaluation-state.ts'
import type { Scoring, ScoringAct } from '../model/scoring-state.ts'
import type { EvaluationRule } from './rule-ids.ts'
import { rules } from './rules.en.ts'

const { count, day, euros } = factsIn('en')

const LETTERS: Readonly<Record<string, string>> = {
  price: 'to account for its price',
  regularisation: 'to put its tender right',
  clarification: 'to make the content of its tender clear',
  validity: 'to be bound longer',
  negotiation: 'to negotiate',
}

export const evaluation: ModuleLabels<
  EvaluationAct['type'],
  Evaluation['status'],
  EvaluationRule,
  'coordinator' | 'operator'
> = {
  process: 'evaluation',
  acts: {
    begin: 'Begin the analysis',
    appoint: 'Name an evaluator',
    dismiss: 'End an appointment',
    recordPrice: 'Read a price',
    qualify: 'Qualify a tender',
    write: 'Write to tenderers',
    answer: 'Answer the coordinator',
    declineRegularisation: 'Refuse to all to put tenders right',
    settle: 'Settle a tender that seems abnormally low',
    agree: 'Agree on scores',
    conclude: 'Conclude the analysis',
    reopen: 'Take the analysis up again',
    freeze: 'Freeze the report',
  },
  final: {
    freeze: 'A report that is frozen changes no more: the committee is convened on it.',
    begin: 'The grid and the tenders are taken once: nothing of them is changed afterwards.',
  },
  statuses: { none: 'not begun', begun: 'going on', concluded: 'concluded', frozen: 'report frozen' },
  capacities: { coordinator: 'the coordinator', operator: 'the tenderer' },
  done: {
    begin: ({ events }) =>
      `The analysis of the tenders has begun${count(events[0]?.tenders) > 0 ? `, on ${count(events[0]?.tenders)} tenders` : ''}.`,
    appoint: () => 'An evaluator was named.',
    dismiss: ({ payload }) =>
      `The appointment of an evaluator has ended${payload.reason === undefined ? '' : `: ${String(payload.reason)}`}.`,
    recordPrice: ({ payload }) =>
      payload.total === undefined ? 'A price was read.' : `A price was read: ${euros(payload.total)}.`,
    qualify: ({ payload }) =>
      payload.kind === undefined
        ? 'A tender was qualified.'
        : `A tender was found ${String(payload.kind)}: ${String(payload.reason)}`,
    write: ({ payload }) =>
      payload.kind === undefined
        ? 'The coordinator has written to tenderers.'
        : `The coordinator asks a tenderer ${LETTERS[String(payload.kind)] ?? ''}, by ${day(payload.due)}.`,
    answer: () => 'A tenderer has answered the coordinator.',
    declineRegularisation: ({ payload }) =>
      `Putting tenders right was refused to all${payload.reason === undefined ? '' : `: ${String(payload.reason)}`}.`,
    settle: ({ payload }) =>
      payload.outcome === undefined
        ? 'A tender that seemed abnormally low was settled.'
        : payload.outcome === 'justified'
          ? `A low price is accounted for: ${String(payload.reason)}`
          : `A tender was rejected as abnormally low: ${String(payload.reason)}`,
    agree: ({ payload }) => `Scores were agreed on${count(payload.agreed) > 0 ? `: ${count(payload.agreed)}` : ''}.`,
    conclude: () => 'The analysis was concluded, and the ranking computed.',
    reopen: ({ payload }) =>
      `The analysis was taken up again${payload.reason === undefined ? '' : `: ${String(payload.reason)}`}.`,
    freeze: () => 'The report to the committee was frozen.',
  },
  tasks: {
    appoint: ({ facts }) => `Name the evaluators of the consultation ${facts.reference}`,
    conclude: ({ facts }) => `Conclude the analysis of the tenders of the consultation ${facts.reference}`,
    freeze: ({ facts }) => `Freeze the report to the committee on the consultation ${facts.reference}`,
    write: ({ facts }) =>
      `Ask the tenderers of the consultation ${facts.reference} to be bound beyond ${day(facts.validUntil)}`,
  },
  rules,
}

export const scoring: ModuleLabels<ScoringAct['type'], Scoring['status'], never, 'evaluator' | 'clock'> = {
  process: 'scoring',
  acts: {
    begin: 'Sign the undertaking and begin to score',
    score: 'Score',
    close: 'Close my scores',
    disclose: 'Open the scores to reading',
    end: 'End the sheet',
  },
  commits: { begin: 'I sign, and score' },
  final: { close: 'A sheet that is closed changes no more.' },
  statuses: {
    none: 'not begun',
    undertaken: 'going on',
    closed: 'closed, read by nobody',
    disclosed: 'read by all',
    ended: 'set aside',
  },
  capacities: { evaluator: 'the evaluator', clock: 'the passing of time alone' },
  done: {
    begin: () => 'An evaluator has signed its undertaking.',
    score: () => 'Scores were given.',
    close: () => 'An evaluator has closed its scores.',
    disclose: () => 'All have closed their scores: they are read.',
    end: () => 'A sheet of scores counts no more.',
  },
  tasks: {
    begin: ({ facts }) => `Sign the undertaking and score the tenders of the consultation ${facts.reference}`,
    close: ({ facts }) => `Score the tenders of the consultation ${facts.reference}, and close the scores`,
  },
  rules: {},
}
