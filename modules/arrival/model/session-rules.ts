import { clause } from '#kernel/citation.ts'
import { met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type ArrivalFacts, type BeforeArrival, type OnArrival, SINCE_CCP } from './arrival-state.ts'
import { COPY_BASIS, isCopy, meansBasis } from './standing.ts'

/** R2.24, R2.25: what came by hand is put beside the deposits of an account of this consultation, by a person who has seen both. */
export const accountDeposited: OnArrival<'link'> = {
  id: 'accountDeposited',
  basis: [cite('policy', 'arrivées'), cite('CCP', 'annexe 6')],
  inForce: SINCE_CCP,
  assess: ({ act: { account }, facts: { named } }) =>
    account === null ? notApplicable() : requires(named.known, { account }),
}

/** A company number can be typed, and proves nothing: where the envelope bears another one than the account, a person says why. */
export const sameNumber: OnArrival<'link'> = {
  id: 'sameNumber',
  basis: [cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { account }, facts: { named } }) =>
    account === null || !named.known || named.sameNumber === null ? notApplicable() : requires(named.sameNumber),
}

/** R2.25: only a backup copy is called; what else the file lets come is opened of right. */
export const calledIsCopy: BeforeArrival = {
  id: 'calledIsCopy',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  assess: ({ state: { kind } }) => requires(isCopy(kind), { kind }),
}

/** R2.25: a copy that came after the deadline is never opened. */
export const copyArrivedInTime: BeforeArrival = {
  id: 'copyArrivedInTime',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  assess: ({ state: { kind, status, arrivedAt, deadline } }) =>
    isCopy(kind) ? requires(status !== 'late', { arrivedAt, deadline }) : notApplicable({ arrivedAt, deadline }),
}

/** R2.25: a copy stands for what its operator sent: whose it is is known before it is called. */
export const copyLinked: BeforeArrival = {
  id: 'copyLinked',
  basis: [cite('CCP', 'annexe 6'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  assess: ({ state: { kind, account } }) => (isCopy(kind) ? requires(account !== null) : notApplicable()),
}

/** R2.25: that malware was found, or that what was sent does not open, is what the session showed of the same account. */
export const caseSeenInSession: OnArrival<'call'> = {
  id: 'caseSeenInSession',
  basis: [cite('CCP', 'annexe 6', 'art. 2, 1°'), cite('CCP', 'annexe 6', 'art. 2, 2°')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { seen } }) => {
    if (act.case === 'malware') return requires(seen.malware, { case: act.case })
    return act.case === 'unreadable' ? requires(seen.unreadable, { case: act.case }) : met({ case: act.case })
  },
}

/** R2.25: a copy is called that said it was one, in a sealed envelope; of one that did not, a person says what it is worth. */
export const copyAsOrdered: OnArrival<'call'> = {
  id: 'copyAsOrdered',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { outside } }) => {
    const { sealed, marked, damaged } = outside
    return requires(sealed && marked, { sealed, marked, damaged })
  },
}

/** R2.25: a backup copy is opened once it is called, and only then. */
export const copyCalledFirst: BeforeArrival = {
  id: 'copyCalledFirst',
  basis: [cite('CCP', 'annexe 6')],
  inForce: SINCE_CCP,
  assess: ({ state: { kind, status } }) => (isCopy(kind) ? requires(status === 'called') : notApplicable({ kind })),
}

/** R2.24, R2.26: nothing is opened before the deadline, nor before the session where there is one. */
export const openedInSession: BeforeArrival = {
  id: 'openedInSession',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  assess: ({ facts: { session, consultation }, now }) => {
    const passed = consultation !== null && now >= consultation.deadline
    return requires(passed && (session.opened || !session.expected), {
      passed,
      expected: session.expected,
      opened: session.opened,
    })
  },
}

/** R2.10: what the file did not let come otherwise than by electronic means is not opened; of samples it did not announce, a person says. */
export const meansOpened: BeforeArrival = {
  id: 'meansOpened',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2132-11'), cite('CCP', 'R2132-12'), cite('CCP', 'R2132-13')],
  inForce: SINCE_CCP,
  assess: ({ state: { kind, means }, facts: { consultation } }) => {
    const basis = meansBasis(kind, { otherMedium: consultation?.otherMedium ?? null })
    const facts = { means, kind }
    if (means === 'unannounced') return { ...toAppraise(facts), basis }
    return { ...(means === 'allowed' ? met(facts) : unmet(facts)), basis }
  },
}

/** R2.30: what an envelope held is told, or that it could not be read. */
export const contentTold: OnArrival<'open'> = {
  id: 'contentTold',
  basis: [cite('CCP', 'annexe 7'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  assess: ({ act: { contents } }) => requires(contents.trim() !== ''),
}

/** The session has ended, there is none and the deadline has passed, or the consultation is abandoned. */
const isOver = ({ session, consultation }: ArrivalFacts): boolean =>
  session.ended || consultation?.status === 'abandoned' || (!session.expected && consultation?.status === 'closed')

/**
 * R2.25: what stays unopened is kept until the end of the procedure. When that is, and what then becomes of it, nobody has
 * confirmed: before the session has ended a person says why it goes back to whoever brought it.
 */
export const keptUntilTheEnd: BeforeArrival = {
  id: 'keptUntilTheEnd',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ facts }) => requires(isOver(facts), { ended: facts.session.ended }),
}

/**
 * R2.25: nothing is destroyed while it may still be called or opened, whatever reason is given: what came in time stands for a tender
 * until the session has ended without it.
 */
export const nothingDestroyedBefore: BeforeArrival = {
  id: 'nothingDestroyedBefore',
  basis: [cite('policy', 'arrivées'), cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(isOver(facts), { ended: facts.session.ended }),
}

/** R2.25: what is destroyed is a copy that was not opened; a late tender is kept, and anything else is its sender’s. */
export const destroyedIsCopy: BeforeArrival = {
  id: 'destroyedIsCopy',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'annexe 7'), cite('CCP', 'R2151-5')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { kind } }) => ({
    ...requires(isCopy(kind), { kind }),
    basis: isCopy(kind) ? COPY_BASIS : [cite('CCP', 'annexe 7'), cite('CCP', 'R2151-5')],
  }),
}

/** R2.30: to whom something was given back, or before whom it was destroyed, is told. */
export const returnTold: OnArrival<'giveBack'> = {
  id: 'returnTold',
  basis: [cite('policy', 'arrivées'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { to } }) => requires(to.trim() !== ''),
}

/** R2.30: nobody destroys alone: whoever saw it is named. */
export const destructionWitnessed: OnArrival<'destroy'> = {
  id: 'destructionWitnessed',
  basis: [cite('policy', 'arrivées'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { witnesses } }) => requires(witnesses.trim() !== ''),
}
