import type { Served } from '#platform/served.ts'
import { completion } from '../model/completion.ts'
import type { Completion, CompletionAct, CompletionEvent, CompletionFacts } from '../model/completion-state.ts'
import { endOfGroup } from './closing-case.ts'
import { groupOrNotFound, termFacts } from './facts.ts'

/** The term of the convention as the server runs it: one a group, under the group's own identifier. */
export const completionCase: Served<Completion, CompletionAct, CompletionEvent, CompletionFacts> = {
  process: completion,
  table: 'completion',
  columns: (state) => ({ objections_until: state.status === 'declared' ? state.objectionsUntil : null }),
  facts: async (tx, { groupId }) => {
    const group = await groupOrNotFound(tx, groupId)
    return { facts: await termFacts(tx, groupId, group), articles: group.articles }
  },
  consequences: ({ groupId, events }) =>
    events.flatMap((event) => (event.type === 'TermReached' ? endOfGroup(groupId, event.on, 'term') : [])),
  outbox: ({ groupId, events }) =>
    events.flatMap((event) =>
      event.type === 'CompletionDeclared'
        ? [{ topic: 'completion.declared', payload: { groupId, objectionsUntil: event.objectionsUntil } }]
        : [],
    ),
}
