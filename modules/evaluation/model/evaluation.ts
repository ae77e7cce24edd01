import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as begin from './begin-rules.ts'
import * as conclusion from './conclusion-rules.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import type { Evaluation, EvaluationAct, EvaluationEvent } from './evaluation-state.ts'
import * as evaluators from './evaluator-rules.ts'
import { evolve } from './evolve.ts'
import * as letters from './letter-rules.ts'
import { begun, personOf, priceRecorded, written } from './record.ts'
import * as tenders from './tender-rules.ts'

const leads = [clause('coordinator'), cite('policy', 'analyse des offres')] as const
const course = [interestFree, begin.analysedOnceClosed] as const
const LIVE = ['begun', 'concluded', 'frozen'] as const

/**
 * The analysis of the tenders of one lot (law.md S3.7, R2.50 to R2.58): the published grid, who scores, prices that are read, what each
 * tender is, what operators answer, the consensus, and the report that the committee is given.
 */
export const evaluation = defineProcess<
  Evaluation,
  EvaluationAct,
  EvaluationEvent,
  EvaluationFacts,
  'coordinator' | 'operator'
>()({
  name: 'evaluation',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    operator: ({ actor, state }) =>
      actor.kind === 'operator' &&
      state.status !== 'none' &&
      state.tenders.some(({ account }) => account === actor.account),
  },
  steps: {
    begin: {
      from: ['none'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: course,
      rules: [
        begin.tendersOpened,
        begin.lotOfTheFile,
        begin.gridAsPublished,
        begin.tiesAsPublished,
        begin.budgetSetBefore,
      ],
      record: (input) => [begun(input)],
    },
    appoint: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: [...course, evaluators.scoresUndisclosed],
      rules: [evaluators.evaluatorInOffice, evaluators.evaluatorFree, evaluators.evaluatorOnce],
      record: ({ act: { person, body }, today }) => [{ type: 'EvaluatorAppointed', person, body, since: today }],
    },
    dismiss: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: course,
      rules: [evaluators.evaluatorNamed],
      record: ({ act: { person, reason } }) => [{ type: 'EvaluatorDismissed', person, reason }],
    },
    recordPrice: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: course,
      rules: [tenders.tenderAnalysed, tenders.linesMakeTotal, tenders.priceCited, tenders.priceKept],
      record: (input) => [priceRecorded(input)],
    },
    qualify: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2152-1')],
      opens: course,
      rules: [
        tenders.tenderAnalysed,
        tenders.qualificationTold,
        tenders.priceOverCredits,
        tenders.variantAllowed,
        tenders.regularisableIsIrregular,
        tenders.becameRegular,
      ],
      record: ({ act: { tender, kind, reason, regularisable, variant }, actor, today }) => [
        { type: 'TenderQualified', tender, kind, reason, regularisable, variant, by: personOf(actor), on: today },
      ],
    },
    write: {
      from: LIVE,
      to: LIVE,
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2152-2'), cite('CCP', 'R2152-3')],
      opens: course,
      rules: [
        letters.lettersToOperators,
        letters.answerDayAhead,
        letters.noNegotiation,
        letters.regularisationForAll,
        letters.validityAsked,
        letters.letterInItsTime,
      ],
      record: (input) => written(input),
    },
    answer: {
      from: LIVE,
      to: LIVE,
      by: ['operator'],
      basis: [clause('coordinator'), cite('CCP', 'R2152-2'), cite('CCP', 'R2152-3')],
      rules: [letters.letterOwn, letters.answeredOnce, letters.letterAnsweredInTime, letters.answerComplete],
      record: ({ act: { letter, text, agrees }, now }) => [{ type: 'LetterAnswered', letter, text, agrees, at: now }],
    },
    declineRegularisation: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2152-2')],
      opens: [...course, letters.regularisationNotDecided],
      record: ({ act: { reason }, today }) => [{ type: 'RegularisationDeclined', on: today, reason }],
    },
    settle: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2152-6')],
      opens: course,
      rules: [tenders.tenderAnalysed, tenders.lowAskedFirst],
      record: ({ act: { tender, outcome, reason }, actor, today }) => [
        { type: 'LowTenderSettled', tender, outcome, reason, by: personOf(actor), on: today },
      ],
    },
    agree: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: [...course, conclusion.scoresDisclosed],
      rules: [conclusion.criterionAgreed, conclusion.consensusOnScale, conclusion.consensusReasoned],
      record: ({ act: { agreed } }) => [{ type: 'ConsensusAgreed', agreed }],
    },
    conclude: {
      from: ['begun'],
      to: ['concluded'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2152-6')],
      opens: [
        ...course,
        conclusion.scoresDisclosed,
        conclusion.gridUnchanged,
        conclusion.tendersQualified,
        conclusion.tendersPriced,
        conclusion.lowSettled,
        conclusion.regularisationDecided,
        conclusion.consensusWhole,
        conclusion.tiesDecided,
      ],
      record: ({ facts: { digest }, today }) => [{ type: 'EvaluationConcluded', on: today, digest }],
    },
    reopen: {
      from: ['concluded'],
      to: ['begun'],
      by: ['coordinator'],
      basis: leads,
      opens: course,
      record: ({ act: { reason } }) => [{ type: 'EvaluationReopened', reason }],
    },
    freeze: {
      from: ['concluded'],
      to: ['frozen'],
      by: ['coordinator'],
      basis: leads,
      opens: course,
      rules: [conclusion.reportOfTheRanking],
      record: ({ act: { report }, now }) => [{ type: 'ReportFrozen', at: now, report }],
    },
  },
  evolve,
})
