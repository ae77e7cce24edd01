import { civilDay } from '#kernel/paris-time.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { heardFrom } from '#platform/transparency/reading.ts'
import { quorum } from '../model/quorum.ts'
import type { Quorum, QuorumAct, QuorumEvent, QuorumFacts } from '../model/quorum-state.ts'
import { declaredIn } from './queries.ts'

/** The quorum of a group, as the server runs it: one case a group. */
export const quorumCase: Served<Quorum, QuorumAct, QuorumEvent, QuorumFacts> = {
  process: quorum,
  table: 'quorum',
  columns: () => ({}),
  facts: async (tx, { groupId }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const witnesses = await declaredIn(tx, groupId)
    const names = witnesses.map(({ name }) => name)
    const heard = await heardFrom(tx, names)
    const declared = witnesses.map((one) => {
      const at = heard.get(one.name)
      return { ...one, heardOn: at === undefined ? null : civilDay(at) }
    })
    return { facts: { group, declared }, articles: group.articles }
  },
}
