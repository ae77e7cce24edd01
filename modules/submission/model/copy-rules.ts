import { type Rule, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type CopyCase, type Deposit, SINCE_CCP, type Sibling, type TenderedConsultation } from './deposit-state.ts'

/** R2.25: only a backup copy is called; a tender is opened of right. */
export const copyOnly: Rule<{ readonly state: Deposit }> = {
  id: 'copyOnly',
  basis: [cite('CCP', 'annexe 6')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.status === 'received' && state.copy && state.called === null),
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
 * opened, though its transmission began before the deadline. In no other case.
 */
export const copyCaseGiven: Rule<CalledCopy> = {
  id: 'copyCaseGiven',
  basis: [cite('CCP', 'annexe 6', 'art. 2, 1°'), cite('CCP', 'annexe 6', 'art. 2, 2°')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { siblings, consultation } }) => {
    const deadline = consultation?.deadline ?? ''
    const sent = siblings.filter(({ copy, begunAt }) => !copy && begunAt < deadline)
    const found = sent.filter(({ status }) => STAGES[act.case].includes(status))
    if (act.reason.trim() === '') return unmet({ case: act.case, reasoned: false, found: found.length })
    return requires(found.length > 0, { case: act.case, reasoned: true, found: found.length })
  },
}

/** At which stage the tender of each case stands. */
const STAGES: Readonly<Record<CopyCase, readonly string[]>> = {
  malware: ['received', 'admitted'],
  unreadable: ['received', 'admitted'],
  incomplete: ['begun', 'discarded', 'received', 'admitted'],
  late: ['begun', 'discarded', 'late', 'rejected'],
}
