import type { Reader } from '#kernel/reader.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { answerTerm } from '../model/clocks.ts'
import { totalOf } from '../model/direct.ts'
import { paymentRequest } from '../model/request.ts'
import type { PaymentRequest, RequestAct, RequestEvent, RequestFacts } from '../model/request-state.ts'
import type { SubcontractorPorts } from './ports.ts'
import { requestedBy, subcontractorOf } from './queries.ts'

type Ports = Omit<SubcontractorPorts, 'limitOf'>

/** A subcontractor's request for payment as the server runs it. */
export const requestCase = (ports: Ports): Served<PaymentRequest, RequestAct, RequestEvent, RequestFacts> => ({
  process: paymentRequest,
  table: 'payment_request',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, order, body, subcontractor, number, holderReceivedOn } = state
    return {
      ...{ contract, order_id: order, body, subcontractor, number, total: totalOf(state) },
      counted: state.status !== 'refused',
      silent_after: state.status === 'awaiting' ? answerTerm(holderReceivedOn, holderReceivedOn).last : null,
    }
  },
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state : act?.type === 'file' ? act : undefined
    if (asked === undefined) {
      const nothing = { requested: 0, numbers: [], invoiced: 0, holder: null }
      return {
        facts: { group, subcontractor: { status: 'none' }, order: { status: 'none' }, ...nothing },
        articles,
      }
    }
    const [order, subcontractor] = [
      await ports.orderOf(tx, groupId, asked.order),
      await subcontractorOf(tx, groupId, asked.subcontractor),
    ]
    if (order === undefined || order.status === 'none') throw unknown('order')
    if (subcontractor.status === 'none') throw unknown('subcontractor')
    const { total, numbers } = await requestedBy(tx, groupId, asked.subcontractor, id)
    return {
      facts: {
        ...{ group, subcontractor, order, requested: total, numbers },
        invoiced: await ports.invoicedOf(tx, groupId, id),
        holder: await ports.holderOf(tx, groupId, order.contract),
      },
      articles,
    }
  },
  secrecy: { mayRead: readsRequest, open: ['contract', 'body', 'subcontractor', 'name'] },
  outbox,
})

/** As an invoice, it is read by the member that pays it and by whoever coordinates. */
function readsRequest(state: PaymentRequest, { coordinates, body }: Reader): boolean {
  return coordinates || (state.status !== 'none' && state.body === body)
}

/** The member that pays is told of the request, and that it goes on to payment. */
function outbox({ groupId, id, state, events }: Granted<PaymentRequest, RequestEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { body, name, number, holderReceivedOn } = state
  const until = answerTerm(holderReceivedOn, holderReceivedOn).last
  return events.map((event) => ({
    topic: 'subcontractor.paymentRequested',
    payload: { groupId, id, body, name, number, until, what: WHAT[event.type] },
  }))
}

const WHAT = {
  PaymentRequested: 'requested',
  RequestAgreed: 'agreed',
  RequestPassed: 'passed',
  RequestRefused: 'refused',
} as const

const unknown = (path: 'order' | 'subcontractor') =>
  new ProblemError('malformed', { issues: [{ path, message: `there is no such ${path}` }] })
