import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { isCoordinator } from '#modules/convention/index.ts'
import {
  articlesOf,
  changesOf,
  concernedOn,
  effectiveOn,
  hasApproved,
  notifiedOnWith,
  stillToNotify,
  stillToSign,
} from './changes.ts'
import { lastNotifiedOn, withSignature } from './circuit.ts'
import { evolve } from './evolve.ts'
import * as rule from './rules.ts'
import * as signing from './signing-rules.ts'
import type { Act, Amendment, Event, Facts, Signed } from './state.ts'

type Capacity = 'member' | 'coordinator' | 'clock'

const byClause = [clause('amendment'), cite('CCP', 'L2113-7')] as const

/**
 * The convention is changed, otherwise than by an accession: proposed, deliberated by every member, signed by every member,
 * notified to each; it takes effect at the last notification (law.md 9.13, A7, A9; CCP L2113-7).
 */
export const amendment = defineProcess<Amendment, Act, Event, Facts, Capacity>()({
  name: 'amendment',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, today }) => concernedOn(facts.group, today).some((body) => actsFor(actor, body)),
    coordinator: ({ actor, facts }) =>
      actor.kind === 'person' && actsFor(actor, actor.body) && isCoordinator(facts.group, actor.body),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    propose: {
      from: ['none'],
      to: ['proposed'],
      by: ['member', 'coordinator'],
      basis: byClause,
      opens: [rule.conventionInForce],
      rules: [
        rule.changeStated,
        rule.groupRenamed,
        rule.coordinatorSucceeded,
        rule.coordinatorDuties,
        rule.incomingCommittee,
        rule.longerDuration,
      ],
      record: ({ act: { title, subject, text }, today }) => [
        { type: 'AmendmentProposed', title, subject, text, on: today },
      ],
    },
    approve: {
      from: ['proposed'],
      to: ['proposed'],
      by: ['member', 'coordinator'],
      basis: byClause,
      rules: [rule.memberAsked, rule.amendmentAct],
      record: ({ act: { body, authorisingAct }, today }) => [
        { type: 'AmendmentVoted', body, verdict: 'approved', authorisingAct, recordedOn: today },
      ],
    },
    object: {
      from: ['proposed'],
      to: ['proposed'],
      by: ['member', 'coordinator'],
      basis: byClause,
      rules: [rule.memberAsked, rule.amendmentOpposed],
      record: ({ act: { body, authorisingAct }, today }) => [
        { type: 'AmendmentVoted', body, verdict: 'objected', authorisingAct, recordedOn: today },
      ],
    },
    openSignature: {
      from: ['proposed'],
      to: ['signing'],
      by: ['coordinator'],
      basis: byClause,
      opens: [rule.conventionInForce, rule.someoneApproved, rule.membersUnanimous],
      record: ({ state, facts, today }) => {
        const signatories = concernedOn(facts.group, today).filter((body) => hasApproved(state.circuit, body))
        return [{ type: 'SignatureOpened', on: today, signatories }]
      },
    },
    sign: {
      from: ['signing'],
      to: ['signing', 'signed'],
      by: ['member', 'coordinator'],
      basis: byClause,
      rules: [
        rule.amendmentSignatory,
        signing.circuitSignatoryInOffice,
        signing.circuitSignatoryNamed,
        rule.amendmentSignatureAuthorised,
        rule.amendmentTextSigned,
        signing.circuitSignatureValid,
      ],
      record: ({ state, act, facts, today }) => {
        const { body, signedOn, person, medium, authorisingAct, document } = act
        const signature = { signedOn, person, medium, authorisingAct, document }
        const signed = { type: 'MemberSigned', body, ...signature } as const
        if (state.status !== 'signing') return [signed]
        const circuit = withSignature(state.circuit, body, signature)
        if (stillToSign({ ...state, circuit }, facts.group, today).length > 0) return [signed]
        return [signed, { type: 'AmendmentConcluded', on: today }]
      },
    },
    notify: {
      from: ['signed'],
      to: ['signed', 'notified', 'effective'],
      by: ['coordinator'],
      basis: [clause('effect')],
      opens: [rule.conventionInForce],
      rules: [rule.amendmentNotified, rule.amendmentEffect],
      record: ({ state, act: { body, receivedOn, proof }, facts, today }) => {
        const notified = { type: 'MemberNotified', body, receivedOn, proof } as const
        if (state.status !== 'signed') return [notified]
        const awaited = stillToNotify(state.circuit, facts.group, today).filter((each) => each !== body)
        if (awaited.length > 0) return [notified]
        return [notified, ...concluded(state, notifiedOnWith(state.circuit, receivedOn), facts, today)]
      },
    },
    recount: {
      from: ['signing', 'signed'],
      to: ['signed', 'notified', 'effective'],
      by: ['clock', 'coordinator'],
      basis: byClause,
      opens: [rule.absentNoLongerAwaited],
      record: ({ state, facts, today }) => {
        if (state.status !== 'signed') return [{ type: 'AmendmentConcluded', on: today }]
        return concluded(state, lastNotifiedOn(state.circuit) ?? today, facts, today)
      },
    },
    takeEffect: {
      from: ['notified'],
      to: ['effective'],
      by: ['clock'],
      basis: [clause('effect')],
      opens: [rule.conventionInForce, rule.effectDayReached],
      record: ({ state, facts }) => [tookEffect(state, effectiveOn(state.subject, state.notifiedOn), facts)],
    },
    abandon: {
      from: ['proposed', 'signing'],
      to: ['abandoned'],
      by: ['coordinator'],
      basis: byClause,
      record: ({ act, today }) => [{ type: 'AmendmentAbandoned', on: today, reason: act.reason }],
    },
  },
  evolve,
})

/** Everybody is notified: effect now, or later when the amendment sets a later day. */
function concluded(state: Signed, notifiedOn: string, facts: Facts, today: string): readonly [Event, ...Event[]] {
  const on = effectiveOn(state.subject, notifiedOn)
  const notified = { type: 'AmendmentNotified', on: notifiedOn } as const
  return on > today ? [notified] : [notified, tookEffect(state, on, facts)]
}

function tookEffect({ subject }: Signed, on: string, { group }: Facts): Event {
  return { type: 'AmendmentTookEffect', on, changes: changesOf(subject, group), articles: articlesOf(subject) }
}
