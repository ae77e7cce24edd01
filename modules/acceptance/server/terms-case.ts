import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { acceptanceTerms } from '../model/terms.ts'
import type { AcceptanceTerms, TermsAct, TermsEvent, TermsFacts } from '../model/terms-state.ts'
import { ownTermsOf } from './queries.ts'

/** The terms of the checks of a contract as the server runs them: one case for each contract that departs from the general conditions. */
export const termsCase: Served<AcceptanceTerms, TermsAct, TermsEvent, TermsFacts> = {
  process: acceptanceTerms,
  table: 'acceptance_terms',
  columns: (state) => ({ contract: state.status === 'none' ? null : state.contract }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status === 'none' ? (act?.type === 'set' ? act.contract : undefined) : state.contract
    if (asked === undefined) return { facts: { group, contract: undefined }, articles: group.articles }
    if (state.status === 'none' && (await ownTermsOf(tx, groupId, asked)) !== undefined) throw alreadySet()
    return { facts: { group, contract: await orderableContract(tx, groupId, asked) }, articles: group.articles }
  },
}

const alreadySet = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'the terms of the checks of this contract were already set' }],
  })
