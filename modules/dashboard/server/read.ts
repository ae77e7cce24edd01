import type { IsoDate } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import type { Reader } from '#kernel/reader.ts'
import { acceptedOf, deliverySums } from '#modules/acceptance/server/index.ts'
import { ceilingRowOf } from '#modules/ceiling/server/index.ts'
import { contractOf } from '#modules/contract/server/index.ts'
import { type PayableSum, payableOn } from '#modules/invoice/server/index.ts'
import { orderSums, paceOn } from '#modules/order/server/index.ts'
import { penaltySums } from '#modules/penalty/server/index.ts'
import { servedOn } from '#modules/perimeter/server/index.ts'
import { pricesOf } from '#modules/price-schedule/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Dashboard } from '../contract.ts'
import { figuresOf, type Kept } from '../model/figures.ts'

export type Asked = {
  readonly groupId: string
  readonly contract: string
  /** The member that it is of; `null` of the whole group. */
  readonly body: string | null
  readonly reader: Reader
  readonly today: IsoDate
}

/** What is kept of a contract, and its figures for who reads them. */
export type Read = { readonly dashboard: Dashboard; readonly kept: Kept; readonly payable: readonly PayableSum[] }

/**
 * Where the execution of a contract stands. All members read the orders, deliveries and penalties of each other; of invoices a member reads its own, whoever coordinates
 * those of all (R5.36).
 *
 * @throws {ProblemError} `notFound` of a contract that was not notified, or of a body that is no buyer of it and never ordered
 */
export async function readDashboard(tx: Tx, asked: Asked): Promise<Read> {
  const { groupId, contract: id, body, today } = asked
  const contract = await notified(tx, groupId, id)
  const orders = await orderSums(tx, groupId, id)
  const known = [...contract.buyers, ...orders.bodies.map((each) => each.body)]
  if (body !== null && !known.includes(body)) throw new ProblemError('notFound')
  const [ceiling, prices, pace, deliveries, penalties, served, payable] = await Promise.all([
    ceilingRowOf(tx, groupId, id),
    pricesOf(tx, groupId, id),
    paceOn(tx, groupId, id),
    deliverySums(tx, groupId, id),
    penaltySums(tx, groupId, id, today),
    servedOn(tx, groupId, today),
    payableTo(tx, asked),
  ])
  const kept: Kept = {
    ...{ ...orders, deliveries, penalties: penalties.sums, served, buyers: contract.buyers },
    ...{ ceilings: ceiling?.state, prices, pace },
  }
  const { penalties: stages, ...figures } = figuresOf(kept, body, today)
  const { claimed, exempt } = penalties
  const dashboard = {
    ...{ contract, body, today, ...figures, penalties: { stages, claimed, exempt } },
    ceiling:
      ceiling === undefined
        ? null
        : { id: ceiling.id, maximum: ceiling.state.maximum.amount, minimum: ceiling.state.minimum },
    invoices: payable === null ? null : { of: payable.of, ...summed(payable.sums) },
  }
  return { dashboard, kept, payable: payable?.sums ?? [] }
}

async function notified(tx: Tx, groupId: string, id: string): Promise<Dashboard['contract']> {
  const state = await contractOf(tx, groupId, id)
  if (state?.status !== 'running' && state?.status !== 'ended') throw new ProblemError('notFound')
  const { title, reference, identifiedBuyers } = state
  return { id, title, reference, buyers: [...identifiedBuyers] }
}

/** Of which member the reader reads the invoices, `null` of all; `undefined` of none. */
function readable({ coordinates, body: own }: Reader, asked: string | null): string | null | undefined {
  if (coordinates) return asked
  return own !== null && (asked === null || asked === own) ? own : undefined
}

async function payableTo(tx: Tx, { groupId, contract, body, reader, today }: Asked) {
  const of = readable(reader, body)
  if (of === undefined) return null
  return { of, sums: await payableOn(tx, groupId, { contract, body: of, today, acceptedOf }) }
}

const summed = (of: readonly PayableSum[]) => {
  const sum = (what: Exclude<keyof PayableSum, 'body'>) => sumAmounts(of.map((each) => each[what]))
  return { invoices: sum('invoices'), paid: sum('paid'), toPay: sum('toPay'), late: sum('late'), owed: sum('owed') }
}
