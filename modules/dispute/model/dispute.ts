import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { evolve } from './evolve.ts'
import * as rule from './rules.ts'
import { type Act, type Dispute, type Event, type Facts, type Outcome, partiesOf } from './state.ts'

const byClause = [clause('disputes')] as const

/**
 * A dispute between members on their convention: they first look for a solution together, then go to the court that the
 * convention names (law.md S11.1, S11.2, A37). Disputes with a contractor, on an award or on its execution, are other cases.
 */
export const dispute = defineProcess<Dispute, Act, Event, Facts, 'member' | 'party' | 'coordinator'>()({
  name: 'dispute',
  initial: { status: 'none' },
  capacities: {
    // A body that has left may still complain of the time when it was a member.
    member: ({ actor, facts }) => facts.group.members.some(({ body }) => actsFor(actor, body)),
    party: ({ state, actor }) => state.status !== 'none' && partiesOf(state).some((body) => actsFor(actor, body)),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    open: {
      from: ['none'],
      to: ['open'],
      by: ['member'],
      basis: byClause,
      opens: [rule.conventionExecuted],
      rules: [rule.disputeBetweenParties, rule.claimsForItself],
      record: ({ act: { claimant, respondents, subject, circumstances }, today }) => [
        { type: 'DisputeOpened', claimant, respondents, subject, circumstances, on: today },
      ],
    },
    beginAmicable: {
      from: ['open'],
      to: ['amicable'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.amicableStartProved, rule.amicableEndComputed],
      record: ({ act: { startedOn, means, proof } }) => [{ type: 'AmicablePhaseBegun', startedOn, means, proof }],
    },
    recordStep: {
      from: ['amicable'],
      to: ['amicable'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.stepWithinPhase],
      record: ({ act: { on, what, minutes } }) => [{ type: 'StepRecorded', on, what, minutes }],
    },
    concludeAgreement: {
      from: ['amicable', 'amicable-failed', 'in-court'],
      to: ['settled'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.agreementByEveryParty],
      record: ({ act: { on, signedBy, document } }) => [{ type: 'AgreementConcluded', on, signedBy, document }],
    },
    failAmicable: {
      from: ['amicable'],
      to: ['amicable-failed'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.failureWithinPhase],
      record: ({ act: { on, reason } }) => [{ type: 'AmicablePhaseFailed', on, reason }],
    },
    goToCourt: {
      from: ['open', 'amicable', 'amicable-failed'],
      to: ['in-court'],
      by: ['party'],
      basis: byClause,
      rules: [rule.amicableFirst, rule.amicablePhaseOver, rule.courtOfTheConvention, rule.actionDated],
      record: ({ act: { court, on, reference, urgency } }) => [{ type: 'CourtSeized', court, on, reference, urgency }],
    },
    recordJudgment: {
      from: ['in-court', 'judged'],
      to: ['judged'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.judgmentDated],
      record: ({ act: { on, notifiedOn, summary, document } }) => [
        { type: 'JudgmentRecorded', on, notifiedOn, summary, document },
      ],
    },
    close: {
      from: ['open', 'amicable', 'amicable-failed', 'in-court', 'settled', 'judged'],
      to: ['closed'],
      by: ['party', 'coordinator'],
      basis: byClause,
      rules: [rule.claimantLetsGo, rule.judgmentFinal],
      record: ({ state, act: { reason }, today }) => [
        { type: 'DisputeClosed', outcome: OUTCOME_AT[state.status], on: today, reason },
      ],
    },
  },
  evolve,
})

/** What closes a dispute follows from where it stands. */
const OUTCOME_AT: Readonly<Record<Exclude<Dispute['status'], 'none' | 'closed'>, Outcome>> = {
  open: 'withdrawn',
  amicable: 'withdrawn',
  'amicable-failed': 'withdrawn',
  'in-court': 'withdrawn',
  settled: 'agreement',
  judged: 'judgment',
}
