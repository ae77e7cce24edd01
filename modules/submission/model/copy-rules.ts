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

/** What calls a backup copy, whatever it came by: the case, why, and what else its operator sent. */
type CalledCopy = {
  readonly act: { readonly case: CopyCase; readonly reason: string }
  readonly facts: {
    readonly siblings: readonly Sibling[]
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
    const deadline = consultation?.deadline ?? ''
    const sent = siblings.filter(({ copy, begunAt }) => !copy && begunAt < deadline)
    const found = sent.filter(IN_CASE[act.case])
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

/** Whether a tender is in each case, by its stage: what came in time is not late, and what was handed in came with all its parts. */
const IN_CASE: Readonly<Record<CopyCase, (sent: Sibling) => boolean>> = {
  malware: ({ status }) => status === 'received' || status === 'admitted',
  unreadable: ({ status }) => status === 'received' || status === 'admitted',
  incomplete: ({ status }) => status === 'begun' || status === 'discarded',
  late: ({ status, stalled }) => !stalled && (status === 'late' || status === 'rejected'),
}
