import type { IsoDate } from '#kernel/citation.ts'
import { conventionCase } from '#modules/convention/server/index.ts'
import type { Consequence, Served } from '#platform/served.ts'
import { closing } from '../model/closing.ts'
import type { Closing, ClosingAct, ClosingEvent, ClosingFacts } from '../model/closing-state.ts'
import { groupOrNotFound } from './facts.ts'

/** What follows the end of a group as the server runs it: one a group, under the group's own identifier. */
export const closingCase: Served<Closing, ClosingAct, ClosingEvent, ClosingFacts> = {
  process: closing,
  table: 'closing',
  columns: (state) => ({ ended_on: state.status === 'none' ? null : state.endedOn }),
  facts: async (tx, { groupId }) => {
    const group = await groupOrNotFound(tx, groupId)
    return { facts: { group }, articles: group.articles }
  },
  outbox: ({ groupId, events }) =>
    events.flatMap((event) =>
      event.type === 'ClosingOpened'
        ? [
            {
              topic: 'group.ended',
              payload: { groupId, on: event.on, cause: event.cause, members: [...event.members] },
            },
          ]
        : [],
    ),
}

/** The convention ends, and its closing opens, in the transaction of the act that ends the group. */
export function endOfGroup(groupId: string, on: IsoDate, cause: 'term' | 'decision'): readonly Consequence[] {
  const ending = { on, cause }
  return [
    { served: conventionCase, id: groupId, act: { type: 'end', ...ending } },
    { served: closingCase, id: groupId, act: { type: 'openClosing', ...ending } },
  ]
}
