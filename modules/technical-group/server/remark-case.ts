import type { Actor } from '#kernel/actor.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { remark } from '../model/remark.ts'
import type { Remark, RemarkAct, RemarkEvent, RemarkFacts } from '../model/remark-state.ts'
import { remarkGuests, remarkSecrecy } from '../model/secrecy.ts'
import { ownSeatOf, reviewOf, subjectOf } from './queries.ts'

/** A remark on a clause, as the server runs it. */
export const remarkCase: Served<Remark, RemarkAct, RemarkEvent, RemarkFacts> = {
  process: remark,
  table: 'remark',
  columns: (state) => ({
    procedure: state.status === 'none' ? null : state.procedure,
    review: state.status === 'none' ? null : state.review,
  }),
  secrecy: remarkSecrecy,
  guests: remarkGuests,
  facts: async (tx, { groupId, state, act, actor }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const id = state.status !== 'none' ? state.review : act?.type === 'make' ? act.review : undefined
    const review = id === undefined ? ({ status: 'none' } as const) : await reviewOf(tx, groupId, id)
    const procedure = review.status === 'none' ? undefined : review.procedure
    return {
      facts: {
        group,
        review,
        subject: await subjectOf(tx, groupId, procedure),
        interests: procedure === undefined ? [] : await interestsIn(tx, groupId, procedure),
        seat: await seatOf(tx, groupId, actor, procedure),
      },
      articles: group.articles,
    }
  },
  outbox: ({ groupId, id, state, events }) =>
    state.status === 'none'
      ? []
      : events.flatMap(({ type }) => {
          const { review, body } = state
          if (type === 'RemarkMade') return [{ topic: 'remark.made', payload: { groupId, id, review } }]
          return type === 'RemarkAnswered' ? [{ topic: 'remark.answered', payload: { groupId, id, review, body } }] : []
        }),
}

async function seatOf(tx: Tx, groupId: string, actor: Actor, procedure: string | undefined) {
  if (actor.kind !== 'person' || procedure === undefined) return null
  return ownSeatOf(tx, groupId, { procedure, person: actor.person, body: actor.body })
}
