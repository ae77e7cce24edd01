import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Check, inSection } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'

/** R2.01: what is bought is still to be tendered for: it begins after the day on which the file is checked, sent or changed. */
export const durationToCome: Check = {
  id: 'durationToCome',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { duration }, today }) =>
    requires(duration.from > today, { ...inSection('framework'), from: duration.from, today }),
}
