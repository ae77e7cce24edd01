import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as after from './after-rules.ts'
import type { AwardAct, AwardEvent } from './award-acts.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Award } from './award-state.ts'
import * as control from './control-rules.ts'
import * as court from './court-rules.ts'
import * as decision from './decision-rules.ts'
import { evolve } from './evolve.ts'
import * as letter from './letter-rules.ts'
import { answerDue, contractSigned, decided, holderSigned, isOwn, leaving, read } from './recorded.ts'
import * as signing from './signing-rules.ts'

type Capacity = 'coordinator' | 'signer' | 'notifier' | 'clock'

const chosen = [cite('CCP', 'R2152-6'), clause('coordinator')] as const
const proofs = [cite('CCP', 'R2144-7'), clause('coordinator')] as const
const told = [cite('CCP', 'R2181-3'), cite('CCP', 'R2181-1'), clause('coordinator')] as const
const signed = [cite('CCP', 'R2182-3'), clause('coordinator')] as const
const controlled = [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1'), clause('coordinator')] as const
const notified = [cite('CCP', 'R2182-4'), clause('coordinator')] as const
const referred = [cite('CJA', 'L551-4'), clause('coordinator')] as const
const givenUp = [clause('coordinator'), cite('CCP', 'R2185-1')] as const

const DECIDED = ['decided', 'proven', 'told'] as const
const UNSIGNED = [...DECIDED, 'holder-signed'] as const
const CONTRACTED = ['signed', 'transmitted', 'acknowledged', 'notifying', 'notified'] as const
const STANDING = [...UNSIGNED, ...CONTRACTED] as const

/** What the coordinator does, who leads the award for all; whoever has an interest in the procedure does not. */
const led = { by: ['coordinator'], opens: [interestFree] } as const
const anytime = { from: STANDING, to: STANDING } as const
const beforeHolder = { from: DECIDED, to: DECIDED } as const

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
  },
  steps: {
    decide: {
      from: ['none'],
      to: ['decided'],
      ...led,
      basis: chosen,
      rules: [
        decision.openingOver,
        decision.lotAwardedOnce,
        decision.rankingWhole,
        decision.everyOperatorDecided,
        decision.lateNotRanked,
        decision.rightDecider,
        decision.decisionAsVoted,
        decision.decisionDated,
      ],
      record: ({ act, facts }) => [decided(act, facts)],
    },
    askProofs: {
      from: ['decided'],
      to: ['decided'],
      by: ['coordinator'],
      basis: proofs,
      opens: [interestFree, decision.intendedLeft],
      rules: [decision.proofsDayGiven],
      record: ({ act: { due }, today }) => [{ type: 'ProofsAsked', askedOn: today, due }],
    },
    recordProofs: {
      from: ['decided'],
      to: ['proven'],
      by: ['coordinator'],
      basis: proofs,
      opens: [interestFree, decision.intendedLeft],
      rules: [decision.proofsInTime],
      record: ({ act: { producedOn, documents } }) => [{ type: 'ProofsProduced', on: producedOn, documents }],
    },
    passToNext: {
      from: DECIDED,
      to: ['decided'],
      by: ['coordinator'],
      basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2181-7')],
      opens: [interestFree, decision.intendedLeft],
      rules: [decision.passGrounded, decision.lettersNotLeft],
      record: ({ act: { ground, reason }, today }) => [{ type: 'IntendedPassed', ground, reason, on: today }],
    },
    sendLetters: {
      from: ['proven', 'told', 'holder-signed'],
      to: ['proven', 'told', 'holder-signed'],
      ...led,
      basis: told,
      rules: [
        letter.lettersToRejected,
        letter.letterComplete,
        letter.signableDayRight,
        letter.letterHourTold,
        letter.secretsWithheld,
      ],
      record: ({ act: { letters }, now }) => [
        { type: 'LettersSent', letters: letters.map((each) => leaving(each, now)) },
      ],
    },
    traceLetter: {
      ...anytime,
      by: ['coordinator', 'clock'],
      basis: told,
      opens: [interestFree],
      rules: [letter.letterTraced],
      record: ({ act: { to, what, at, reason }, now }) => [
        { type: 'LetterTraced', to, what, at: read(at, now), reason },
      ],
    },
    recordAsking: {
      ...anytime,
      ...led,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      rules: [letter.askingEntitled],
      record: ({ state, act: { from, receivedOn } }) => [
        { type: 'AskingReceived', from, receivedOn, due: answerDue(receivedOn, state.lawDate) },
      ],
    },
    answerAsking: {
      ...anytime,
      ...led,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      rules: [letter.askingPending],
      record: ({ act: { from, answeredOn, document } }) => [{ type: 'AskingAnswered', from, on: answeredOn, document }],
    },
    recordReferral: {
      ...anytime,
      ...led,
      basis: referred,
      rules: [court.referralTold],
      record: ({ act: { number, court: of, seized }, now }) => [
        { type: 'CourtSeized', number, court: of, seizedAt: read(seized, now), knownAt: now },
      ],
    },
    recordJudgment: {
      ...anytime,
      ...led,
      basis: referred,
      rules: [court.judgmentFiled],
      record: ({ act: { number, outcome, document, notified: at }, now }) => [
        { type: 'CourtDecided', number, outcome, document, notifiedAt: read(at, now) },
      ],
    },
    fineTune: {
      ...beforeHolder,
      by: ['coordinator'],
      basis: [cite('CCP', 'R2152-13'), clause('coordinator')],
      opens: [interestFree, decision.intendedLeft],
      rules: [signing.fineTuningMinor],
      record: ({ act: { changes, document }, today }) => [{ type: 'AwardFineTuned', changes, document, on: today }],
    },
    signAsHolder: {
      from: ['proven', 'told'],
      to: ['holder-signed'],
      ...led,
      basis: signed,
      rules: [signing.holderSignsInOrder, signing.signedFileValid],
      record: ({ act }) => [holderSigned(act)],
    },
    sign: {
      from: ['holder-signed'],
      to: ['signed'],
      by: ['coordinator', 'signer'],
      basis: signed,
      opens: [
        interestFree,
        signing.candidatesTold,
        signing.standstillOver,
        signing.singleOperator,
        court.courtLockLifted,
        court.judgmentAllows,
      ],
      rules: [
        signing.signedAfterStandstill,
        court.notSignedWhileSeized,
        signing.signedAfterHolder,
        signing.signedFileValid,
        signing.signedOverHolders,
        signing.contractSignatoryInOffice,
        signing.contractAuthorised,
        signing.contractSignatoryNamed,
      ],
      record: ({ act }) => [contractSigned(act)],
    },
    transmit: {
      from: ['signed'],
      to: ['transmitted'],
      ...led,
      basis: controlled,
      rules: [
        control.controlFileWhole,
        control.signedContractSent,
        control.enforceabilityCertified,
        control.operatorConnected,
        control.transmittedWithin,
      ],
      record: ({ act: { number, channel, pieces, certifiedBy, sent }, facts, now }) => [
        {
          ...{ type: 'ContractTransmitted', number, channel, pieces, certifiedBy, sentAt: read(sent, now) },
          operator: channel === 'connector' ? facts.operator : null,
        },
      ],
    },
    acknowledge: {
      from: ['transmitted'],
      to: ['acknowledged'],
      by: ['coordinator', 'clock'],
      basis: controlled,
      opens: [interestFree],
      rules: [control.acknowledgesThisAct],
      record: ({ act: { reference, at }, now }) => [{ type: 'TransmissionAcknowledged', reference, at: read(at, now) }],
    },
    notify: {
      from: ['signed', 'transmitted', 'acknowledged'],
      to: ['notifying'],
      by: ['coordinator', 'notifier'],
      basis: notified,
      opens: [interestFree, control.acknowledgedBefore, control.notSignedUnderLock],
      rules: [control.notifiedAfter],
      record: ({ act: { letter: document, medium, sent }, now }) => [
        { type: 'NotificationSent', letter: document, medium, sentAt: read(sent, now) },
      ],
    },
    recordReceipt: {
      from: ['notifying'],
      to: ['notified'],
      by: ['coordinator', 'notifier'],
      basis: notified,
      opens: [interestFree],
      rules: [after.receiptProven],
      record: ({ act: { received, proof, endsOn }, facts: { contract }, now }) => {
        const receivedAt = read(received, now)
        return [{ type: 'ContractNotified', receivedAt, proof, on: civilDay(receivedAt), endsOn, contract }]
      },
    },
    deliver: {
      from: ['notified'],
      to: ['notified'],
      ...led,
      basis: notified,
      rules: [after.deliveryWhole],
      record: ({ act: { bodies, documents, sent }, now }) => [
        { type: 'DocumentsDelivered', bodies, documents, at: read(sent, now) },
      ],
    },
    publish: {
      from: CONTRACTED,
      to: CONTRACTED,
      ...led,
      basis: [cite('CCP', 'R2183-1'), cite('CCP', 'R2196-1')],
      rules: [after.publishedInOrder, after.publishedOnce],
      record: ({ act: { what, sentOn, publishedOn, reference } }) => [
        { type: 'AwardPublished', what, sentOn, publishedOn, reference },
      ],
    },
    abandon: {
      from: UNSIGNED,
      to: ['abandoned'],
      ...led,
      basis: givenUp,
      rules: [after.givenUpForReasons],
      record: ({ act: { reason }, today }) => [{ type: 'ProcedureGivenUp', reason, on: today }],
    },
    tellAbandonment: {
      from: ['abandoned'],
      to: ['abandoned'],
      ...led,
      basis: givenUp,
      rules: [letter.abandonmentToldOnce],
      record: ({ act: { to, medium, sent }, now }) => [
        {
          type: 'AbandonmentTold',
          sendings: to.map((each) => ({ to: each, medium, sentAt: read(sent, now), own: isOwn(medium, sent) })),
        },
      ],
    },
  },
  evolve,
})
