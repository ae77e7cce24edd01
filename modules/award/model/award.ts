import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as after from './after-rules.ts'
import type { AwardAct, AwardEvent } from './award-acts.ts'
import * as on from './award-bases.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Award } from './award-state.ts'
import * as page from './candidate-rules.ts'
import * as control from './control-rules.ts'
import { controlSteps } from './control-steps.ts'
import * as court from './court-rules.ts'
import * as decider from './decider-rules.ts'
import * as decision from './decision-rules.ts'
import * as deed from './deed-rules.ts'
import { evolve } from './evolve.ts'
import * as letter from './letter-rules.ts'
import { nextChosen } from './next-rules.ts'
import { proofSteps } from './proof-steps.ts'
import * as recorded from './recorded.ts'
import * as signedDay from './signed-day-rules.ts'
import * as signing from './signing-rules.ts'
import { candidateIn } from './standing.ts'
import { actNotSuspended } from './suspension-rules.ts'
import * as vigilance from './vigilance-rules.ts'

type Capacity = 'coordinator' | 'signer' | 'notifier' | 'clock' | 'candidate'

/** What the coordinator does, who leads the award for all; whoever has an interest in the procedure does not. */
const led = { by: ['coordinator'], opens: [interestFree] } as const
const anytime = { from: on.STANDING, to: on.STANDING } as const
const ever = { from: on.DECIDED_EVER, to: on.DECIDED_EVER } as const
const beforeHolder = { from: on.DECIDED, to: on.DECIDED } as const
const ofPage = { by: ['candidate'], opens: [interestFree] } as const

/**
 * The award of one lot of a consultation, from what was decided to the contract that its holder has received (law.md 2.6, 3, 10.1;
 * S3.10 to S3.19): proofs, letters, the wait, the court, the two signatures, the legality control, the notification, what each member
 * is given. It is signed neither during the wait nor while the court is seized, and not notified before it is acknowledged.
 */
export const award = defineProcess<Award, AwardAct, AwardEvent, AwardFacts, Capacity>()({
  name: 'award',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    signer: ({ actor, facts }) => actsFor(actor, signing.signerIn(facts)),
    notifier: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'notification')),
    clock: ({ actor }) => actor.kind === 'clock',
    candidate: ({ actor, state }) =>
      actor.kind === 'operator' && state.status !== 'none' && candidateIn(state, actor.account) !== undefined,
  },
  steps: {
    decide: {
      from: ['none'],
      to: ['decided'],
      ...led,
      basis: on.chosen,
      rules: [
        decision.openingOver,
        decision.lotAwardedOnce,
        decision.rankingWhole,
        decision.everyOperatorDecided,
        decision.lateNotRanked,
        decider.rightDecider,
        decider.deciderOfTheLot,
        decider.imperativeUrgency,
        decision.rankedAsAnalysed,
        decision.rejectedAsAnalysed,
        decision.amountWithinMaximum,
        decision.decisionAsVoted,
        decision.decisionDated,
      ],
      record: ({ act, facts }) => [recorded.decided(act, facts)],
    },
    ...proofSteps,
    sendLetters: {
      from: ['proven', 'told', 'holder-signed'],
      to: ['proven', 'told', 'holder-signed'],
      by: ['coordinator'],
      opens: [interestFree, nextChosen],
      basis: on.told,
      rules: [
        letter.lettersToRejected,
        letter.letterComplete,
        letter.signableDayRight,
        letter.letterHourTold,
        letter.secretsWithheld,
      ],
      record: ({ act, now }) => [recorded.lettersSent(act, now)],
    },
    keepLetters: {
      ...ever,
      by: ['clock'],
      basis: [cite('CCP', 'R2181-1'), cite('CCP', 'R2184-12')],
      rules: [letter.letterKeptOnce],
      record: ({ act: { letters } }) => [{ type: 'LettersKept', letters }],
    },
    traceLetter: {
      ...anytime,
      by: ['coordinator', 'clock'],
      basis: on.told,
      opens: [interestFree],
      rules: [letter.letterTraced, letter.tracedElsewhere],
      record: ({ act, now }) => [recorded.traced(act, now)],
    },
    recordAsking: {
      ...anytime,
      ...led,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      rules: [letter.askingEntitled],
      record: ({ state, act, today }) => [recorded.asking(act, state, today)],
    },
    answerAsking: {
      ...anytime,
      ...led,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      rules: [letter.askingPending, page.answerSaid, page.answerOfPage, page.answerSecretsWithheld],
      record: ({ act, today, now }) => [recorded.answered(act, { today, now })],
    },
    openLetter: {
      ...ever,
      ...ofPage,
      basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')],
      rules: [page.letterOfPage],
      record: ({ act, now }) => [recorded.opened(act, now)],
    },
    askReasons: {
      ...anytime,
      ...ofPage,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      rules: [page.askedOnce],
      record: ({ state, act, today }) => [recorded.asking(act, state, today)],
    },
    recordReferral: {
      ...anytime,
      ...led,
      basis: on.referred,
      rules: [court.referralTold],
      record: ({ act, now }) => [recorded.seized(act, now)],
    },
    recordJudgment: {
      ...anytime,
      ...led,
      basis: on.referred,
      rules: [court.judgmentFiled],
      record: ({ act, now }) => [recorded.judged(act, now)],
    },
    fineTune: {
      ...beforeHolder,
      by: ['coordinator'],
      basis: [cite('CCP', 'R2152-13'), clause('coordinator')],
      opens: [interestFree, decision.intendedLeft, nextChosen],
      rules: [signing.fineTuningMinor],
      record: ({ act: { changes, document }, today }) => [{ type: 'AwardFineTuned', changes, document, on: today }],
    },
    drawDeed: {
      ...beforeHolder,
      by: ['coordinator'],
      basis: on.signed,
      opens: [interestFree, decision.intendedLeft, nextChosen],
      rules: [deed.deedSet],
      record: ({ act: { document }, today }) => [{ type: 'DeedDrawn', document, on: today }],
    },
    drawReport: {
      ...anytime,
      ...led,
      basis: on.reported,
      rules: [deed.reportSet],
      record: ({ act: { document }, today }) => [{ type: 'ReportDrawn', document, on: today }],
    },
    announce: {
      from: on.UNSIGNED,
      to: on.UNSIGNED,
      ...led,
      basis: [cite('CJA', 'L551-15'), clause('coordinator')],
      rules: [signing.intentionPublished],
      record: ({ act }) => [recorded.announced(act)],
    },
    signAsHolder: {
      from: ['proven', 'told'],
      to: ['holder-signed'],
      by: ['coordinator'],
      opens: [interestFree, nextChosen],
      basis: on.signed,
      rules: [signing.holderSignsInOrder, signing.signedFileValid, deed.signedOverDeed],
      record: ({ act }) => [recorded.holderSigned(act)],
    },
    sign: {
      from: ['holder-signed'],
      to: ['signed'],
      by: ['coordinator', 'signer'],
      basis: on.signed,
      opens: [
        interestFree,
        signing.candidatesTold,
        signing.standstillOver,
        signedDay.dayToldReached,
        signing.voluntaryWaitOver,
        signing.singleOperator,
        court.courtLockLifted,
        court.judgmentAllows,
      ],
      rules: [
        vigilance.undeclaredWorkProven,
        signing.signedAfterStandstill,
        signedDay.signedFromDayTold,
        signing.signedAfterVoluntaryWait,
        court.notSignedWhileSeized,
        signing.signedAfterHolder,
        signing.signedFileValid,
        signing.signedOverHolders,
        signedDay.daySigned,
        signing.contractSignatoryInOffice,
        signing.contractAuthorised,
        signing.contractSignatoryNamed,
      ],
      record: ({ act }) => [recorded.contractSigned(act)],
    },
    ...controlSteps,
    notify: {
      from: ['signed', 'transmitted', 'acknowledged'],
      to: ['notifying'],
      by: ['coordinator', 'notifier'],
      basis: on.notified,
      opens: [
        interestFree,
        control.acknowledgedBefore,
        control.lotsTransmittedTogether,
        control.notSignedUnderLock,
        actNotSuspended,
      ],
      rules: [control.notifiedAfter],
      record: ({ act, now }) => [recorded.notificationSent(act, now)],
    },
    recordReceipt: {
      from: ['notifying'],
      to: ['notified'],
      by: ['coordinator', 'notifier'],
      basis: on.notified,
      opens: [interestFree],
      rules: [after.receiptProven],
      record: ({ act, facts, now }) => [recorded.received(act, facts, now)],
    },
    deliver: {
      from: ['notified'],
      to: ['notified'],
      by: ['coordinator'],
      opens: [interestFree, actNotSuspended],
      basis: on.notified,
      rules: [after.deliveryWhole],
      record: ({ act, now }) => [recorded.delivered(act, now)],
    },
    publish: {
      from: on.CONTRACTED,
      to: on.CONTRACTED,
      ...led,
      basis: [cite('CCP', 'R2183-1'), cite('CCP', 'R2196-1')],
      rules: [after.publishedInOrder, after.publishedOnce],
      record: ({ act }) => [recorded.published(act)],
    },
    abandon: {
      from: on.UNSIGNED,
      to: ['abandoned'],
      ...led,
      basis: on.givenUp,
      rules: [after.givenUpForReasons],
      record: ({ act: { reason }, today }) => [{ type: 'ProcedureGivenUp', reason, on: today }],
    },
    tellAbandonment: {
      from: ['abandoned'],
      to: ['abandoned'],
      ...led,
      basis: on.givenUp,
      rules: [letter.abandonmentToldOnce],
      record: ({ act, now }) => [recorded.tellings(act, now)],
    },
  },
  evolve,
})
