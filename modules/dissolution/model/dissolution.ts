import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  circuitSignatoryInOffice,
  circuitSignatoryNamed,
  circuitSignatureValid,
  noParts,
  withNotification,
  withSignature,
  withVote,
} from '#modules/amendment/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import * as rule from './dissolution-rules.ts'
import * as signing from './dissolution-signing-rules.ts'
import {
  type Dissolution,
  type DissolutionAct,
  type DissolutionActOf,
  type DissolutionEvent,
  type DissolutionFacts,
  dissolvedOn,
  membersDeciding,
  type Opened,
  type Proposed,
  stillToSign,
} from './dissolution-state.ts'
import { conventionStillInForce } from './standing-rules.ts'

type Capacity = 'member' | 'coordinator' | 'proposer' | 'clock'

const byDecision = [clause('dissolution'), cite('policy', 'A36')] as const

/**
 * The members end their group before its term: each by an act of its own competent organ, notified to the coordinator,
 * then by one document that all sign (seed convention art. 10; law.md S10.2, A36).
 */
export const dissolution = defineProcess<Dissolution, DissolutionAct, DissolutionEvent, DissolutionFacts, Capacity>()({
  name: 'dissolution',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, today }) => membersDeciding(facts.group, today).some((body) => actsFor(actor, body)),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    proposer: ({ state, actor }) => state.status !== 'none' && actsFor(actor, state.proposedBy),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    propose: {
      from: ['none'],
      to: ['proposed'],
      by: ['member', 'coordinator'],
      basis: byDecision,
      opens: [conventionStillInForce, rule.decisionProvided],
      rules: [rule.settlementPlanAttached, rule.dissolutionNotBackdated],
      record: ({ act: { reason, text, settlementPlan, dissolvedFrom }, actor, today }) => {
        if (actor.kind !== 'person') throw new Error('the table admits only a person')
        const proposedBy = actor.body
        return [{ type: 'DissolutionProposed', reason, text, settlementPlan, dissolvedFrom, proposedBy, on: today }]
      },
    },
    approve: {
      from: ['proposed', 'signing', 'signed'],
      to: ['proposed', 'signing', 'signed'],
      by: ['member', 'coordinator'],
      basis: byDecision,
      rules: [rule.memberDecides, rule.dissolutionAct, rule.decisionReceived],
      record: ({ act: { body, authorisingAct, receivedOn, proof }, today }) => [
        { type: 'DissolutionVoted', body, verdict: 'approved', authorisingAct, recordedOn: today },
        { type: 'DecisionReceived', body, receivedOn, proof },
      ],
    },
    oppose: {
      from: ['proposed'],
      to: ['proposed'],
      by: ['member', 'coordinator'],
      basis: byDecision,
      rules: [rule.memberDecides, rule.dissolutionOpposed],
      record: ({ act: { body, authorisingAct }, today }) => [
        { type: 'DissolutionVoted', body, verdict: 'objected', authorisingAct, recordedOn: today },
      ],
    },
    openSignature: {
      from: ['proposed'],
      to: ['signing'],
      by: ['coordinator'],
      basis: byDecision,
      opens: [conventionStillInForce, rule.dissolutionVoted, rule.settlementPlanStands],
      record: ({ today }) => [{ type: 'DissolutionOpenedForSignature', on: today }],
    },
    sign: {
      from: ['signing', 'signed'],
      to: ['signing', 'signed', 'dissolved'],
      by: ['member', 'coordinator'],
      basis: byDecision,
      opens: [conventionStillInForce, rule.settlementPlanStands],
      rules: [
        signing.dissolutionSignatory,
        circuitSignatoryInOffice,
        circuitSignatoryNamed,
        signing.dissolutionSignatureAuthorised,
        signing.dissolutionTextSigned,
        circuitSignatureValid,
        rule.dissolutionDayComputed,
      ],
      record: ({ state, act, facts, today }) => signed(state, act, facts, today),
    },
    recount: {
      from: ['signing'],
      to: ['signed', 'dissolved'],
      by: ['clock', 'coordinator'],
      basis: byDecision,
      opens: [conventionStillInForce, rule.nobodyLeftToSign, rule.settlementPlanStands],
      record: ({ state, today }) => concluded(state, today),
    },
    takeEffect: {
      from: ['signed'],
      to: ['dissolved'],
      by: ['clock'],
      basis: byDecision,
      opens: [
        conventionStillInForce,
        rule.dissolutionDayReached,
        rule.everyMemberStillSigned,
        rule.settlementPlanStands,
      ],
      record: ({ state, today }) => [{ type: 'GroupDissolved', on: dissolvedOn(state, today) }],
    },
    abandon: {
      from: ['proposed', 'signing'],
      to: ['abandoned'],
      by: ['coordinator', 'proposer'],
      basis: byDecision,
      record: ({ act: { why }, today }) => [{ type: 'DissolutionAbandoned', on: today, why }],
    },
  },
  evolve,
})

function signed(
  state: Opened,
  act: DissolutionActOf<'sign'>,
  { group }: DissolutionFacts,
  today: string,
): readonly [DissolutionEvent, ...DissolutionEvent[]] {
  const { body, signedOn, person, medium, authorisingAct, document } = act
  const signature = { signedOn, person, medium, authorisingAct, document }
  const event = { type: 'DissolutionSigned', body, ...signature } as const
  const circuit = withSignature(state.circuit, body, signature)
  if (stillToSign(circuit, group, today).length > 0) return [event]
  return [event, ...concluded({ ...state, circuit }, today)]
}

/** Everybody has signed: the group ends now, or on the later day that the document sets. */
function concluded(state: Proposed, today: string): readonly [DissolutionEvent, ...DissolutionEvent[]] {
  const on = dissolvedOn(state, today)
  const concluded = { type: 'DissolutionConcluded', on: today } as const
  return on > today ? [concluded] : [concluded, { type: 'GroupDissolved', on }]
}

function evolve(state: Dissolution, event: DissolutionEvent): Dissolution {
  if (event.type === 'DissolutionProposed') {
    const { type: _, on, ...said } = event
    return { ...said, status: 'proposed', proposedOn: on, circuit: noParts }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'DissolutionVoted': {
      const { body, verdict, authorisingAct, recordedOn } = event
      return { ...state, circuit: withVote(state.circuit, body, { verdict, authorisingAct, recordedOn }) }
    }
    case 'DecisionReceived': {
      const { body, receivedOn, proof } = event
      return { ...state, circuit: withNotification(state.circuit, body, { receivedOn, proof }) }
    }
    case 'DissolutionOpenedForSignature':
      return { ...state, status: 'signing', openedOn: event.on }
    case 'DissolutionSigned': {
      const { type: _, body, ...signature } = event
      return { ...state, circuit: withSignature(state.circuit, body, signature) }
    }
    case 'DissolutionConcluded':
      return isOpened(state) ? { ...state, status: 'signed', signedOn: event.on } : state
    case 'GroupDissolved':
      return state.status === 'signed' ? { ...state, status: 'dissolved', dissolvedOn: event.on } : state
    case 'DissolutionAbandoned':
      return { ...state, status: 'abandoned', abandonedOn: event.on, why: event.why }
  }
}

function isOpened<T extends Proposed & Partial<Opened>>(state: T): state is T & Opened {
  return state.openedOn !== undefined
}
