import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { inquiry } from '../model/inquiry.ts'
import type { Inquiry, InquiryAct, InquiryEvent, InquiryFacts } from '../model/inquiry-state.ts'
import { inquirySecrecy } from '../model/secrecy.ts'

/** The inquiry as the server runs it: the coordinator is told of the question, the audience of the answer. */
export const inquiryCase: Served<Inquiry, InquiryAct, InquiryEvent, InquiryFacts> = {
  process: inquiry,
  table: 'inquiry',
  columns: (state) => ({ member: state.status === 'none' ? null : state.member }),
  facts: async (tx, { groupId }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    return { facts: { group }, articles: group.articles }
  },
  secrecy: inquirySecrecy,
  outbox: ({ groupId, id, state, events }) =>
    events.flatMap((event) => {
      if (state.status === 'none') return []
      if (event.type === 'InquiryAsked') return [{ topic: 'information.asked', payload: { groupId, id } }]
      const audience = event.audience.kind
      return [{ topic: 'information.answered', payload: { groupId, id, audience, member: state.member } }]
    }),
}
