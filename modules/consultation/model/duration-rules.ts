import type { IsoInstant } from '#kernel/citation.ts'
import { startOfDay } from '#kernel/paris-time.ts'
import type { ActInput } from '#kernel/process.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Check, inSection } from './checked.ts'
import { type ConsultationFacts, type File, type Hour, SINCE_CCP } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'
import { instantOf } from './hours.ts'

/** R2.01: what is bought is still to be tendered for: it begins after the day on which the file is checked, sent or changed. */
export const durationToCome: Check = {
  id: 'durationToCome',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { duration }, today }) =>
    requires(duration.from > today, { ...inSection('framework'), from: duration.from, today }),
}

/** An act that sets the deadline, or moves it, or leaves it; one that brings a file may move the start of the contract too. */
type Setting = { readonly deadline: Hour | null; readonly dossier?: Dossier }

/**
 * R2.26: a contract takes effect when its holder receives it, whom nobody knows before tenders are in: it begins on a day
 * after the deadline, by the notice and by each version. An extension alone cannot move that start, and may be owed by the
 * code (CCP R2151-4): it is not walled, a person says what becomes of the start.
 */
export const durationAfterDeadline: Rule<
  ActInput<File & { readonly deadline?: IsoInstant }, Setting, ConsultationFacts>
> = {
  id: 'durationAfterDeadline',
  basis: [cite('CCP', 'R2182-4'), cite('CCP', 'R2151-5'), cite('policy', 'date limite')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const end = act.deadline === null ? (state.deadline ?? null) : instantOf(act.deadline)
    if (end === null) return notApplicable()
    const { from } = (act.dossier ?? state.dossier).duration
    const movable = act.dossier !== undefined || state.deadline === undefined
    const after = startOfDay(from) > end
    const facts = { ...inSection('framework'), from, end, movable, after }
    if (after) return met(facts)
    return movable ? unmet(facts) : toAppraise(facts)
  },
}
