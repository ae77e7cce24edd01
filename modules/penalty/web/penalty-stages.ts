import type { Stage } from '#ui/stages.tsx'
import type { Penalty } from '../model/state.ts'
import type { PenaltyWords } from './words.fr.ts'

type Existing = Exclude<Penalty, { status: 'none' }>

/** Where a penalty stands on its line. */
export function stagesOf(says: PenaltyWords['stages'], state: Existing): readonly Stage[] {
  const stop = (key: keyof PenaltyWords['stages'], at: Stage['state'], date?: string): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  const proposed = stop('proposed', 'done', state.invitedOn)
  const heard = state.heard === null ? [] : [stop('heard', 'done', state.heard.observedOn)]
  const appliedOn = 'appliedOn' in state ? state.appliedOn : undefined
  if (state.status === 'waived') {
    const applied = appliedOn === undefined ? [] : [stop('applied', 'done', appliedOn)]
    return [proposed, ...heard, ...applied, stop('waived', 'stopped', state.waivedOn)]
  }
  if (state.status === 'applied') return [proposed, ...heard, stop('applied', 'done', appliedOn)]
  return [
    proposed,
    ...(heard.length > 0 ? heard : [stop('heard', 'current')]),
    stop('applied', heard.length > 0 ? 'current' : 'future'),
  ]
}
