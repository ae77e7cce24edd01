import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import type { ClausesAct, ClausesEvent, ClausesFacts, PenaltyClauses } from '../model/clauses-state.ts'
import { penaltyClauses } from '../model/penalty-clauses.ts'
import { clausesOf } from './queries.ts'

/** The penalty clauses as the server runs them: one case for each contract. */
export const clausesCase: Served<PenaltyClauses, ClausesAct, ClausesEvent, ClausesFacts> = {
  process: penaltyClauses,
  table: 'penalty_clauses',
  columns: (state) => ({ contract: state.status === 'none' ? null : state.contract }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status === 'none' ? (act?.type === 'set' ? act.contract : undefined) : state.contract
    if (asked === undefined) return { facts: { group, contract: undefined }, articles: group.articles }
    if (state.status === 'none' && (await clausesOf(tx, groupId, asked)) !== undefined) throw alreadySet()
    return { facts: { group, contract: await orderableContract(tx, groupId, asked) }, articles: group.articles }
  },
}

const alreadySet = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'the penalty clauses of this contract were already set' }],
  })
