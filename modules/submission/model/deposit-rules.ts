import { clause } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { Deposit, DepositAct, DepositFacts, Sibling } from './deposit-state.ts'
import { isCommitted, SINCE_CCP } from './deposit-state.ts'
import { diligenceOf, sufferedBy } from './diligence.ts'
import { ELIMINATED } from './lateness.ts'
import { laterReplacement, replacedBy } from './replacing.ts'
import { isInTime } from './timing.ts'

export { begunWithinLimits } from './begun-rules.ts'
export { sessionGoesOn } from './session-rules.ts'

type On<T extends DepositAct['type']> = Rule<{
  readonly state: Deposit
  readonly act: Extract<DepositAct, { type: T }>
  readonly facts: DepositFacts
  readonly now: string
}>
type Open = Rule<Pick<OpenInput<Deposit, DepositFacts>, 'state' | 'facts' | 'now'>>

/** R2.20, R2.21 5°: deposits are taken from the publication on, and kept though they are late, until the session in which they are opened. */
export const tendersTaken: On<'begin'> = {
  id: 'tendersTaken',
  basis: [cite('policy', 'dépôt'), ...ELIMINATED],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation, session } }) =>
    requires(consultation !== null && !session.opened, {
      stage: consultation?.status ?? 'unknown',
      opened: session.opened,
    }),
}

/** R2.59: what is abandoned awaits no tender. */
export const notAbandoned: On<'begin'> = {
  id: 'notAbandoned',
  basis: [cite('policy', 'dépôt'), cite('CCP', 'R2185-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation } }) => requires(consultation?.status !== 'abandoned'),
}

/** R2.24: one seals to the keyholders that are published, and to no earlier version of them. */
export const keySetInForce: On<'begin'> = {
  id: 'keySetInForce',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ act: { keySet }, facts }) =>
    requires(facts.keySet?.version === keySet, { named: keySet, published: facts.keySet?.version ?? null }),
}

/** A tender answers a version of the file that was published; of one that is not the last, its operator is told. */
export const dossierPublished: On<'begin'> = {
  id: 'dossierPublished',
  basis: [cite('policy', 'dépôt')],
  inForce: SINCE_CCP,
  assess: ({ act: { dossier }, facts: { consultation } }) => {
    const versions = consultation?.versions ?? []
    return requires(versions.includes(dossier), { isLast: versions.at(-1) === dossier })
  },
}

/** What is committed is what was begun: its manifest names this consultation, this deposit, this file and these keyholders. */
export const manifestOwn: On<'commit'> = {
  id: 'manifestOwn',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 2°')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { manifest }, facts: { id } }) => {
    if (state.status === 'none') return notApplicable()
    const differs = [
      ...(manifest.consultation === state.consultation ? [] : ['consultation']),
      ...(manifest.deposit === id ? [] : ['deposit']),
      ...(manifest.dossier === state.dossier ? [] : ['dossier']),
      ...(manifest.keySet === state.keySet ? [] : ['keySet']),
    ]
    return requires(differs.length === 0, { differs })
  },
}

/** R2.24: each envelope has a share for each keyholder of its key set, and for nobody else. */
export const keyholdersNamed: On<'commit'> = {
  id: 'keyholdersNamed',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ act: { manifest }, facts: { sealedTo } }) => {
    const expected = [...(sealedTo?.keyholders ?? [])].sort().join(' ')
    const wrong = manifest.keyholders.findIndex((shares) => [...shares].sort().join(' ') !== expected)
    return requires(sealedTo !== null && wrong === -1, { version: sealedTo?.version ?? null, envelope: wrong })
  },
}

/** R2.25: a backup copy is told from a tender by what it says it is: its envelopes are copies, all of them, and only its. */
export const copyNamed: On<'commit'> = {
  id: 'copyNamed',
  basis: [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { manifest } }) => {
    if (state.status === 'none') return notApplicable()
    const expected = state.copy ? manifest.envelopes : 0
    return requires(manifest.copies === expected, { copy: state.copy, copies: manifest.copies })
  },
}

/** R2.26: a deposit has come when all of it is held. */
export const partsHeld: On<'commit'> = {
  id: 'partsHeld',
  basis: [cite('CCP', 'R2151-5'), cite('CCP', 'annexe 8', 'art. 2, I, 2°')],
  inForce: SINCE_CCP,
  assess: ({ act: { missing, held } }) => requires(missing === 0, { missing, held: held.parts }),
}

/** An envelope is of one deposit: whoever copies the sealed envelope of another deposits nothing. */
export const recipientsOwn: On<'commit'> = {
  id: 'recipientsOwn',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { reused } }) => requires(reused.recipients.length === 0 && !reused.manifest),
}

/** R2.26: the server's clock decides, to the millisecond, its own doubt deducted. What is late is kept, not refused. */
export const receivedInTime: On<'commit'> = {
  id: 'receivedInTime',
  basis: [...ELIMINATED, cite('CCP', 'annexe 8', 'art. 2, I, 3°')],
  inForce: SINCE_CCP,
  assess: ({ act: { receivedAt, uncertainty }, facts: { consultation, session } }) => {
    const deadline = consultation?.deadline ?? ''
    const inTime = consultation !== null && isInTime(receivedAt, uncertainty, deadline)
    return computed({ receivedAt, uncertainty, deadline, inTime, setClosed: session.closed })
  },
}

/** R2.27: of several deposits of one operator, the last one received in time is opened, if it says that it replaces. */
export const lastReceivedOpened: On<'commit'> = {
  id: 'lastReceivedOpened',
  basis: [cite('CCP', 'R2151-6'), cite('CE', '454801')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { receivedAt }, facts: { siblings } }) => {
    if (state.status === 'none') return notApplicable()
    const mine = { ...state, receivedAt }
    return computed({
      replaces: state.replaces,
      replaced: replacedBy(mine, siblings),
      replacedIn: laterReplacement(mine, siblings) ?? null,
    })
  },
}

/**
 * R2.26: what is deposited can be taken back until the deadline, by the same clock and with the same doubt to its operator's good. A set that
 * is fixed does not change any more.
 */
export const withdrawnInTime: On<'withdraw'> = {
  id: 'withdrawnInTime',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'dépôt')],
  inForce: SINCE_CCP,
  assess: ({ act: { askedAt, uncertainty }, facts: { consultation, session } }) => {
    const deadline = consultation?.deadline ?? ''
    const inTime = consultation !== null && isInTime(askedAt, uncertainty, deadline)
    return requires(inTime && !session.closed, { askedAt, uncertainty, deadline, inTime, setClosed: session.closed })
  },
}

/** What is deposited can be confirmed until the deadline, by the same clock. */
export const deadlineAheadOfDeposit: Open = {
  id: 'deadlineAheadOfDeposit',
  basis: [cite('CCP', 'R2151-5'), cite('policy', 'dépôt')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, now }) => {
    const deadline = consultation?.deadline ?? ''
    return requires(consultation !== null && now < deadline, { now, deadline })
  },
}

/** A receipt is provisional until the group’s witnesses attest its entry; it is told once. */
export const receiptUnattested: Open = {
  id: 'receiptUnattested',
  basis: [cite('policy', 'témoins du registre')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.status !== 'none' && isCommitted(state) && (state.attestedAt ?? null) === null),
}

/** R2.24: as many witnesses as the group agreed have cosigned a tree that holds the entry which the receipt names. */
export const receiptWitnessed: On<'attest'> = {
  id: 'receiptWitnessed',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 2°'), cite('policy', 'témoins du registre')],
  inForce: SINCE_CCP,
  assess: ({ facts: { attestation } }) =>
    requires(attestation?.quorum === true, {
      needed: attestation?.needed ?? null,
      cosigned: attestation?.cosigned ?? 0,
    }),
}

/** A deposit that answers an earlier version of the file: its operator is asked once for each version whether it stands by it. */
export const dossierChanged: On<'askAgain'> = {
  id: 'dossierChanged',
  basis: [cite('policy', 'dépôt')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { dossier }, facts: { consultation } }) => {
    if (state.status === 'none') return notApplicable()
    const isLast = consultation?.versions.at(-1) === dossier
    const known = [state.dossier, state.asked, state.confirmed].includes(dossier)
    return requires(isLast && !known, { isLast, known })
  },
}

/** One confirms a tender for the file as it stands, not for one that was replaced meanwhile. */
export const dossierLast: On<'reconfirm'> = {
  id: 'dossierLast',
  basis: [cite('policy', 'dépôt')],
  inForce: SINCE_CCP,
  assess: ({ act: { dossier }, facts: { consultation } }) =>
    requires(consultation?.versions.at(-1) === dossier, { named: dossier }),
}

/** R2.24: nobody of the group learns of a deposit, nor decides on one, before the session is opened. Asked of what came on paper too. */
export const sessionOpened: Rule<{ readonly facts: Pick<DepositFacts, 'session'> }> = {
  id: 'sessionOpened',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { session } }) => requires(session.closed && session.opened, { ...session }),
}

/** A copy is of use only if it came in time: one that is late is never opened. One that was only entered late by us came in time. */
export const copyInTime: Open = {
  id: 'copyInTime',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const [copy, stalled] = [state.status !== 'none' && state.copy, isStalled(state)]
    return requires(state.status !== 'none' && (!copy || stalled), { copy, stalled })
  },
}

/** R2.26: what is decided of a late deposit is reasoned. */
export const lateReasoned: On<'admit' | 'reject'> = {
  id: 'lateReasoned',
  basis: [cite('CCP', 'R2151-5'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}

/**
 * R2.26: a late tender is eliminated, unless its operator set about it in time, with sound equipment, and the buyer does not show that its
 * platform was working. The file says when it began, what was held at the deadline, and what either side suffered. Of what came in time
 * and was entered late by us there is nothing to appraise: no article eliminates it.
 */
export const diligenceAppraised: On<'admit'> = {
  id: 'diligenceAppraised',
  basis: [cite('CE', '449250'), cite('CE', '506640'), cite('CCP', 'R2151-5')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => (isStalled(state) ? met : toAppraise)(diligenceOf(state, facts)),
}

/**
 * The same, to reject: plain when nothing disturbed the deposit, or its operator began after a deadline before which the platform
 * worked; else a person says why. What came in time is not rejected for its hour, unless a later one of the same account replaces it
 * (R2151-6).
 */
export const platformShownWorking: On<'reject'> = {
  id: 'platformShownWorking',
  basis: [cite('CE', '449250'), cite('CE', '506640'), cite('CCP', 'R2151-5')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: known }) => {
    const facts = diligenceOf(state, known)
    if (state.status !== 'late') return notApplicable(facts)
    if (state.stalled) {
      const replacedIn = laterReplacement(state, known.siblings) ?? null
      const basis = [cite('CCP', 'R2151-5'), cite('CCP', 'R2151-6')] as const
      return { ...requires(replacedIn !== null, { ...facts, replacedIn }), basis }
    }
    const outages = sufferedBy(state, known)
    // Whoever was kept out until the deadline could not begin before it.
    const keptOut = outages.some(({ from, until }) => from < state.deadline && until !== from)
    const doubt = outages.length > 0 || state.troubles.length > 0
    return (doubt && state.begunAt < state.deadline) || keptOut ? toAppraise(facts) : met(facts)
  },
}

/**
 * R2.27: an operator whose tender came in time has one that is opened, or the backup copy that was called in its place: a late one beside
 * it asks for a reason. A copy is only beside other copies.
 */
export const noOtherInTime: On<'admit'> = {
  id: 'noOtherInTime',
  basis: [cite('CCP', 'R2151-6')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, facts: { siblings } }) => {
    const copy = state.status !== 'none' && state.copy
    const standing = siblings.filter((each) => each.copy === copy && isOpenedInTime(each))
    const called = copy ? [] : siblings.filter((each) => each.called)
    return requires(standing.length + called.length === 0, { standing: standing.length, called: called.length, copy })
  },
}

const isOpenedInTime = ({ status, stalled }: Sibling): boolean =>
  status === 'received' || (status === 'admitted' && stalled)
const isStalled = (state: Deposit): boolean => state.status === 'late' && state.stalled
