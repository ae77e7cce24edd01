import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { assignedWithinContract, assignmentDated, releaseDated } from './assignment-rules.ts'
import type { Assignment, AssignmentAct, AssignmentEvent, AssignmentFacts } from './assignment-state.ts'

const basis = [cite('policy', 'A27'), clause('coordinator')] as const

/** A claim that the holder has assigned: what of its contract is no longer its own, beside what it subcontracts (law.md R5.53). */
export const assignment = defineProcess<Assignment, AssignmentAct, AssignmentEvent, AssignmentFacts, 'coordinator'>()({
  name: 'assignment',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    notify: {
      from: ['none'],
      to: ['notified'],
      by: ['coordinator'],
      basis,
      rules: [assignmentDated, assignedWithinContract],
      record: ({ act: { contract, name, amount, notifiedOn, document } }) => [
        { type: 'ClaimAssigned', contract, name, amount, notifiedOn, document },
      ],
    },
    release: {
      from: ['notified'],
      to: ['released'],
      by: ['coordinator'],
      basis,
      rules: [releaseDated],
      record: ({ act: { releasedOn, document } }) => [{ type: 'AssignmentReleased', releasedOn, document }],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'ClaimAssigned') {
      const { type: _type, ...assigned } = event
      return { ...assigned, status: 'notified' }
    }
    return state.status === 'notified'
      ? { ...state, status: 'released', release: { releasedOn: event.releasedOn, document: event.document } }
      : state
  },
})
