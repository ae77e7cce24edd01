import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import { orderOf } from '#modules/order/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { project } from '../model/project.ts'
import { type Act, type Event, type Facts, ordersIn, type Project } from '../model/state.ts'
import { takenBesides } from './queries.ts'

export type ProjectCase = Served<Project, Act, Event, Facts>

/** A project as the server runs it: the coordinator is told of a change of the common base, all members of what they may reuse. */
export const projectCase: ProjectCase = {
  process: project,
  table: 'project',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, body, plannedOn: planned_on, orders } = state
    const reusable = state.status === 'delivered' && state.terms.reusable
    return { contract, body, planned_on, orders: JSON.stringify(orders), reusable }
  },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state.contract : act?.type === 'plan' ? act.contract : undefined
    // Before a contract is chosen, any member may come to plan something on one.
    if (asked === undefined)
      return { facts: { group, buyers: group.members.map(({ body }) => body), orders: [] }, articles }
    const contract = await orderableContract(tx, groupId, asked)
    const orders = await namedOrders(tx, groupId, { id, orders: ordersIn(state, act) })
    return { facts: { group, buyers: contract?.identifiedBuyers ?? [], orders }, articles }
  },
  outbox,
}

async function namedOrders(
  tx: Tx,
  groupId: string,
  about: { readonly id: string; readonly orders: readonly string[] },
): Promise<Facts['orders']> {
  const taken = await takenBesides(tx, groupId, about)
  const found: Facts['orders'][number][] = []
  for (const order of about.orders) {
    const state = await orderOf(tx, groupId, order)
    if (state === undefined || state.status === 'none') found.push(null)
    else
      found.push({ contract: state.contract, body: state.body, amount: amountOf(state), taken: taken.includes(order) })
  }
  return found
}

/** What an order takes of a budget, in cents excluding VAT: nothing before it is priced, nor once it is cancelled. */
export const amountOf = (order: Order): number =>
  order.status !== 'cancelled' && 'amount' in order && typeof order.amount === 'number' ? order.amount : 0

function outbox({ groupId, id, state, events }: Granted<Project, Event>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { body, title } = state
  const told = { groupId, id, body, title }
  return events.flatMap((event): OutboxMessage[] => {
    if (event.type === 'ReuseDeclared') return [{ topic: 'project.reused', payload: { ...told, by: event.body } }]
    if (event.type === 'ProjectDelivered' && state.terms?.reusable === true)
      return [{ topic: 'project.reusable', payload: { ...told, licence: state.terms.licence } }]
    const asks = (event.type === 'ProjectPlanned' || event.type === 'ProjectRevised') && event.changesBase
    return asks && state.baseAgreed === null ? [{ topic: 'project.baseChange', payload: told }] : []
  })
}
