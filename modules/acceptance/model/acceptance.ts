import { actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { evolve } from './evolve.ts'
import type { Acceptance, Act, Event, Facts } from './state.ts'
import { adverse, checks, declaring, reductions } from './steps.ts'

type Capacity = 'buyer' | 'holder' | 'clock'

/**
 * The acceptance of one delivery of one member, which is the service fait (law.md R5.01 to R5.08, S5.4): lines of one order, declared ready,
 * checked, watched, then accepted, postponed, accepted with a price reduction or rejected. Each decision has its clock.
 */
export const acceptance = defineProcess<Acceptance, Act, Event, Facts, Capacity>()({
  name: 'acceptance',
  initial: { status: 'none' },
  capacities: {
    buyer: ({ actor, state, facts: { order } }) =>
      state.status === 'none'
        ? order !== undefined && order.status !== 'none' && actsFor(actor, order.body)
        : actsFor(actor, state.body),
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: { ...declaring, ...checks, ...adverse, ...reductions },
  evolve,
})
