import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { perimeter } from '../model/perimeter.ts'
import type { Act, Event, Facts, Perimeter } from '../model/state.ts'
import { declarations } from './queries.ts'

/** The perimeter of a member and a year, as the server runs it. */
export const perimeterCase: Served<Perimeter, Act, Event, Facts> = {
  process: perimeter,
  table: 'perimeter',
  columns: (state) => ({
    body: state.status === 'none' ? null : state.body,
    year: state.status === 'none' ? null : state.year,
  }),
  facts: async (tx, { groupId, state }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const others = state.status === 'none' ? await declarations(tx, groupId) : []
    return { facts: { group, others }, articles: group.articles }
  },
}
