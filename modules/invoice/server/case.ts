import type { Reader } from '#kernel/reader.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import { NO_PENALTIES, type Penalties } from '#modules/penalty/index.ts'
import type { DirectRequest } from '#modules/subcontractor/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { invoice } from '../model/invoice.ts'
import { type Accepted, type Act, type Event, type Facts, type Invoice, NO_OTHERS } from '../model/state.ts'
import { reckonedFrom } from './reckoned.ts'

/** What others tell an invoice. */
export type InvoicePorts = {
  /** An order of the group; `undefined` where there is none of this identifier. */
  readonly orderOf: (tx: Tx, groupId: string, order: string) => Promise<Order | undefined>
  /** What of an order is accepted, and since when; `null` while nothing is. */
  readonly acceptedOf: (tx: Tx, groupId: string, order: string) => Promise<Accepted | null>
  /** The penalties of an order, among those of its contract. */
  readonly penaltiesOf: (
    tx: Tx,
    groupId: string,
    on: { readonly contract: string; readonly order: string },
  ) => Promise<Penalties>
  /** The account of the holder of a contract that was awarded here; `null` of another. */
  readonly holderOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
  /** What subcontractors ask to be paid directly on an order. */
  readonly requestsOn: (tx: Tx, groupId: string, order: string) => Promise<readonly DirectRequest[]>
}

export type InvoiceCase = Served<Invoice, Act, Event, Facts>

/** The invoice as the server runs it. */
export const invoiceCase = (ports: InvoicePorts): InvoiceCase => ({
  process: invoice,
  table: 'invoice',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, order, body, number, receivedOn } = state
    return { contract, order_id: order, body, number, received_on: receivedOn, counted: state.status !== 'returned' }
  },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = askedOf(state, act)
    if (asked === undefined) {
      const nothing = { terms: undefined, others: NO_OTHERS, accepted: null, penalties: NO_PENALTIES, holder: null }
      return { facts: { group, order: { status: 'none' }, requests: [], ...nothing }, articles }
    }
    const order = await ports.orderOf(tx, groupId, asked.order)
    if (order === undefined || order.status === 'none' || order.contract !== asked.contract) throw unknownOrder()
    return {
      facts: {
        ...{ group, order, ...(await reckonedFrom(tx, groupId, ports, { ...asked, besides: id })) },
        holder: await ports.holderOf(tx, groupId, asked.contract),
        requests: await ports.requestsOn(tx, groupId, asked.order),
      },
      articles,
    }
  },
  secrecy: { mayRead: readsInvoice, open: ['contract', 'body'] },
})

/** R5.36: a member reads its own invoices and never another's; whoever coordinates follows the contract, and reads them all. */
function readsInvoice(state: Invoice, { coordinates, body }: Reader): boolean {
  return coordinates || (state.status !== 'none' && state.body === body)
}

type Asked = { readonly contract: string; readonly order: string }

function askedOf(state: Invoice, act: Act | undefined): Asked | undefined {
  if (state.status !== 'none') return state
  return act?.type === 'file' ? act : undefined
}

const unknownOrder = () =>
  new ProblemError('malformed', { issues: [{ path: 'order', message: 'there is no such order on this contract' }] })
