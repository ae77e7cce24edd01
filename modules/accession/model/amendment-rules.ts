import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  assessAuthorisation,
  assessNotification,
  assessSignatory,
  assessText,
  assessVote,
  lastSignedOn,
  notApprovedBy,
  notSignedBy,
  objectedBy,
  speaksFor,
} from '#modules/amendment/index.ts'
import { approversOf, closedTo, newcomerOf, partiesOf, signatoriesOf } from './concerned.ts'
import { type OnAct, type Opening, SINCE_CCP } from './request-rules.ts'
import type { Facts } from './state.ts'

/** Only a body that the convention asks approves or objects, by itself or through what it sent the coordinator. */
export const approverAsked: OnAct<'approve' | 'object'> = {
  id: 'approverAsked',
  basis: [clause('accession'), cite('policy', 'A3'), cite('policy', 'A32')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, actor, today }) => {
    const approvers = approversOf(facts.group, today)
    return requires(approvers.includes(act.body) && speaksFor(actor, facts.group, act.body), {
      body: act.body,
      approvers: [...approvers],
    })
  },
}

/** S7.5: the coordinator and the founders deliberate to approve; each by an act of its own organ, enforceable (R1.07). */
export const approvalAct: OnAct<'approve'> = {
  id: 'approvalAct',
  basis: [clause('accession'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) =>
    assessVote(facts.authorisingActs, { ...act, favourable: true, today }, approvalOf(facts, act.body)),
}

/** S7.5: a body that is against says so by an act of its organ too. */
export const opposingAct: OnAct<'object'> = {
  id: 'opposingAct',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) =>
    assessVote(facts.authorisingActs, { ...act, favourable: false, today }, approvalOf(facts, act.body)),
}

/** A32: nobody is left to wait for, because whoever was has left the group. */
export const nobodyLeftToWaitFor: Opening = {
  id: 'nobodyLeftToWaitFor',
  basis: [clause('accession'), cite('policy', 'A32')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status === 'submitted-for-approval') {
      const awaited = notApprovedBy(state.circuit, approversOf(facts.group, today))
      return requires(awaited.length === 0, { awaited: [...awaited] })
    }
    if (state.status !== 'amendment-signing') return notApplicable()
    const awaited = notSignedBy(state.circuit, signatoriesOf(facts.group, state.newcomer, today))
    return requires(awaited.length === 0, { awaited: [...awaited] })
  },
}

/** S7.5: a request that meets the conditions is refused by those who deliberate, not by the coordinator alone. */
export const rejectionGrounds: Opening = {
  id: 'rejectionGrounds',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status !== 'submitted-for-approval') return notApplicable()
    const objected = objectedBy(state.circuit, approversOf(facts.group, today))
    return requires(objected.length > 0, { objected: [...objected] })
  },
}

/** A text opened again is another text: the signatures given to the first are void. */
export const correctedText: OnAct<'openSignature'> = {
  id: 'correctedText',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) =>
    state.status === 'amendment-signing' ? requires(act.text !== state.text, { text: act.text }) : notApplicable(),
}

/** S7.9, A20: everybody who opens the signature or signs confirms having read what stays closed to the newcomer. */
export const laterProceduresRead: Opening = {
  id: 'laterProceduresRead',
  basis: [cite('CCP', 'R2162-6'), cite('RM', 'AN 100136'), cite('policy', 'A20')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    const newcomer = newcomerOf(state)
    const closed = newcomer === undefined ? [] : closedTo(facts.contracts, newcomer, today)
    return closed.length === 0
      ? notApplicable()
      : toAppraise({ closed: closed.map(({ id, title }) => ({ id, title })) })
  },
}

/** S7.6: the coordinator, those who approved and the newcomer sign, each once. */
export const accessionSignatory: OnAct<'sign'> = {
  id: 'accessionSignatory',
  basis: [clause('accession'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, actor, today }) => {
    if (state.status !== 'amendment-signing') return notApplicable()
    const signatories = signatoriesOf(facts.group, state.newcomer, today)
    return assessSignatory(state.circuit, act, signatories, { actor, group: facts.group })
  },
}

/** S7.5, S7.7, R1.07: no signature without the body's own act, enforceable before; the newcomer's may precede its request. */
export const accessionSignatureAuthorised: OnAct<'sign'> = {
  id: 'accessionSignatureAuthorised',
  basis: [clause('accession'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act }) => {
    if (state.status !== 'amendment-signing') return notApplicable()
    const own = { body: act.body, subjects: ['accession'], about: facts.accession, loose: true } as const
    return assessAuthorisation(
      facts.authorisingActs,
      act,
      act.body === state.newcomer ? own : approvalOf(facts, act.body),
    )
  },
}

/** S7.6: one amendment, the same for all, signed once it is open to signature. */
export const accessionTextSigned: OnAct<'sign'> = {
  id: 'accessionTextSigned',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) =>
    state.status === 'amendment-signing'
      ? assessText({ text: state.text, on: state.openedOn }, act, today)
      : notApplicable(),
}

/** S7.8: it comes back after the last signature, and is kept somewhere that one can name. */
export const returnInOrder: OnAct<'returnToCoordinator'> = {
  id: 'returnInOrder',
  basis: [clause('accession'), clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status !== 'signed') return notApplicable()
    const signedOn = lastSignedOn(state.circuit)
    const inOrder = signedOn !== null && signedOn <= act.receivedOn && act.receivedOn <= today
    return requires(inOrder, { lastSignedOn: signedOn, receivedOn: act.receivedOn })
  },
}

/** S7.8: nobody is notified of an amendment that the coordinator does not hold. */
export const returnedToCoordinator: Opening = {
  id: 'returnedToCoordinator',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status !== 'signed') return notApplicable()
    return requires(state.returned !== null, { returned: state.returned !== null })
  },
}

/** A7: each party is notified with a proof of its own, after everybody has signed. */
export const accessionNotified: OnAct<'notify'> = {
  id: 'accessionNotified',
  basis: [clause('effect'), clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    if (state.status !== 'signed' && state.status !== 'effective') return notApplicable()
    return assessNotification(state.circuit, act, partiesOf(facts.group, state.newcomer, today), today)
  },
}

/** A7, S7.9: the newcomer acts as a member from its own notification, in procedures begun later. */
export const accessionEffect: OnAct<'notify'> = {
  id: 'accessionEffect',
  basis: [clause('effect'), clause('accession'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act }) => {
    if (state.status !== 'signed' || act.body !== state.newcomer) return notApplicable()
    const closed = closedTo(facts.contracts, state.newcomer, act.receivedOn)
    return computed({ effectiveOn: act.receivedOn, closed: closed.map(({ id, title }) => ({ id, title })) })
  },
}

/** The subject and the case that an approver's act must name. */
function approvalOf(facts: Facts, body: string) {
  return { body, subjects: ['accession-approval'], about: facts.accession } as const
}
