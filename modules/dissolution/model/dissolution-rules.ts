import { clause } from '#kernel/citation.ts'
import { computed, met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { assessVote, notApprovedBy, objectedBy, partOf, speaksFor } from '#modules/amendment/index.ts'
import { isCoordinator } from '#modules/convention/index.ts'
import {
  byMajority,
  type DecisionOpening,
  type DissolutionFacts,
  dissolvedOn,
  isBeingSigned,
  membersDeciding,
  type OnDecision,
  stillToSign,
} from './dissolution-state.ts'
import { toldOf } from './pending.ts'
import { runningOn } from './running-on.ts'
import { SINCE_CCP } from './since-ccp.ts'

/** S10.2: the convention says that a decision ends the group; where it is silent, a person says on what ground all may undo what all made. */
export const decisionProvided: DecisionOpening = {
  id: 'decisionProvided',
  basis: [clause('dissolution'), cite('code-civil', '1193')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group } }) => {
    const { decision } = group.clauses.dissolution
    return decision === null ? toAppraise({ decision }) : met({ decision })
  },
}

/** A36: with a contract in course or a dispute that is not over, the members decide on how it is wound up in the same document. */
export const settlementPlanAttached: OnDecision<'propose'> = {
  id: 'settlementPlanAttached',
  basis: [cite('policy', 'A36'), clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ act: { settlementPlan }, facts, today }) => assessPlan(facts, settlementPlan, today),
}

/** A36: the same, when a contract has been launched, or a dispute has appeared, since the proposal. */
export const settlementPlanStands: DecisionOpening = {
  id: 'settlementPlanStands',
  basis: [cite('policy', 'A36'), clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) =>
    state.status === 'none' ? notApplicable() : assessPlan(facts, state.settlementPlan, today),
}

function assessPlan({ contracts, disputes }: DissolutionFacts, settlementPlan: string | null, today: string) {
  const running = runningOn(contracts, today).map(({ id, title, endsOn }) => ({ id, title, endsOn }))
  const said = { contracts: running, disputes: toldOf(disputes) }
  return running.length === 0 && disputes.length === 0 ? notApplicable(said) : requires(settlementPlan !== null, said)
}

/** S10.2: the group does not end before it was decided. */
export const dissolutionNotBackdated: OnDecision<'propose'> = {
  id: 'dissolutionNotBackdated',
  basis: [clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ act: { dissolvedFrom }, today }) =>
    dissolvedFrom === null ? notApplicable() : requires(dissolvedFrom >= today, { dissolvedFrom, today }),
}

/** A36: the present members decide, those who joined later included; each for itself or through what it sent the coordinator. */
export const memberDecides: OnDecision<'approve' | 'oppose'> = {
  id: 'memberDecides',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ state, act, actor, facts: { group }, today }) => {
    if (state.status === 'none') return notApplicable()
    const members = membersDeciding(group, today)
    const signed = partOf(state.circuit, act.body).signature !== null
    const may = members.includes(act.body) && !signed && speaksFor(actor, group, act.body)
    return requires(may, { body: act.body, members: [...members], signed })
  },
}

/** S10.2, R1.07: the member's competent organ decides by an enforceable act of its own, about this dissolution. */
export const dissolutionAct: OnDecision<'approve'> = {
  id: 'dissolutionAct',
  basis: [clause('dissolution'), cite('CGCT', 'L2131-1'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) =>
    assessVote(facts.authorisingActs, { ...act, favourable: true, today }, expectedAct(facts, act.body)),
}

/** S10.2: a member that is against says so by an act of its organ too. */
export const dissolutionOpposed: OnDecision<'oppose'> = {
  id: 'dissolutionOpposed',
  basis: [clause('dissolution'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) =>
    assessVote(facts.authorisingActs, { ...act, favourable: false, today }, expectedAct(facts, act.body)),
}

/** S10.2: the decision is notified to the coordinator, with a proof of receipt, once it has been taken; it need not notify itself. */
export const decisionReceived: OnDecision<'approve'> = {
  id: 'decisionReceived',
  basis: [clause('dissolution'), cite('policy', 'A31')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { body, authorisingAct, receivedOn, proof }, today }) => {
    if (isCoordinator(facts.group, body)) return notApplicable({ body })
    const decidedOn = facts.authorisingActs.find(({ id }) => id === authorisingAct)?.date ?? null
    const inOrder = receivedOn <= today && (decidedOn === null || decidedOn <= receivedOn)
    return requires(inOrder && proof !== '', { body, receivedOn, decidedOn })
  },
}

/**
 * S10.2: every present member has decided so. Where the convention speaks of a majority without saying which, more than
 * half is the least that a majority can be, and a person says whether the one of the text is reached.
 */
export const dissolutionVoted: DecisionOpening = {
  id: 'dissolutionVoted',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group }, today }) => {
    if (state.status === 'none') return notApplicable()
    const members = membersDeciding(group, today)
    const awaited = notApprovedBy(state.circuit, members)
    const approved = members.length - awaited.length
    const facts = {
      awaited: [...awaited],
      opposed: [...objectedBy(state.circuit, members)],
      approved,
      members: members.length,
      twoThirds: approved * 3 >= members.length * 2,
    }
    if (members.length > 0 && awaited.length === 0) return met(facts)
    if (!byMajority(group) || approved * 2 <= members.length) return unmet(facts)
    return toAppraise(facts)
  },
}

/** Whoever was still to sign has left the group: the dissolution goes on without it. */
export const nobodyLeftToSign: DecisionOpening = {
  id: 'nobodyLeftToSign',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group }, today }) => {
    if (state.status !== 'signing') return notApplicable()
    const awaited = stillToSign(state.circuit, group, today)
    return requires(awaited.length === 0, { awaited: [...awaited] })
  },
}

/** A36: nobody has joined since the last signature: a member that did not sign is not dissolved with the others. */
export const everyMemberStillSigned: DecisionOpening = {
  id: 'everyMemberStillSigned',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group }, today }) => {
    if (state.status !== 'signed') return notApplicable()
    const awaited = stillToSign(state.circuit, group, today)
    return requires(awaited.length === 0, { awaited: [...awaited] })
  },
}

/** S10.2: the day that the document sets, or that of the last signature. */
export const dissolutionDayReached: DecisionOpening = {
  id: 'dissolutionDayReached',
  basis: [clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    if (state.status !== 'signed') return notApplicable()
    const on = dissolvedOn(state, state.signedOn)
    return requires(on <= today, { on })
  },
}

/** S10.2: when the group ends, as far as the signature at hand lets it be told. */
export const dissolutionDayComputed: OnDecision<'sign'> = {
  id: 'dissolutionDayComputed',
  basis: [clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { body, signedOn }, facts: { group }, today }) => {
    if (!isBeingSigned(state)) return notApplicable()
    const awaited = stillToSign(state.circuit, group, today).filter((each) => each !== body)
    return computed({ on: awaited.length === 0 ? dissolvedOn(state, signedOn) : null, awaited })
  },
}

function expectedAct({ dissolution }: DissolutionFacts, body: string) {
  return { body, subjects: ['dissolution'], about: dissolution } as const
}
