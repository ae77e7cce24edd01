import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ceilingRowOf } from '#modules/ceiling/server/index.ts'
import { contractRows, orderableContract } from '#modules/contract/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { scheduleRowOf } from '#modules/price-schedule/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { inGroup, type Ordering, type OrderList, onContract, oneOrder, orderFilter, orderPage } from '../contract.ts'
import type { OrderPorts } from './case.ts'
import { orderDocument } from './order-document.ts'
import { orderFileOf } from './order-file.ts'
import { orderUbl } from './order-ubl.ts'
import { csvOf } from './orders-csv.ts'
import { listedOrders, orderedOn, sumOfOrders } from './queries.ts'

const BASE = '/api/groups/:groupId'
const OF_A_PAGE = 100
/** A spreadsheet holds no more rows than that. */
const OF_A_FILE = 1_000_000

/**
 * What members read of the orders of a group besides their acts: the list, the same for a spreadsheet, and what an order is prepared from.
 * Nothing of it for who is only associated with the works of the group.
 */
export function serveOrders(app: FastifyInstance, context: HttpContext, ports: Pick<OrderPorts, 'holderNamed'>): void {
  const reading = async <A>(request: FastifyRequest, work: (tx: Tx, groupId: string) => Promise<A>): Promise<A> => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (reader.guest) throw new ProblemError('notFound')
      return work(tx, groupId)
    })
  }

  app.get(`${BASE}/orders`, (request) => {
    const { page, ...filter } = parse(orderPage, request.query)
    return reading(request, async (tx, groupId): Promise<OrderList> => {
      const { total, amount } = await sumOfOrders(tx, groupId, filter)
      const place = { from: (page - 1) * OF_A_PAGE, count: OF_A_PAGE }
      const listed = await listedOrders(tx, groupId, filter, place)
      const lines = listed.map(({ sentAt: _sentAt, receivedOn: _receivedOn, ...line }) => line)
      return { lines, total, amount, pages: Math.ceil(total / OF_A_PAGE), contracts: await orderables(tx, groupId) }
    })
  })

  app.get(`${BASE}/orders.csv`, async (request, reply) => {
    const filter = parse(orderFilter, request.query)
    const text = await reading(request, async (tx, groupId) => {
      const orders = await listedOrders(tx, groupId, filter, { from: 0, count: OF_A_FILE })
      const contracts = await orderables(tx, groupId)
      const references = new Map(contracts.map(({ id, reference }) => [id, reference]))
      return csvOf(orders, await namesOf(tx, groupId), references)
    })
    return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment('commandes.csv')).send(text)
  })

  const asDocument = (request: FastifyRequest) =>
    reading(request, async (tx, groupId) => {
      const file = await orderFileOf(tx, groupId, parse(oneOrder, request.params).id, ports)
      if (file === undefined) throw new ProblemError('notFound')
      return { groupId, file }
    })

  app.get(`${BASE}/orders/:id/order.pdf`, async (request, reply) => {
    const { groupId, file } = await asDocument(request)
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${file.state.number}.pdf"`)
      .send(Buffer.from(await pdfIn(groupId, orderDocument(file))))
  })

  app.get(`${BASE}/orders/:id/order.xml`, async (request, reply) => {
    const { file } = await asDocument(request)
    return reply
      .type('application/xml; charset=utf-8')
      .header('content-disposition', attachment(`${file.state.number}.xml`))
      .send(orderUbl(file))
  })

  app.get(`${BASE}/contracts/:id/ordering`, (request) =>
    reading(request, (tx, groupId) => orderingOn(tx, groupId, parse(onContract, request.params).id)),
  )
}

/** The contracts that were notified: on those one orders, or did. */
async function orderables(tx: Tx, groupId: string): Promise<OrderList['contracts']> {
  return (await contractRows(tx, groupId)).flatMap(({ id, state }) => {
    if (state.status !== 'running' && state.status !== 'ended') return []
    const { title, reference, identifiedBuyers } = state
    return [{ id, title, reference, buyers: [...identifiedBuyers] }]
  })
}

async function orderingOn(tx: Tx, groupId: string, id: string): Promise<Ordering> {
  const found = (await orderables(tx, groupId)).find((each) => each.id === id)
  const contract = await orderableContract(tx, groupId, id)
  if (found === undefined || contract === undefined) throw new ProblemError('notFound')
  const { notifiedOn, validUntil } = contract
  const schedule = await scheduleRowOf(tx, groupId, id)
  const ceilings = await ceilingRowOf(tx, groupId, id)
  const shown = <R extends { readonly id: string; readonly state: unknown }>(row: R | undefined) =>
    row === undefined ? null : { id: row.id, state: row.state }
  return {
    contract: { ...found, notifiedOn, validUntil },
    schedule: shown(schedule) as Ordering['schedule'],
    ceilings: shown(ceilings) as Ordering['ceilings'],
    ordered: (await orderedOn(tx, groupId, id)) as Ordering['ordered'],
  }
}
