import { actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { oneHistoryOnly, watchedByAnother, witnessesHeard } from './quorum-rules.ts'
import { sizeFor } from './quorum-size.ts'
import type { Quorum, QuorumAct, QuorumEvent, QuorumFacts } from './quorum-state.ts'

/** How many of the group’s witnesses must have cosigned before something is held to be witnessed. */
export const quorum = defineProcess<Quorum, QuorumAct, QuorumEvent, QuorumFacts, 'coordinator'>()({
  name: 'quorum',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    agree: {
      from: ['none', 'agreed'],
      to: ['agreed'],
      by: ['coordinator'],
      basis: [cite('policy', 'témoins du registre')],
      rules: [oneHistoryOnly, watchedByAnother, witnessesHeard],
      record: ({ state, act: { faulty }, facts: { declared }, today }) => [
        {
          type: 'QuorumAgreed',
          version: state.status === 'none' ? 1 : state.version + 1,
          witnesses: declared.map(({ heardOn: _, ...counted }) => counted),
          faulty,
          size: sizeFor(declared.length, faulty) ?? declared.length,
          agreedOn: today,
        },
      ],
    },
  },
  evolve: (_state, { type: _, ...agreed }) => ({ ...agreed, status: 'agreed' }),
})
