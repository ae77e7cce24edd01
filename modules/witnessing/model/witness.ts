import { actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { actsAsItsMember, coordinatorOf } from '#modules/convention/index.ts'
import {
  keyOfAWitness,
  memberHasLeft,
  revokedForAReason,
  witnessDeclaredOnce,
  witnessOfAMember,
} from './witness-rules.ts'
import type { Witness, WitnessAct, WitnessEvent, WitnessFacts } from './witness-state.ts'

type Capacity = 'member' | 'coordinator' | 'clock'

/** A machine of a member’s own that remembers what it saw of the register, and cosigns only what goes on from it. */
export const witness = defineProcess<Witness, WitnessAct, WitnessEvent, WitnessFacts, Capacity>()({
  name: 'witness',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, state }) => actsAsItsMember(facts.group, actor, state),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    declare: {
      from: ['none'],
      to: ['declared'],
      by: ['member'],
      basis: [cite('policy', 'témoins du registre')],
      rules: [witnessOfAMember, keyOfAWitness, witnessDeclaredOnce],
      record: ({ act: { body, key, address }, facts: { named }, today }) => [
        { type: 'WitnessDeclared', body, key, address, name: named ?? '', declaredOn: today },
      ],
    },
    revoke: {
      from: ['declared'],
      to: ['revoked'],
      by: ['member', 'coordinator'],
      basis: [cite('policy', 'témoins du registre')],
      rules: [revokedForAReason],
      record: ({ act: { reason }, today }) => [{ type: 'WitnessRevoked', revokedOn: today, reason }],
    },
    lapse: {
      from: ['declared'],
      to: ['revoked'],
      by: ['clock'],
      basis: [cite('policy', 'témoins du registre')],
      opens: [memberHasLeft],
      record: ({ today }) => [{ type: 'WitnessRevoked', revokedOn: today, reason: null }],
    },
  },
  evolve,
})

function evolve(state: Witness, event: WitnessEvent): Witness {
  if (event.type === 'WitnessDeclared') {
    const { type: _, ...declared } = event
    return { ...declared, status: 'declared' }
  }
  if (state.status !== 'declared') return state
  const { revokedOn, reason } = event
  return { ...state, status: 'revoked', revokedOn, reason }
}
