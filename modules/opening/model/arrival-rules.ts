import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type OnOpening, SINCE_CCP } from './opening-state.ts'

/**
 * R2.25, R2.30: what came to the desk and is to be opened is open when the session ends: a copy that was called, documents and samples
 * that the file lets come otherwise than by electronic means.
 */
export const arrivalsOpened: OnOpening<'end'> = {
  id: 'arrivalsOpened',
  basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-12'), cite('policy', 'arrivées')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { arrivals } }) => {
    const left = arrivals.filter(({ due }) => due)
    return requires(left.length === 0, { arrivals: arrivals.length, left: left.map(({ number }) => number) })
  },
}
