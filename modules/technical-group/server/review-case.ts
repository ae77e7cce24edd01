import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { review } from '../model/review.ts'
import type { Review, ReviewAct, ReviewEvent, ReviewFacts } from '../model/review-state.ts'
import { reviewGuests, reviewSecrecy } from '../model/secrecy.ts'
import { remarkRows, seatRows, subjectOf } from './queries.ts'

/** A document under review, as the server runs it. */
export const reviewCase: Served<Review, ReviewAct, ReviewEvent, ReviewFacts> = {
  process: review,
  table: 'review',
  columns: (state) => ({ procedure: state.status === 'none' ? null : state.procedure }),
  secrecy: reviewSecrecy,
  guests: reviewGuests,
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const procedure = state.status !== 'none' ? state.procedure : act?.type === 'deposit' ? act.procedure : undefined
    const remarks = state.status === 'none' ? [] : await remarkRows(tx, groupId, id)
    const seats = procedure === undefined ? [] : await seatRows(tx, groupId, procedure)
    return {
      facts: {
        group,
        subject: await subjectOf(tx, groupId, procedure),
        interests: procedure === undefined ? [] : await interestsIn(tx, groupId, procedure),
        associated: seats.some(({ state: held }) => held.status !== 'none' && held.opening !== null),
        unanswered: remarks.filter((remark) => remark.state.status === 'made').length,
      },
      articles: group.articles,
    }
  },
  outbox: ({ groupId, id, state, events }) =>
    state.status === 'none' || events.every(({ type }) => type === 'ReviewClosed')
      ? []
      : [{ topic: 'review.deposited', payload: { groupId, id, procedure: state.procedure, theme: state.theme } }],
}
