import { clause } from '#kernel/citation.ts'
import { notApplicable } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { assessAuthorisation, assessSignatory, assessText, notApprovedBy } from '#modules/amendment/index.ts'
import { isBeingSigned, type OnDecision, signatoriesOf } from './dissolution-state.ts'
import { SINCE_CCP } from './since-ccp.ts'

/** S10.2, A36: a member signs once its own organ has decided so, and once. */
export const dissolutionSignatory: OnDecision<'sign'> = {
  id: 'dissolutionSignatory',
  basis: [clause('dissolution'), cite('policy', 'A36')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group }, act, actor, today }) => {
    if (!isBeingSigned(state)) return notApplicable()
    const concerned = signatoriesOf(state.circuit, group, today)
    const undecided = notApprovedBy(state.circuit, concerned)
    const signatories = concerned.filter((body) => !undecided.includes(body))
    return assessSignatory(state.circuit, act, signatories, { actor, group })
  },
}

/** R1.07: no signature without the member's own act, enforceable before it. */
export const dissolutionSignatureAuthorised: OnDecision<'sign'> = {
  id: 'dissolutionSignatureAuthorised',
  basis: [clause('dissolution'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) =>
    assessAuthorisation(facts.authorisingActs, act, {
      body: act.body,
      subjects: ['dissolution'],
      about: facts.dissolution,
    }),
}

/** S10.2: one document, signed by all, once it is open to signature. */
export const dissolutionTextSigned: OnDecision<'sign'> = {
  id: 'dissolutionTextSigned',
  basis: [clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) =>
    isBeingSigned(state) ? assessText({ text: state.text, on: state.openedOn }, act, today) : notApplicable(),
}
