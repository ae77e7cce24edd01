import { ceilingsOf } from '#modules/ceiling/server/index.ts'
import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import { pricesOf } from '#modules/price-schedule/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { thresholdsTold } from '../model/alerts.ts'
import { order } from '../model/order.ts'
import { takenBy, takenByLine } from '../model/pricing.ts'
import type { Act, Event, Facts, Order } from '../model/state.ts'
import { nextNumber, orderedOn, paceOn } from './queries.ts'

/** What others tell an order. */
export type OrderPorts = {
  /** The account of the holder of a contract that was awarded here; `null` of another. */
  readonly holderOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
  /** Whether something of an order is delivered: being checked, or accepted. */
  readonly deliveredOn: (tx: Tx, groupId: string, order: string) => Promise<boolean>
  /** Its name and its number, for the order as a document; `null` as well. */
  readonly holderNamed: (
    tx: Tx,
    groupId: string,
    contract: string,
  ) => Promise<{ readonly name: string; readonly identifier: string } | null>
}

export type OrderCase = Served<Order, Act, Event, Facts>

const COUNTED: ReadonlySet<Order['status']> = new Set(['signed', 'sent', 'received', 'objected'])

/** The order as the server runs it. */
export const orderCase = ({ holderOf, deliveredOn }: Pick<OrderPorts, 'holderOf' | 'deliveredOn'>): OrderCase => ({
  process: order,
  table: 'purchase_order',
  columns: (state) => {
    if (state.status === 'none') return {}
    const priced = 'priced' in state ? (state.priced ?? []) : []
    const { amount } = takenBy(priced)
    return {
      ...{ contract: state.contract, body: state.body, counted: COUNTED.has(state.status), amount },
      number: 'number' in state ? (state.number ?? null) : null,
      signed_on: 'signedOn' in state ? (state.signedOn ?? null) : null,
      // The driver would write an array of PostgreSQL.
      taken: JSON.stringify(takenByLine(priced)),
    }
  },
  facts: async (tx, { groupId, id, state, act, today }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { contract, body } = askedOf(state, act)
    const nothing = { group, contract: undefined, prices: undefined, ceilings: undefined, ordered: [], signatories: [] }
    if (contract === undefined || body === undefined)
      return { facts: { ...nothing, holder: null, next: '', accepted: false, pace: null }, articles: group.articles }
    // Asked all at once, they cost one round trip: whoever orders next waits for it.
    const [orderable, card, accepted, prices, ceilings, ordered, holder, next, pace] = await Promise.all([
      orderableContract(tx, groupId, contract),
      bodyOf(tx, groupId, body),
      deliveredOn(tx, groupId, id),
      pricesOf(tx, groupId, contract),
      ceilingsOf(tx, groupId, contract),
      orderedOn(tx, groupId, contract),
      holderOf(tx, groupId, contract),
      nextNumber(tx, groupId, body, today),
      act?.type === 'sign' ? paceOn(tx, groupId, contract) : null,
    ])
    if (orderable === undefined) throw unknownContract()
    return {
      facts: {
        ...{ group, contract: orderable, accepted, prices, ceilings, ordered, holder, next, pace },
        signatories: card === undefined ? [] : signatoriesFor(card, 'orders'),
      },
      articles: group.articles,
    }
  },
  outbox: ({ groupId, id, state, events, facts }) => {
    const signed = events.some(({ type }) => type === 'OrderSigned')
    if (!signed || state.status !== 'signed') return []
    return thresholdsTold(state, facts).map((told) => ({
      topic: 'order.thresholdPassed',
      payload: { groupId, id, ...told },
    }))
  },
})

/** Of which contract, for which member. */
function askedOf(state: Order, act: Act | undefined): { readonly contract?: string; readonly body?: string } {
  if (state.status !== 'none') return { contract: state.contract, body: state.body }
  return act?.type === 'prepare' ? { contract: act.contract, body: act.body } : {}
}

const unknownContract = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'there is no such contract that anybody can order on' }],
  })
