import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { expense } from '../model/expense.ts'
import type { Act, Event, Expense, Facts } from '../model/state.ts'

/** The expense as the server runs it. */
export const expenseCase: Served<Expense, Act, Event, Facts> = {
  process: expense,
  table: 'expense',
  columns: (state) => ({
    nature: state.status === 'none' ? null : state.nature,
    incurred_on: state.status === 'none' ? null : state.incurredOn,
    amount: state.status === 'none' ? null : state.amount,
  }),
  facts: async (tx, { groupId }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    return { facts: { group }, articles: group.articles }
  },
  outbox: ({ groupId, id, events }) =>
    events.some(({ type }) => type === 'ExpenseShared') ? [{ topic: 'cost.shared', payload: { groupId, id } }] : [],
}
