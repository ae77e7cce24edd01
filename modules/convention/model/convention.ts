import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  acknowledgesForItself,
  effectDateReached,
  effectOf,
  entersOnce,
  leavesOnce,
  notifiedToAParty,
  notYetTransmitted,
  partyToNotify,
  receiptAwaited,
  receiptProved,
  receivedOnce,
  transmissionAcknowledged,
  versionNumbered,
} from './effect-rules.ts'
import { evolve } from './evolve.ts'
import type { Facts } from './facts.ts'
import {
  coordinatorIsMember,
  expectedHeadings,
  groupNamed,
  legalBasisStated,
  oneCoordinatorPerMission,
  partiesIdentified,
  partiesKnown,
  severalMembers,
} from './founding-rules.ts'
import {
  blockToSign,
  conventionDated,
  coordinatorIn,
  electronicSignatureValid,
  everyPartySigned,
  lastSignatureOf,
  oneMedium,
  originalAwaited,
  originalDue,
  originalsComplete,
  signatoryInOffice,
  signatoryNamedByTheAct,
  signatureAuthorised,
  signatureAwaited,
  signatureDated,
  signsForItsBody,
} from './signing-rules.ts'
import { type Act, type Convention, type Event, groupOf } from './state.ts'

type Capacity = 'preparer' | 'coordinator' | 'member' | 'clock'

/**
 * The convention, from the text that its members are about to sign to its end: founded, signed by each under an act
 * of its own organ, notified to each, in force, amended, ended (seed convention art. 1-3, 12; law.md S0-S3, S12).
 */
export const convention = defineProcess<Convention, Act, Event, Facts, Capacity>()({
  name: 'convention',
  initial: { status: 'none' },
  capacities: {
    // Before there is a convention nobody holds a mandate from it: whoever prepares it acts for a body of its own.
    preparer: ({ actor }) => actor.kind === 'person' && actor.office !== 'reader',
    coordinator: ({ actor, state }) => actsFor(actor, coordinatorIn(groupOf('', state))),
    member: ({ actor, state }) => state.status !== 'none' && state.members.some(({ body }) => actsFor(actor, body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    found: {
      from: ['none'],
      to: ['draft'],
      by: ['preparer'],
      basis: [cite('CCP', 'L2113-6'), cite('CCP', 'L2113-7')],
      rules: [
        groupNamed,
        severalMembers,
        partiesKnown,
        coordinatorIsMember,
        oneCoordinatorPerMission,
        legalBasisStated,
        expectedHeadings,
      ],
      record: ({ act: { clauses, articles, members, document }, today }) => [
        { type: 'GroupFounded', clauses, articles, members, document, on: today },
      ],
    },
    revise: {
      from: ['draft'],
      to: ['draft'],
      by: ['coordinator'],
      basis: [cite('CCP', 'L2113-7')],
      rules: [groupNamed, oneCoordinatorPerMission, legalBasisStated, expectedHeadings],
      record: ({ act: { clauses, articles, reason } }) => [{ type: 'ClausesRevised', clauses, articles, reason }],
    },
    openSignature: {
      from: ['draft'],
      to: ['signing'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
      opens: [partiesIdentified],
      record: ({ act }) => [{ type: 'SignatureOpened', document: act.document }],
    },
    sign: {
      from: ['signing'],
      to: ['signing'],
      by: ['member', 'coordinator'],
      basis: [clause('parties'), cite('CCP', 'L2113-7')],
      opens: [signatureAwaited],
      rules: [
        signsForItsBody,
        blockToSign,
        signatureAuthorised,
        signatoryInOffice,
        signatoryNamedByTheAct,
        signatureDated,
        electronicSignatureValid,
        oneMedium,
      ],
      record: ({ act: { body, signedOn, person, medium, authorisingAct, document } }) => [
        { type: 'ConventionSigned', body, signature: { signedOn, person, medium, authorisingAct, document } },
      ],
    },
    deliverOriginal: {
      from: ['signing', 'constituted'],
      to: ['signing', 'constituted'],
      by: ['coordinator', 'member'],
      basis: [clause('originals')],
      opens: [originalAwaited],
      rules: [originalDue],
      record: ({ act: { body, deliveredOn, medium, holder } }) => [
        { type: 'OriginalDelivered', body, original: { deliveredOn, medium, holder } },
      ],
    },
    constitute: {
      from: ['signing'],
      to: ['constituted', 'in-force'],
      by: ['coordinator'],
      basis: [clause('object'), cite('CCP', 'L2113-6')],
      opens: [everyPartySigned, originalsComplete, conventionDated],
      record: ({ state, today }) => {
        const signedOn = lastSignatureOf(state.members) ?? today
        const constituted = { type: 'GroupConstituted', signedOn } as const
        return [constituted, ...taking(evolve(state, constituted), today)]
      },
    },
    transmit: {
      from: ['constituted', 'in-force'],
      to: ['constituted', 'in-force'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CGCT', 'L2131-1')],
      opens: [notYetTransmitted],
      rules: [transmissionAcknowledged],
      record: ({ state, act, today }) => {
        const sent = { type: 'ConventionTransmitted', on: act.sentOn, acknowledgement: act.acknowledgement } as const
        return [sent, ...taking(evolve(state, sent), today)]
      },
    },
    notify: {
      from: ['constituted', 'in-force'],
      to: ['constituted', 'in-force'],
      by: ['coordinator'],
      basis: [clause('effect')],
      opens: [partyToNotify],
      rules: [notifiedToAParty, receivedOnce],
      record: ({ act: { body, sentOn, channel } }) => [{ type: 'ConventionNotified', body, sentOn, channel }],
    },
    acknowledge: {
      from: ['constituted', 'in-force'],
      to: ['constituted', 'in-force'],
      by: ['member', 'coordinator'],
      basis: [clause('effect')],
      opens: [receiptAwaited],
      rules: [acknowledgesForItself, receiptProved, receivedOnce],
      record: ({ state, act: { body, receivedOn, proof }, today }) => {
        const received = { type: 'NotificationReceived', body, receivedOn, proof } as const
        return [received, ...taking(evolve(state, received), today)]
      },
    },
    takeEffect: {
      from: ['constituted'],
      to: ['in-force'],
      by: ['clock'],
      basis: [clause('effect')],
      opens: [effectDateReached],
      record: ({ state, today }) => [{ type: 'ConventionTookEffect', on: effectOf(state) ?? today }],
    },
    enterMember: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['clock'],
      basis: [clause('accession')],
      rules: [entersOnce],
      record: ({ act: { body, from } }) => [{ type: 'MemberEntered', body, from }],
    },
    recordDeparture: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['clock'],
      basis: [clause('withdrawal')],
      rules: [leavesOnce],
      record: ({ act: { body, on } }) => [{ type: 'MemberLeft', body, on }],
    },
    applyAmendment: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['clock'],
      basis: [clause('amendment'), cite('CCP', 'L2113-7')],
      rules: [versionNumbered],
      record: ({ state, act: { changes, articles, document, on, cause } }) => {
        const number = state.versions.length + 1
        return [{ type: 'AmendmentApplied', changes, articles, version: { number, document, on, cause } }]
      },
    },
    end: {
      from: ['in-force'],
      to: ['ended'],
      by: ['clock'],
      basis: [clause('dissolution'), clause('duration')],
      record: ({ act: { on, cause } }) => [{ type: 'ConventionEnded', on, cause }],
    },
  },
  evolve,
})

/** The event of the taking of effect, when what was just recorded completes it. */
function taking(after: Convention, today: string): readonly Event[] {
  if (after.status !== 'constituted') return []
  const on = effectOf(after)
  return on !== null && on <= today ? [{ type: 'ConventionTookEffect', on }] : []
}
