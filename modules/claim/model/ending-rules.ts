import { computeTerm } from '#kernel/calendar.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isRecognised } from './expected.ts'
import { type At, type OnAct, type Running, SINCE_CCAG } from './state.ts'

/** S5.5: a settlement is of a day after the dispute appeared, and not ahead of today. */
export const settlementDated: OnAct<'settle', Running> = {
  id: 'settlementDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { appeared }, act: { on }, today }) => {
    const since = appeared?.on ?? on
    return requires(since <= on && on <= today, { since, on, today })
  },
}

/** S5.5: the organ of the member allows what it gives up; a person says why one settles without its act. */
export const settlementAuthorised: OnAct<'settle', Running> = {
  id: 'settlementAuthorised',
  basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  strength: 'warn',
  assess: ({ act: { authority } }) => requires(authority !== null, {}),
}

/** A24: a member settles on its own part; what changes the contract goes up to the coordinator, who says so in writing first. */
export const changeEscalated: OnAct<'settle', Running> = {
  id: 'changeEscalated',
  basis: [cite('policy', 'A24'), clause('coordinator')],
  inForce: SINCE_CCAG,
  assess: ({ state: { changeAllowed }, act: { changesContract } }) =>
    changesContract ? requires(changeAllowed !== null, { changesContract }) : notApplicable({ changesContract }),
}

/** A court is seized after the dispute appeared, and not ahead of today. */
export const claimActionDated: OnAct<'goToCourt', Running> = {
  id: 'claimActionDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state: { appeared }, act: { on }, today }) => {
    const since = appeared?.on ?? on
    return requires(since <= on && on <= today, { since, on, today })
  },
}

/** R5.72: the court is the one that the documents of the contract name; the convention’s is of the convention alone. Where they name none that is known here, a person says where it is named. */
export const courtOfContract: OnAct<'goToCourt', Running> = {
  id: 'courtOfContract',
  basis: [cite('policy', 'différends d’exécution'), cite('CJA', 'R312-11')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { court: named }, act: { court } }) => {
    const said = { court, named: named ?? '' }
    return named !== null && plain(named) === plain(court) ? requires(true, said) : toAppraise(said)
  },
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** R5.70: the holder asks by a memorandum before it asks a court, to be confirmed: of an action without one a person says why it is entered. */
export const memorandumFirst: OnAct<'goToCourt', Running> = {
  id: 'memorandumFirst',
  basis: [cite('CCAG-TIC', '55')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { by } }) =>
    by === 'buyer' ? notApplicable() : requires(state.status === 'answered', { stage: state.status }),
}

/** A ruling follows the action, one on appeal the one before; it is notified when it has been given. */
export const rulingDated: OnAct<'recordRuling', At<'in-court' | 'judged'>> = {
  id: 'rulingDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state, act: { on, notifiedOn }, today }) => {
    const since = state.rulings.at(-1)?.on ?? state.action.on
    return requires(since <= on && on <= notifiedOn && notifiedOn <= today, { on, notifiedOn, since, today })
  },
}

/** S5.6: nothing is closed in silence: while the holder may still ask, its own writing lets the claim go. */
export const claimRelinquished: OnAct<'close', Running> = {
  id: 'claimRelinquished',
  basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state, act: { proof } }) => {
    const pending = ['noticed', 'disputed', 'claimed', 'in-court'].includes(state.status)
    return pending ? requires(proof !== null, { stage: state.status }) : notApplicable()
  },
}

/** S5.5: a claim that was not recognised whole may still go to court: a person says why it will not. */
export const rejectionAccepted: OnAct<'close', Running> = {
  id: 'rejectionAccepted',
  basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ state }) => {
    if (state.status !== 'answered') return notApplicable()
    const { answer, memorandum } = state
    const said = { recognised: answer.recognised, amount: memorandum.amount }
    return isRecognised(state) ? requires(true, said) : toAppraise(said)
  },
}

/** A ruling that can still be appealed ends nothing: two months from its notification, in clear days, to be confirmed. */
export const rulingFinal: OnAct<'close', Running> = {
  id: 'rulingFinal',
  basis: [cite('CJA', 'R811-2'), clause('execution')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, today }) => {
    const notifiedOn = state.status === 'judged' ? state.rulings.at(-1)?.notifiedOn : undefined
    if (notifiedOn === undefined) return notApplicable()
    const { last, actFrom } = computeTerm({
      ...{ start: notifiedOn, regime: 'clear-days', length: { months: APPEAL_MONTHS }, side: 'recourse' },
    })
    return requires(today >= actFrom, { notifiedOn, last })
  },
}

const APPEAL_MONTHS = 2
