import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { citedIn } from './citing.ts'
import * as rules from './scoring-rules.ts'
import type { OwnSheet, Score, Scores, Scoring, ScoringAct, ScoringEvent, ScoringFacts } from './scoring-state.ts'

const alone = [clause('coordinator'), cite('policy', 'analyse des offres')] as const

/** The sheet of one evaluator: signed for, scored alone, closed; read by the others once everybody has closed its own (law.md S3.7). */
export const scoring = defineProcess<Scoring, ScoringAct, ScoringEvent, ScoringFacts, 'evaluator' | 'clock'>()({
  name: 'scoring',
  initial: { status: 'none' },
  capacities: {
    evaluator: ({ actor, state }) =>
      actor.kind === 'person' &&
      actor.office !== 'reader' &&
      (state.status === 'none' || (actor.person === state.person && actor.body === state.body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    begin: {
      from: ['none'],
      to: ['undertaken'],
      by: ['evaluator'],
      basis: [clause('interests'), cite('policy', 'analyse des offres')],
      opens: [interestFree],
      rules: [rules.evaluatorAppointed, rules.oneSheetAPerson, rules.undertakingOfEvaluators],
      record: ({ act: { evaluation, undertaking }, actor, facts, now }) => {
        if (actor.kind !== 'person') throw new Error('an evaluator is a person')
        const { person, body } = actor
        const procedure = facts.evaluation?.procedure ?? ''
        return [
          { type: 'UndertakingOfEvaluatorSigned', evaluation, procedure, person, body, undertaking, undertakenAt: now },
        ]
      },
    },
    score: {
      from: ['undertaken'],
      to: ['undertaken'],
      by: ['evaluator'],
      basis: alone,
      opens: [interestFree, rules.scoringUnderway],
      rules: [rules.criterionScored, rules.scoresOnScale, rules.scoresCited],
      record: ({ act: { scores }, facts: { files } }) => [
        {
          type: 'ScoresGiven',
          scores: scores.map((each) => ({ ...each, cited: citedIn(files, each.tender, each.cited) })),
        },
      ],
    },
    close: {
      from: ['undertaken'],
      to: ['closed'],
      by: ['evaluator'],
      basis: alone,
      opens: [interestFree, rules.scoringUnderway, rules.sheetWhole],
      record: ({ now }) => [{ type: 'ScoresClosed', at: now }],
    },
    disclose: {
      from: ['closed'],
      to: ['disclosed'],
      by: ['clock'],
      basis: alone,
      record: ({ facts: { evaluation } }) => [
        { type: 'ScoresDisclosed', readers: (evaluation?.evaluators ?? []).map(({ person }) => person) },
      ],
    },
    end: {
      from: ['undertaken', 'closed', 'disclosed'],
      to: ['ended'],
      by: ['clock'],
      basis: alone,
      record: ({ act: { reason } }) => [{ type: 'ScoringEnded', reason }],
    },
  },
  evolve,
})

function evolve(state: Scoring, event: ScoringEvent): Scoring {
  if (event.type === 'UndertakingOfEvaluatorSigned') {
    const { type: _, ...own } = event
    return { status: 'undertaken', ...own, scores: {} }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'ScoresGiven':
      return { ...state, scores: given(state.scores, event.scores) }
    case 'ScoresClosed':
      return { ...ownOf(state), status: 'closed', closedAt: event.at }
    case 'ScoresDisclosed': {
      const closedAt = 'closedAt' in state ? state.closedAt : state.undertakenAt
      return { ...ownOf(state), status: 'disclosed', closedAt, readers: event.readers }
    }
    case 'ScoringEnded':
      return { ...ownOf(state), status: 'ended', reason: event.reason }
  }
}

function given(before: Scores, scores: Extract<ScoringEvent, { type: 'ScoresGiven' }>['scores']): Scores {
  const after: Record<string, Record<string, Score>> = { ...before }
  for (const [tender, own] of Map.groupBy(scores, (each) => each.tender)) {
    const fresh = Object.fromEntries(
      own.map(({ criterion, points, comment, cited }) => [criterion, { points, comment, cited }]),
    )
    after[tender] = { ...after[tender], ...fresh }
  }
  return after
}

function ownOf({ evaluation, procedure, person, body, undertaking, undertakenAt, scores }: OwnSheet): OwnSheet {
  return { evaluation, procedure, person, body, undertaking, undertakenAt, scores }
}
