import { actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { actsAsItsMember, coordinatorOf } from '#modules/convention/index.ts'
import { keyOfAProbe, oneProbeABody, probeMemberLeft, probeOfAMember, probeRevokedForAReason } from './probe-rules.ts'
import type { Probe, ProbeAct, ProbeEvent, ProbeFacts } from './probe-state.ts'

const OUTAGE = cite('policy', 'indisponibilité')

/** A machine of a member’s own that walks the way of a deposit each minute, and signs what it saw. */
export const probe = defineProcess<Probe, ProbeAct, ProbeEvent, ProbeFacts, 'member' | 'coordinator' | 'clock'>()({
  name: 'probe',
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
      basis: [OUTAGE],
      rules: [probeOfAMember, keyOfAProbe, oneProbeABody],
      record: ({ act: { body, key }, facts: { named }, now }) => [
        { type: 'ProbeDeclared', body, key, name: named ?? '', at: now },
      ],
    },
    revoke: {
      from: ['declared'],
      to: ['revoked'],
      by: ['member', 'coordinator'],
      basis: [OUTAGE],
      rules: [probeRevokedForAReason],
      record: ({ act: { reason }, now }) => [{ type: 'ProbeRevoked', at: now, reason }],
    },
    lapse: {
      from: ['declared'],
      to: ['revoked'],
      by: ['clock'],
      basis: [OUTAGE],
      opens: [probeMemberLeft],
      record: ({ now }) => [{ type: 'ProbeRevoked', at: now, reason: null }],
    },
  },
  evolve,
})

function evolve(state: Probe, event: ProbeEvent): Probe {
  if (event.type === 'ProbeDeclared') {
    const { body, key, name, at } = event
    return { status: 'declared', body, key, name, since: at }
  }
  if (state.status !== 'declared') return state
  return { ...state, status: 'revoked', until: event.at, reason: event.reason }
}
