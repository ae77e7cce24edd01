import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { noticeTerm } from './clocks.ts'
import { type At, type OnAct, type Opening, SINCE_CCAG } from './state.ts'

const DISPUTES = [cite('CCAG-PI', '43'), cite('CCAG-TIC', '55'), cite('policy', 'différends d’exécution')] as const

/** S5.5: each member settles the disputes on its own part. */
export const claimOwn: OnAct<'open'> = {
  id: 'claimOwn',
  basis: [clause('execution'), cite('policy', 'A24')],
  inForce: SINCE_CCAG,
  assess: ({ actor, act: { body } }) => requires(actsFor(actor, body), { body }),
}

/** S5.5: on a contract that was notified, and that this member buys by. */
export const claimOnPurchase: OnAct<'open'> = {
  id: 'claimOnPurchase',
  basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { buyers }, act: { body } }) => requires(buyers.includes(body), { body, known: buyers.length > 0 }),
}

/** S5.5: what is cited is of the same member, on the same contract. */
export const citedOwn: OnAct<'open'> = {
  id: 'citedOwn',
  basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { cited }, act: { contract, body } }) => {
    const strange = cited.flatMap((each, index) =>
      each !== null && each.contract === contract && each.body === body ? [] : [index + 1],
    )
    return requires(strange.length === 0, { cited: cited.length, strange })
  },
}

/** R5.70: a position, a notice, or a termination statement that did not come; an unpaid invoice alone is no dispute. */
export const disputeAppears: OnAct<'open'> = {
  id: 'disputeAppears',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ act: { ground, on }, today }) => {
    const said = { ground, on, today }
    if (ground === 'unpaid') return unmet(said)
    return ground === 'statement' ? requires(on < today, said) : requires(true, said)
  },
}

/** R5.70: a position is written, explicit and unequivocal: a person says that this one is. */
export const stanceUnequivocal: OnAct<'open' | 'takeStance'> = {
  id: 'stanceUnequivocal',
  basis: [cite('CCAG-PI', '43'), cite('CCAG-TIC', '55')],
  inForce: SINCE_CCAG,
  assess: ({ act }) => {
    if (act.type === 'open' && act.ground !== 'stance') return notApplicable()
    const said = { on: act.on, written: act.document !== null }
    return act.document === null ? unmet(said) : toAppraise(said)
  },
}

/** R5.70: a formal notice is filed, and gives the buyer fifteen days at least. */
export const noticeLongEnough: OnAct<'open'> = {
  id: 'noticeLongEnough',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ act: { ground, days, document }, lawDate }) => {
    if (ground !== 'notice') return notApplicable()
    const least = param('claim.notice', lawDate).value
    return requires(days >= least && document !== null, { days, least, filed: document !== null })
  },
}

/** What is asked was born before the dispute appeared, and none appears tomorrow. */
export const claimDated: OnAct<'open'> = {
  id: 'claimDated',
  basis: [cite('policy', 'différends d’exécution')],
  inForce: SINCE_CCAG,
  assess: ({ act: { bornOn, on }, today }) => requires(bornOn <= on && on <= today, { bornOn, on, today }),
}

/** R5.70: the periods of the general conditions, to be confirmed: of others a person says where the contract sets them. */
export const claimPeriods: OnAct<'open'> = {
  id: 'claimPeriods',
  basis: [cite('CCAG-TIC', '55')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ act: { periods }, lawDate }) => {
    const [memorandum, answer] = [param('claim.memo', lawDate).value, param('claim.answer', lawDate).value]
    const asIs = periods.memorandum === memorandum && periods.answer === answer
    return requires(asIs, { memorandum: periods.memorandum, answer: periods.answer })
  },
}

/** R5.70: a position is awaited while the notice runs; one that was given in time and entered later takes the place of the silence. */
export const stanceAwaited: Opening<At<'noticed' | 'disputed'>> = {
  id: 'stanceAwaited',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state }) => requires(state.status === 'noticed' || state.appeared.how === 'silence', {}),
}

/** R5.70: it is given after the notice was received, by the end of its days. */
export const stanceDated: OnAct<'takeStance', At<'noticed' | 'disputed'>> = {
  id: 'stanceDated',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state: { notice }, act: { on }, today }) => {
    if (notice === null) return notApplicable()
    const { last } = noticeTerm(notice)
    return requires(notice.receivedOn <= on && on <= today && on <= last, { on, since: notice.receivedOn, last, today })
  },
}

/** R5.70: the silence makes the dispute appear once the last day of the notice is over. */
export const noticeSilent: Opening<At<'noticed'>> = {
  id: 'noticeSilent',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state: { notice }, today }) => {
    const { last } = noticeTerm(notice)
    return requires(today > last, { last })
  },
}
