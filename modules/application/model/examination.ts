import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as decision from './decision-rules.ts'
import { evolve } from './evolve.ts'
import type { Decided, Examination, ExaminationAct, ExaminationEvent, ExaminationFacts } from './examination-state.ts'
import * as invitation from './invitation-rules.ts'
import * as piece from './piece-rules.ts'
import * as rejection from './rejection-rules.ts'
import * as request from './request-rules.ts'
import { allAnswersOf, instantOf, isRunning, lackOf, producedBy, untoldIn } from './standing.ts'

const examining = [cite('policy', 'candidatures'), clause('coordinator')] as const
const completing = [cite('CCP', 'R2144-2'), clause('coordinator')] as const
const telling = [cite('CCP', 'R2181-1'), cite('CCP', 'R2181-3'), clause('coordinator')] as const
const deciding = [cite('CCP', 'R2144-7'), clause('coordinator')] as const

/**
 * The examination of the applications of one consultation (law.md R2.40 to R2.43): the pieces that the frozen file demands, what each
 * applicant shows of them, one request to complete with one deadline for all, what is decided of each, and that the eliminated are told. All stand in one
 * case: that the same request goes to all concerned is then one decision, taken under one lock.
 */
export const examination = defineProcess<
  Examination,
  ExaminationAct,
  ExaminationEvent,
  ExaminationFacts,
  'coordinator' | 'operator'
>()({
  name: 'examination',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    operator: ({ actor }) => actor.kind === 'operator',
  },
  steps: {
    begin: {
      from: ['none'],
      to: ['begun'],
      by: ['coordinator'],
      basis: examining,
      opens: [interestFree],
      rules: [piece.examinedOnce, piece.pieceDemanded, piece.listAsPublished],
      record: ({ act: { consultation, pieces }, facts }) => [
        {
          ...{ type: 'ExaminationBegun', consultation, pieces },
          procedure: facts.consultation?.procedure ?? '',
          reference: facts.consultation?.reference ?? '',
        },
      ],
    },
    revise: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: examining,
      opens: [interestFree, piece.listKept],
      rules: [piece.pieceDemanded, piece.listAsPublished],
      record: ({ act: { pieces } }) => [{ type: 'PiecesRevised', pieces }],
    },
    review: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: examining,
      opens: [interestFree],
      rules: [
        piece.applicationOpen,
        piece.everyPieceRead,
        piece.readingCited,
        piece.lackTold,
        piece.declarationAccepted,
      ],
      record: ({ state, act: { account, readings }, actor, now }) => [
        {
          ...{ type: 'ApplicationReviewed', account, readings, at: now, by: personIn(actor) },
          seen: allAnswersOf(state, account).length,
        },
      ],
    },
    requestCompletion: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: completing,
      opens: [interestFree, request.allReviewed, request.onePeriodForAll],
      rules: [request.allConcernedAsked, request.answerPeriodToCome, request.periodAppropriate],
      record: ({ state, act: { accounts, deadline, message }, now }) => [
        {
          ...{ type: 'RequestSent', kind: 'completion', number: state.requests.length + 1, at: now, message },
          deadline: instantOf(deadline) ?? now,
          asked: accounts.map((account) => lackOf(state, account)),
        },
      ],
    },
    askExplanation: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: [cite('CCP', 'R2144-6'), clause('coordinator')],
      opens: [interestFree],
      rules: [request.explanationOfProduced, request.answerPeriodToCome, request.periodAppropriate],
      record: ({ state, act: { account, pieces, deadline, message }, now }) => [
        {
          ...{ type: 'RequestSent', kind: 'explanation', number: state.requests.length + 1, at: now, message },
          deadline: instantOf(deadline) ?? now,
          asked: [producedBy(state, account, pieces)],
        },
      ],
    },
    answer: {
      from: ['begun', 'ended'],
      to: ['begun', 'ended'],
      by: ['operator'],
      basis: [cite('CCP', 'R2144-2'), cite('CCP', 'annexe 7')],
      rules: [request.answersItsRequest, request.answerBrings, request.answeredInTime],
      record: ({ state, act: { request: number, text, files }, actor, now }) => {
        const asked = state.requests.find((each) => each.number === number)
        const late = asked === undefined || !isRunning(asked, now)
        const account = actor.kind === 'operator' ? actor.account : ''
        return [{ type: 'AnswerReceived', request: number, account, at: now, late, text, files }]
      },
    },
    decide: {
      from: ['begun'],
      to: ['begun'],
      by: ['coordinator'],
      basis: deciding,
      opens: [interestFree],
      rules: [
        decision.decidedOnReview,
        decision.completionAwaited,
        decision.answersRead,
        decision.inadmissibilityGrounded,
        decision.notProducedShown,
        decision.admittedWhole,
        decision.heardBeforeExclusion,
      ],
      record: ({ act: { account, verdict, ground, reasons }, actor, now }) => {
        const told = { account, reasons, at: now, by: personIn(actor) }
        return [{ type: 'ApplicationDecided', ...told, ...verdictOf(verdict, ground) }]
      },
    },
    end: {
      from: ['begun'],
      to: ['ended'],
      by: ['coordinator'],
      basis: deciding,
      opens: [interestFree, decision.allDecided],
      record: ({ act: { observations }, now }) => [{ type: 'ExaminationEnded', observations, at: now }],
    },
    resume: {
      from: ['ended'],
      to: ['begun'],
      by: ['coordinator'],
      basis: examining,
      opens: [interestFree, decision.applicantJoined],
      record: ({ act: { reason }, now }) => [{ type: 'ExaminationResumed', reason, at: now }],
    },
    tellEliminated: {
      from: ['ended'],
      to: ['ended'],
      by: ['coordinator'],
      basis: telling,
      opens: [interestFree, rejection.eliminatedLeft],
      record: ({ state, now }) => [
        { type: 'EliminatedTold', accounts: untoldIn(state).map(({ account }) => account), at: now },
      ],
    },
    invite: {
      from: ['ended'],
      to: ['ended'],
      by: ['coordinator'],
      basis: [cite('CCP', 'R2142-15'), clause('coordinator')],
      opens: [interestFree, invitation.invitationAwaited],
      rules: [invitation.invitedAdmitted, invitation.invitedEnough],
      record: ({ act: { accounts, message }, now }) => [{ type: 'CandidatesInvited', accounts, message, at: now }],
    },
    openRejection: {
      from: ['begun', 'ended'],
      to: ['begun', 'ended'],
      by: ['operator'],
      basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')],
      rules: [rejection.rejectionToOpen],
      record: ({ actor, now }) => [
        { type: 'RejectionOpened', account: actor.kind === 'operator' ? actor.account : '', at: now },
      ],
    },
  },
  evolve,
})

const personIn = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

function verdictOf(verdict: Decided['verdict'], ground: Decided['ground']) {
  if (verdict === 'admitted') return { verdict, ground: null }
  if (ground === null) throw new Error('an application that was found inadmissible has no ground')
  return { verdict, ground }
}
