import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { dispute } from '../model/dispute.ts'
import { type Act, type Dispute, type Event, type Facts, partiesOf } from '../model/state.ts'

/** The dispute as the server runs it. The other party is told of it, and of the court. */
export const disputeCase: Served<Dispute, Act, Event, Facts> = {
  process: dispute,
  table: 'dispute',
  columns: (state) => ({
    claimant: state.status === 'none' ? null : state.claimant,
    opened_on: state.status === 'none' ? null : state.openedOn,
  }),
  facts: async (tx, { groupId }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    return { facts: { group }, articles: group.articles }
  },
  outbox: ({ groupId, id, state, events }) =>
    events.flatMap((event) => {
      if (state.status === 'none') return []
      const told = { groupId, id, parties: [...partiesOf(state)], subject: state.subject }
      if (event.type === 'DisputeOpened') return [{ topic: 'dispute.opened', payload: told }]
      if (event.type !== 'CourtSeized') return []
      const { court, on, reference } = event
      return [{ topic: 'dispute.courtSeized', payload: { ...told, court, on, reference } }]
    }),
}
