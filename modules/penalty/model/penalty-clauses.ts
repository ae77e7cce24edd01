import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { clausesOfConditions, clausesOfContract } from './clauses-rules.ts'
import type { Clauses, ClausesAct, ClausesEvent, ClausesFacts, PenaltyClauses } from './clauses-state.ts'

const rules = [clausesOfContract, clausesOfConditions]

const clausesIn = ({ divisor, cap, cappedBy, exempt, hearing }: Clauses): Clauses => ({
  ...{ divisor, cap, cappedBy, exempt, hearing },
})

/** What a contract says of its penalties, in versions: a penalty is counted by the one of the day on which it is proposed (law.md R5.20 to R5.23). */
export const penaltyClauses = defineProcess<
  PenaltyClauses,
  ClausesAct,
  ClausesEvent,
  ClausesFacts,
  'coordinator' | 'executor'
>()({
  name: 'penaltyClauses',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
  },
  steps: {
    set: {
      from: ['none'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('CCAG-TIC', '14')],
      rules,
      record: ({ act, today }) => [{ type: 'ClausesSet', contract: act.contract, ...clausesIn(act), on: today }],
    },
    change: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'pénalités')],
      rules,
      record: ({ act, today }) => [{ type: 'ClausesChanged', ...clausesIn(act), reason: act.reason, on: today }],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'ClausesSet')
      return { status: 'in-force', contract: event.contract, version: 1, since: event.on, ...clausesIn(event) }
    if (state.status === 'none') return state
    return { ...state, version: state.version + 1, since: event.on, ...clausesIn(event) }
  },
})
