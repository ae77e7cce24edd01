import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { paymentTerms } from '../model/payment-terms.ts'
import type { PaymentTerms, TermsAct, TermsEvent, TermsFacts } from '../model/terms-state.ts'
import { termsOf } from './queries.ts'

/** The terms of payment as the server runs them: one case for each contract. */
export const termsCase: Served<PaymentTerms, TermsAct, TermsEvent, TermsFacts> = {
  process: paymentTerms,
  table: 'payment_terms',
  columns: (state) => ({ contract: state.status === 'none' ? null : state.contract }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status === 'none' ? (act?.type === 'set' ? act.contract : undefined) : state.contract
    if (asked === undefined) return { facts: { group, contract: undefined }, articles: group.articles }
    if (state.status === 'none' && (await termsOf(tx, groupId, asked)) !== undefined) throw alreadySet()
    return { facts: { group, contract: await orderableContract(tx, groupId, asked) }, articles: group.articles }
  },
}

const alreadySet = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'the terms of payment of this contract were already set' }],
  })
