import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { priceSchedule } from '../model/price-schedule.ts'
import type { Act, Event, Facts, PriceSchedule } from '../model/state.ts'
import { pricesOf } from './queries.ts'

/** What the orders of a contract tell its prices: how many of them were sent at these. */
export type OrdersCounted = (tx: Tx, groupId: string, contract: string) => Promise<number>

export type ScheduleCase = Served<PriceSchedule, Act, Event, Facts>

/** The price schedule as the server runs it: one for each contract. */
export const scheduleCase = (ordersOn: OrdersCounted): ScheduleCase => ({
  process: priceSchedule,
  table: 'price_schedule',
  columns: (state) => ({ contract: state.status === 'none' ? null : state.contract }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status === 'none' ? (act?.type === 'bring' ? act.contract : undefined) : state.contract
    const facts = { group, contract: undefined, documents: [], ordered: 0 }
    if (asked === undefined) return { facts, articles: group.articles }
    if (state.status === 'none' && (await pricesOf(tx, groupId, asked)) !== undefined) throw alreadyBrought()
    const contract = await orderableContract(tx, groupId, asked)
    const documents = contract?.delivered?.flatMap((each) => each.documents) ?? []
    const ordered = await ordersOn(tx, groupId, asked)
    return { facts: { ...facts, contract, documents: [...new Set(documents)], ordered }, articles: group.articles }
  },
})

const alreadyBrought = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'the price schedule of this contract was already brought' }],
  })
