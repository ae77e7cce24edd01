import { met, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  type CopyCase,
  callOf,
  type Deposit,
  SINCE_CCP,
  type Sibling,
  type TenderedConsultation,
} from './deposit-state.ts'
import { isDueWhole } from './replacing.ts'

/** R2.25: only a backup copy is called; a tender is opened of right. */
export const copyOnly: Rule<{ readonly state: Deposit }> = {
  id: 'copyOnly',
  basis: [cite('CCP', 'annexe 6')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const counts = state.status === 'received' || state.status === 'admitted'
    return requires(counts && state.copy && callOf(state) === null)
  },
}

/** What calls a backup copy, whatever it came by: the case, why, what else its operator sent, and which copies of it are called. */
type CalledCopy = {
  readonly act: { readonly case: CopyCase; readonly reason: string }
  readonly facts: {
    readonly siblings: readonly Sibling[]
    readonly copiesCalled: readonly CopyCase[]
    readonly consultation: Pick<TenderedConsultation, 'deadline'> | null
  }
}

/**
 * R2.25: a copy is opened when malware was found in what was sent, or when that is incomplete, late or could not be
 * opened, though its transmission began before the deadline. In no other case. Beside a tender that stands whole no copy is opened for
 * another one that failed: that would be two tenders of one operator (R2151-6). Whether what failed was to be added to what stands, nobody
 * reads in the deposits: a person says so.
 */
export const copyCaseGiven: Rule<CalledCopy> = {
  id: 'copyCaseGiven',
  basis: [cite('CCP', 'annexe 6', 'art. 2, 1°'), cite('CCP', 'annexe 6', 'art. 2, 2°')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { siblings, consultation } }) => {
    const found = sentBefore(siblings, consultation).filter(IN_CASE[act.case])
    const failed = act.case === 'late' || act.case === 'incomplete'
    const standing = failed ? siblings.filter((each) => !each.copy && isDueWhole(each)) : []
    const reasoned = act.reason.trim() !== ''
    const facts = { case: act.case, reasoned, found: found.length, standing: standing.length }
    if (!reasoned || found.length === 0) return unmet(facts)
    if (standing.length === 0) return met(facts)
    return found.some((each) => adds(each, standing)) ? toAppraise(facts) : unmet(facts)
  },
}

/** What failed may have been to be added to what stands: it does not say that it replaces, and nothing that stands came after it began. */
const adds = ({ replaces, begunAt }: Sibling, standing: readonly Sibling[]): boolean =>
  !replaces && standing.every(({ receivedAt }) => receivedAt !== null && receivedAt < begunAt)

/**
 * R2.25, R2151-6: a copy stands in the place of one envelope, and one copy does: neither a second one, sealed or brought to the desk, nor both of them,
 * whichever was called first. Where more of its sendings failed than copies were called, which of them this one holds nobody reads from outside: a
 * person says so. A copy that could not be read stands for nothing (`copiesCalled`).
 */
export const oneCopyCalled: Rule<CalledCopy> = {
  id: 'oneCopyCalled',
  basis: [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6'), cite('CCP', 'R2151-6')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { siblings, consultation, copiesCalled } }) => {
    const failed = sentBefore(siblings, consultation).filter(IN_CASE[act.case]).length
    const taken = copiesCalled.filter((each) => ofSameSendings(each, act.case)).length
    const facts = { case: act.case, called: copiesCalled.length, failed }
    if (copiesCalled.length === 0) return met(facts)
    return taken < failed ? toAppraise(facts) : unmet(facts)
  },
}

/** What its operator sent that a copy may stand for: begun before the deadline, and itself no copy. */
const sentBefore = (siblings: readonly Sibling[], consultation: CalledCopy['facts']['consultation']) => {
  const deadline = consultation?.deadline ?? ''
  return siblings.filter(({ copy, begunAt }) => !copy && begunAt < deadline)
}

/** A sending that is in one of the cases is in the other too: one copy stands for it in both. */
const ofSameSendings = (one: CopyCase, other: CopyCase): boolean => IN_CASE[one] === IN_CASE[other]

/** What was handed in and stands: it is opened, and then found to hold malware, or not to open. */
const isOpened = ({ status }: Sibling): boolean => status === 'received' || status === 'admitted'

/** Whether a tender is in each case, by its stage: what came in time is not late, and what was handed in came with all its parts. */
const IN_CASE: Readonly<Record<CopyCase, (sent: Sibling) => boolean>> = {
  malware: isOpened,
  unreadable: isOpened,
  incomplete: ({ status }) => status === 'begun' || status === 'discarded',
  late: ({ status, stalled }) => !stalled && (status === 'late' || status === 'rejected'),
}
