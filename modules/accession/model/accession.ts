import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  circuitSignatoryInOffice,
  circuitSignatoryNamed,
  circuitSignatureValid,
  notApprovedBy,
  notSignedBy,
  type Vote,
  withSignature,
  withVote,
} from '#modules/amendment/index.ts'
import { coordinatorOf, membersOn } from '#modules/convention/index.ts'
import { approversOf, closedTo, newcomerOf, signatoriesOf } from './concerned.ts'
import { evolve } from './evolve.ts'
import * as rule from './rules.ts'
import type { Accession, Act, Event, Facts } from './state.ts'

type Capacity = 'newcomer' | 'coordinator' | 'member' | 'clock'

const byClause = [clause('accession')] as const
const conditions = [
  rule.groupInForce,
  rule.seatInTerritory,
  rule.competenceInTheObject,
  rule.numberOfUsers,
  rule.buyerOrCommitted,
  rule.laterProceduresOnly,
]

/**
 * A body joins the group: request, examination, approval by those the convention names, amendment signed, return to the
 * coordinator, notification (seed convention art. 7; law.md S7.1-S7.9). It acts as a member from its own notification.
 */
export const accession = defineProcess<Accession, Act, Event, Facts, Capacity>()({
  name: 'accession',
  initial: { status: 'none' },
  capacities: {
    newcomer: ({ state, actor, facts, today }) => {
      if (state.status !== 'none') return actsFor(actor, newcomerOf(state))
      if (actor.kind !== 'person' || !actsFor(actor, actor.body)) return false
      return !membersOn(facts.group, today).some(({ body }) => body === actor.body)
    },
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    member: ({ actor, facts, today }) => approversOf(facts.group, today).some((body) => actsFor(actor, body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    request: {
      from: ['none'],
      to: ['requested'],
      by: ['newcomer', 'coordinator'],
      basis: byClause,
      opens: [rule.accessionOpen, rule.groupInForce],
      rules: [rule.outsideTheGroup, rule.oneFileAtATime, rule.requestOfTheBody, rule.requestInOrder],
      record: ({ act, today }) => {
        const { newcomer, channel, sentOn } = act
        const acknowledgement = channel === 'platform' ? { receivedOn: today, proof: null } : act.acknowledgement
        return [{ type: 'AccessionRequested', newcomer, channel, sentOn, acknowledgement }]
      },
    },
    acknowledge: {
      from: ['requested'],
      to: ['requested'],
      by: ['newcomer', 'coordinator'],
      basis: byClause,
      rules: [rule.acknowledgementInOrder],
      record: ({ act: { receivedOn, proof } }) => [{ type: 'RequestAcknowledged', receivedOn, proof }],
    },
    examine: {
      from: ['requested', 'under-examination'],
      to: ['under-examination'],
      by: ['coordinator'],
      basis: byClause,
      opens: [rule.acknowledgedRequest, rule.laterProceduresOnly],
      record: ({ act, facts, today }) => {
        const { seatSource, competence, users } = act
        const department = facts.candidate?.department ?? null
        return [{ type: 'RequestExamined', examinedOn: today, department, seatSource, competence, users }]
      },
    },
    submitForApproval: {
      from: ['under-examination'],
      to: ['submitted-for-approval', 'approved'],
      by: ['coordinator'],
      basis: byClause,
      opens: [...conditions, rule.notYetMember],
      record: ({ facts, today }) => {
        const submitted = { type: 'AccessionSubmitted', on: today } as const
        if (approversOf(facts.group, today).length > 0) return [submitted]
        return [submitted, { type: 'AccessionApproved', on: today }]
      },
    },
    approve: {
      from: ['submitted-for-approval'],
      to: ['submitted-for-approval', 'approved'],
      by: ['member', 'coordinator'],
      basis: byClause,
      rules: [rule.approverAsked, rule.approvalAct],
      record: ({ state, act, facts, today }) => {
        const vote: Vote = { verdict: 'approved', authorisingAct: act.authorisingAct, recordedOn: today }
        const voted = { type: 'AccessionVoted', body: act.body, ...vote } as const
        if (state.status !== 'submitted-for-approval') return [voted]
        const circuit = withVote(state.circuit, act.body, vote)
        if (notApprovedBy(circuit, approversOf(facts.group, today)).length > 0) return [voted]
        return [voted, { type: 'AccessionApproved', on: today }]
      },
    },
    object: {
      from: ['submitted-for-approval'],
      to: ['submitted-for-approval'],
      by: ['member', 'coordinator'],
      basis: byClause,
      rules: [rule.approverAsked, rule.opposingAct],
      record: ({ act: { body, authorisingAct }, today }) => [
        { type: 'AccessionVoted', body, verdict: 'objected', authorisingAct, recordedOn: today },
      ],
    },
    openSignature: {
      from: ['approved', 'amendment-signing'],
      to: ['amendment-signing'],
      by: ['coordinator'],
      basis: byClause,
      opens: [rule.groupInForce, rule.laterProceduresOnly, rule.laterProceduresRead],
      rules: [rule.correctedText],
      record: ({ act, today }) => [{ type: 'AmendmentOpened', text: act.text, on: today }],
    },
    sign: {
      from: ['amendment-signing'],
      to: ['amendment-signing', 'signed'],
      by: ['newcomer', 'member', 'coordinator'],
      basis: [clause('accession'), cite('CCP', 'L2113-7')],
      opens: [rule.laterProceduresOnly, rule.laterProceduresRead],
      rules: [
        rule.accessionSignatory,
        circuitSignatoryInOffice,
        circuitSignatoryNamed,
        rule.accessionSignatureAuthorised,
        rule.accessionTextSigned,
        circuitSignatureValid,
      ],
      record: ({ state, act, facts, today }) => {
        const { body, signedOn, person, medium, authorisingAct, document } = act
        const signature = { signedOn, person, medium, authorisingAct, document }
        const signed = { type: 'AmendmentSigned', body, ...signature } as const
        if (state.status !== 'amendment-signing') return [signed]
        const circuit = withSignature(state.circuit, body, signature)
        if (notSignedBy(circuit, signatoriesOf(facts.group, state.newcomer, today)).length > 0) return [signed]
        return [signed, { type: 'SignaturesCompleted', on: today }]
      },
    },
    recount: {
      from: ['submitted-for-approval', 'amendment-signing'],
      to: ['approved', 'signed'],
      by: ['clock', 'coordinator'],
      basis: byClause,
      opens: [rule.nobodyLeftToWaitFor],
      record: ({ state, today }) => [
        { type: state.status === 'amendment-signing' ? 'SignaturesCompleted' : 'AccessionApproved', on: today },
      ],
    },
    returnToCoordinator: {
      from: ['signed'],
      to: ['signed'],
      by: ['coordinator'],
      basis: [clause('accession'), clause('originals')],
      rules: [rule.returnInOrder],
      record: ({ act: { receivedOn, archivePlace, document } }) => [
        { type: 'AmendmentReturned', receivedOn, archivePlace, document },
      ],
    },
    notify: {
      from: ['signed', 'effective'],
      to: ['signed', 'effective'],
      by: ['coordinator'],
      basis: [clause('effect'), clause('accession')],
      opens: [rule.groupInForce, rule.returnedToCoordinator, rule.notYetMember],
      rules: [rule.accessionNotified, rule.accessionEffect],
      record: ({ state, act: { body, receivedOn, proof }, facts }) => {
        const notified = { type: 'PartyNotified', body, receivedOn, proof } as const
        if (state.status !== 'signed' || body !== state.newcomer) return [notified]
        const closedContracts = closedTo(facts.contracts, body, receivedOn).map(({ id }) => id)
        return [notified, { type: 'AccessionTookEffect', newcomer: body, on: receivedOn, closedContracts }]
      },
    },
    reject: {
      from: ['requested', 'under-examination', 'submitted-for-approval'],
      to: ['rejected'],
      by: ['coordinator'],
      basis: byClause,
      opens: [rule.rejectionGrounds],
      record: ({ act, today }) => [{ type: 'AccessionRejected', on: today, reason: act.reason }],
    },
    abandon: {
      from: ['requested', 'under-examination', 'submitted-for-approval', 'approved', 'amendment-signing'],
      to: ['abandoned'],
      by: ['newcomer', 'coordinator'],
      basis: byClause,
      record: ({ act, today }) => [{ type: 'AccessionAbandoned', on: today, reason: act.reason }],
    },
  },
  evolve,
})
