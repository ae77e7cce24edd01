import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { type Coefficient, UNREVISED } from '../model/counting.ts'
import { penalty } from '../model/penalty.ts'
import type { Act, Event, Facts, Penalty } from '../model/state.ts'
import { appliedOn, clausesOf } from './queries.ts'

/** What others tell a penalty. */
export type PenaltyPorts = {
  /** An order of the group; `undefined` where there is none of this identifier. */
  readonly orderOf: (tx: Tx, groupId: string, order: string) => Promise<Order | undefined>
  /** What each buyer ordered on a contract, and did not cancel. */
  readonly orderedOn: (tx: Tx, groupId: string, contract: string) => Promise<readonly { readonly amount: Cents }[]>
  /** The coefficient of the prices of a contract on a day; `undefined` of prices that are firm, or not known. */
  readonly coefficientOn: (tx: Tx, groupId: string, contract: string, on: IsoDate) => Promise<Coefficient | undefined>
  /** Cents of penalties that payments of an order have kept back. */
  readonly keptOn: (tx: Tx, groupId: string, order: string) => Promise<Cents>
  /** The account of the holder of a contract that was awarded here; `null` of another. */
  readonly holderOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
}

export type PenaltyCase = Served<Penalty, Act, Event, Facts>

/** The penalty as the server runs it. */
export const penaltyCase = (ports: PenaltyPorts): PenaltyCase => ({
  process: penalty,
  table: 'penalty',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, order, body } = state
    return { contract, order_id: order, body, applied: state.status === 'applied' ? state.amount : 0 }
  },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status === 'none' ? (act?.type === 'propose' ? act : undefined) : state
    const nothing = {
      clauses: undefined,
      coefficient: UNREVISED,
      applied: { contract: 0, order: 0 },
      kept: 0,
      ordered: 0,
    }
    if (asked === undefined) return { facts: { group, order: { status: 'none' }, ...nothing, holder: null }, articles }
    const { contract, term } = asked
    const order = await ports.orderOf(tx, groupId, asked.order)
    if (order === undefined || order.status === 'none' || order.contract !== contract) throw unknownOrder()
    const ordered = await ports.orderedOn(tx, groupId, contract)
    return {
      facts: {
        ...{ group, order, clauses: await clausesOf(tx, groupId, contract) },
        coefficient: (await ports.coefficientOn(tx, groupId, contract, term)) ?? UNREVISED,
        applied: await appliedOn(tx, groupId, { contract, order: asked.order, besides: id }),
        // Only a waiver weighs it.
        kept: state.status === 'applied' ? await ports.keptOn(tx, groupId, asked.order) : 0,
        ordered: sumAmounts(ordered.map(({ amount }) => amount)),
        holder: await ports.holderOf(tx, groupId, contract),
      },
      articles,
    }
  },
})

const unknownOrder = () =>
  new ProblemError('malformed', { issues: [{ path: 'order', message: 'there is no such order on this contract' }] })
