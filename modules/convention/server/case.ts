import type { Served } from '#platform/served.ts'
import { convention } from '../model/convention.ts'
import type { Facts } from '../model/facts.ts'
import { type Act, type Convention, type Event, groupOf } from '../model/state.ts'
import { gatherFacts } from './facts.ts'

/** The convention as the server runs it: one a group, under the group's own identifier. */
export const conventionCase: Served<Convention, Act, Event, Facts> = {
  process: convention,
  table: 'convention',
  columns: (state) => ({
    title: state.status === 'none' ? null : state.clauses.title,
    effective_on: state.status === 'none' ? null : state.effectiveOn,
  }),
  facts: async (tx, { groupId, state, act }) => ({
    facts: await gatherFacts(tx, groupId),
    articles: groupOf(groupId, state)?.articles ?? (act?.type === 'found' ? act.articles : {}),
  }),
  outbox: ({ groupId, events }) =>
    events.flatMap((event) =>
      event.type === 'ConventionNotified'
        ? [{ topic: 'convention.notified', payload: { groupId, body: event.body } }]
        : [],
    ),
}
