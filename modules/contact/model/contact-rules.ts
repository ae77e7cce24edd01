import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { checkSiren } from '#kernel/ids.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import type { ContactFacts, OnContact } from './contact-state.ts'
import { silenceOn } from './silence.ts'

const SINCE_CCP = ['2019-04-01'] as const

const isOfCoordinator = (actor: Actor, { group }: ContactFacts): boolean => actsFor(actor, coordinatorOf(group))

/** A25: a contact is about something that the group means to buy. */
export const purchaseNamed: OnContact<'declare'> = {
  id: 'purchaseNamed',
  basis: [cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ facts: { purchase } }) => requires(purchase.status !== 'none', { stage: purchase.status }),
}

/** A25: each member tells its own contacts; the coordinator may write down one that it was told of. */
export const ownContact: OnContact<'declare'> = {
  id: 'ownContact',
  basis: [clause('interests'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts, act: { body, direction } }) =>
    requires(actsFor(actor, body) || (direction === 'received' && isOfCoordinator(actor, facts)), { body }),
}

/** S5.7: from the freeze to the award only the coordinator speaks to those who may tender. */
export const silenceKept: OnContact<'declare'> = {
  id: 'silenceKept',
  basis: [clause('interests'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts, act: { direction } }) => {
    const { status } = facts.purchase
    if (direction === 'received' || silenceOn(status) !== 'silent') return notApplicable({ stage: status })
    return requires(isOfCoordinator(actor, facts), { stage: status })
  },
}

/** R1.15: before the freeze the market is consulted by the coordinator alone, and what it asks is kept. */
export const sourcingByCoordinator: OnContact<'declare'> = {
  id: 'sourcingByCoordinator',
  basis: [clause('interests'), cite('CCP', 'R2111-1'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts, act: { direction } }) => {
    const { status } = facts.purchase
    if (direction === 'received' || silenceOn(status) !== 'sourcing') return notApplicable({ stage: status })
    return requires(isOfCoordinator(actor, facts), { stage: status })
  },
}

/** R1.15: whoever takes part in the preparation must draw no advantage from it; what is done for that is told. */
export const advantageAvoided: OnContact<'declare'> = {
  id: 'advantageAvoided',
  basis: [cite('CCP', 'R2111-2')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ facts, act: { direction, measures } }) =>
    direction === 'sent' && silenceOn(facts.purchase.status) === 'sourcing'
      ? requires(measures.trim() !== '')
      : notApplicable({ stage: facts.purchase.status }),
}

/** A25: a contact is told with its operator and what was said; a SIREN has nine digits and its key. */
export const contactTold: OnContact<'declare'> = {
  id: 'contactTold',
  basis: [clause('interests'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ act: { text, operator } }) => {
    const named = operator.name.trim() !== ''
    const siren = operator.siren === null || 'value' in checkSiren(operator.siren)
    return requires(text.trim() !== '' && named && siren, { told: text.trim() !== '', named, siren })
  },
}

/** A25: a contact has taken place. */
export const contactDated: OnContact<'declare'> = {
  id: 'contactDated',
  basis: [cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ act: { contactOn }, today }) => requires(contactOn <= today, { contactOn, today }),
}

/** S5.7: the coordinator answers whoever wrote to a member, in its place. */
export const contactAnswered: OnContact<'answer'> = {
  id: 'contactAnswered',
  basis: [clause('coordinator'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ act: { answer } }) => requires(answer.trim() !== ''),
}

/** A25: a contact that asks for no answer is closed with the reason. */
export const closedForAReason: OnContact<'close'> = {
  id: 'closedForAReason',
  basis: [clause('coordinator'), cite('policy', 'A25')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}
