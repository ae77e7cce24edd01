import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import * as award from '#modules/award/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  copiesWhole,
  modificationAcknowledged,
  modificationDayReached,
  modificationFileWhole,
  nationalAfterEuropean,
  publicationDated,
} from './after-rules.ts'
import { modified } from './cases.ts'
import { draftingRules, needOfBuyer } from './drafting-rules.ts'
import { evolve } from './evolve.ts'
import * as recorded from './recorded.ts'
import {
  contractStillRunning,
  limitsKept,
  modificationAuthorised,
  opinionAsVoted,
  opinionAwaited,
  opinionGiven,
  signedAsDrafted,
} from './signing-rules.ts'
import type { Act, Event, Facts, Modification } from './state.ts'

type Capacity = 'buyer' | 'coordinator' | 'signer' | 'notifier' | 'clock'

const controlled = [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1'), clause('coordinator')] as const
const signed = [cite('CCP', 'R2182-3'), clause('coordinator')] as const
const notified = [cite('CCP', 'L2194-1'), cite('CCP', 'R2182-4'), clause('coordinator')] as const
const opens = [interestFree] as const

/**
 * A modification of a contract in execution (law.md section 6, S3.17): a need that any buyer tells, one of the six cases with its conditions and its limits,
 * the opinion of the committee, two signatures, the legality control, the notification to the holder, copies to the members.
 */
export const modification = defineProcess<Modification, Act, Event, Facts, Capacity>()({
  name: 'modification',
  initial: { status: 'none' },
  capacities: {
    buyer: ({ actor, facts }) => facts.contract?.identifiedBuyers.some((body) => actsFor(actor, body)) === true,
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    signer: ({ actor, facts }) => actsFor(actor, award.signerIn(facts)),
    notifier: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'notification')),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    tell: {
      from: ['none'],
      to: ['told'],
      by: ['buyer', 'coordinator'],
      basis: [clause('execution'), cite('policy', 'modifications')],
      opens,
      rules: [contractStillRunning, needOfBuyer],
      record: ({ act: { contract, body, title, need }, facts: { concluded }, today }) => [
        { type: 'NeedTold', contract, body, title, need, toldOn: today, procedure: concluded?.procedure ?? null },
      ],
    },
    decline: {
      from: ['told'],
      to: ['declined'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'modifications')],
      opens,
      record: ({ act: { reason }, today }) => [{ type: 'NeedDeclined', on: today, reason }],
    },
    draft: {
      from: ['told', 'drafted'],
      to: ['drafted'],
      by: ['coordinator'],
      basis: modified,
      opens,
      rules: [contractStillRunning, ...draftingRules],
      record: (input) => [recorded.drafted(input)],
    },
    recordOpinion: {
      from: ['drafted'],
      to: ['drafted'],
      by: ['coordinator'],
      basis: [cite('CGCT', 'L1414-4'), clause('committee')],
      opens: [interestFree, opinionAwaited],
      rules: [opinionAsVoted],
      record: (input) => [recorded.opinionRecorded(input)],
    },
    abandon: {
      from: ['drafted', 'holder-signed'],
      to: ['abandoned'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'modifications')],
      opens,
      record: ({ act: { reason }, today }) => [{ type: 'ModificationAbandoned', on: today, reason }],
    },
    signAsHolder: {
      from: ['drafted'],
      to: ['holder-signed'],
      by: ['coordinator'],
      basis: signed,
      opens: [interestFree, opinionGiven, limitsKept],
      rules: [award.holderSignsInOrder, award.signedFileValid, signedAsDrafted],
      record: ({ act }) => [recorded.holderSigned(act)],
    },
    sign: {
      from: ['holder-signed'],
      to: ['signed'],
      by: ['coordinator', 'signer'],
      basis: signed,
      opens: [interestFree, opinionGiven, limitsKept],
      rules: [
        contractStillRunning,
        award.signedAfterHolder,
        award.signedFileValid,
        award.signedOverHolders,
        award.contractSignatoryInOffice,
        modificationAuthorised,
        award.contractSignatoryNamed,
      ],
      record: ({ act }) => [recorded.modificationSigned(act)],
    },
    transmit: {
      from: ['signed'],
      to: ['transmitted'],
      by: ['coordinator'],
      basis: controlled,
      opens,
      rules: [
        modificationFileWhole,
        award.conventionSent,
        award.signedContractSent,
        award.enforceabilityCertified,
        award.recipientKnown,
        award.actCoded,
        award.numberOwn,
        award.transmittedWithin,
      ],
      record: (input) => [recorded.transmitted(input)],
    },
    acknowledge: {
      from: ['transmitted'],
      to: ['acknowledged'],
      by: ['coordinator'],
      basis: controlled,
      opens,
      rules: [award.acknowledgesThisAct],
      record: ({ act: { reference, at }, now }) => [
        { type: 'TransmissionAcknowledged', reference, at: award.instantOf(at, now) ?? now },
      ],
    },
    notify: {
      from: ['signed', 'transmitted', 'acknowledged'],
      to: ['notifying'],
      by: ['coordinator', 'notifier'],
      basis: notified,
      opens: [interestFree, modificationAcknowledged],
      rules: [award.notifiedAfter, contractStillRunning],
      record: ({ act: { letter, medium, sent }, now }) => [
        { type: 'NotificationSent', letter, medium, sentAt: award.instantOf(sent, now) ?? now },
      ],
    },
    recordReceipt: {
      from: ['notifying'],
      to: ['notified', 'in-force'],
      by: ['coordinator', 'notifier'],
      basis: notified,
      opens,
      rules: [award.receiptProven, contractStillRunning],
      record: recorded.received,
    },
    takeEffect: {
      from: ['notified'],
      to: ['in-force'],
      by: ['clock'],
      basis: modified,
      opens: [modificationDayReached],
      record: () => [{ type: 'EffectTaken' }],
    },
    giveCopies: {
      from: ['notified', 'in-force'],
      to: ['notified', 'in-force'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'modifications')],
      opens,
      rules: [copiesWhole],
      record: ({ act: { bodies, documents, sent }, now }) => [
        { type: 'CopiesGiven', bodies, documents, at: award.instantOf(sent, now) ?? now },
      ],
    },
    publish: {
      from: ['signed', 'transmitted', 'acknowledged', 'notifying', 'notified', 'in-force'],
      to: ['signed', 'transmitted', 'acknowledged', 'notifying', 'notified', 'in-force'],
      by: ['coordinator'],
      basis: [cite('CCP', 'R2194-10'), cite('CCP', 'R2196-1')],
      opens,
      rules: [publicationDated, nationalAfterEuropean],
      record: ({ act: { what, sentOn, publishedOn, reference } }) => [
        { type: 'ModificationPublished', what, sentOn, publishedOn, reference },
      ],
    },
  },
  evolve,
})
