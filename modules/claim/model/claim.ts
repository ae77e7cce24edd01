import { actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { evolve } from './evolve.ts'
import type { Act, Claim, Event, Facts } from './state.ts'
import { asking, beside, ending } from './steps.ts'

type Capacity = 'owner' | 'coordinator' | 'clock'

/**
 * A dispute of one member with the holder on the execution of its part (law.md R5.70 to R5.73, S5.5): how it appears, the claim memorandum, the answer,
 * the amicable ways, the settlement, the court. Each silence takes effect at the end of its exact day.
 */
export const claim = defineProcess<Claim, Act, Event, Facts, Capacity>()({
  name: 'claim',
  initial: { status: 'none' },
  capacities: {
    owner: ({ actor, state, facts }) =>
      state.status === 'none' ? facts.buyers.some((body) => actsFor(actor, body)) : actsFor(actor, state.body),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: { ...asking, ...beside, ...ending },
  evolve,
})
