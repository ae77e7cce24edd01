import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Acceptance } from '#modules/acceptance/index.ts'
import { decisionPaper } from '#modules/acceptance/server/index.ts'
import { holderNamed } from '#modules/award/server/index.ts'
import { type ListedInvoice, listedInvoices } from '#modules/invoice/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import { type OrderFile, orderDocument, orderFileOf, orderUbl } from '#modules/order/server/index.ts'
import { type ListedPenalty, listedPenalties } from '#modules/penalty/server/index.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { ofHolderDecision } from '../contract.ts'
import { deliveryViewOf, invoiceViewOf, isDeclared, penaltyViewOf } from './case-views.ts'
import { caseAt, type HeldCase, heldBy, type Inside, inside, type Seeing, seeing } from './held.ts'
import { contractOf } from './lists.ts'
import { orderViewOf, type SentOrder, wasSent } from './order-view.ts'
import type { HolderPorts } from './ports.ts'

export const BASE = '/api/public/consultations/:id/contracts'
const CASE = `${BASE}/:contract`

/** An order that was sent to its holder. @throws {ProblemError} `notFound` */
export const orderAt = (tx: Tx, who: Inside, request: FastifyRequest): Promise<HeldCase<SentOrder>> =>
  caseAt<Order & { contract?: string }>(tx, who, request, { table: 'purchase_order', isTold: wasSent }) as Promise<
    HeldCase<SentOrder>
  >

type Reading = { readonly seen: Seeing; readonly who: Inside; readonly request: FastifyRequest }

/** What the holder of a contract reads of its execution: its own contracts alone, and of them what is addressed to it. */
export function serveReading(app: FastifyInstance, site: DepositSite, ports: HolderPorts): void {
  const reading = async <A>(request: FastifyRequest, work: (of: Reading) => Promise<A>): Promise<A> => {
    const who = await inside(site, request)
    return site.platform.db.transaction(who.groupId, async (tx) => work({ seen: await seeing(tx, who), who, request }))
  }
  const read = <A extends object>(path: string, work: (of: Reading) => Promise<A>) =>
    app.get(path, async (request, reply) => {
      const view = await reading(request, work)
      reply.header('cache-control', 'private, no-store')
      return ('seq' in view ? reply.header('etag', `"${view.seq}"`) : reply).send(view)
    })

  read(BASE, async ({ seen, who }) => {
    const contracts = []
    for (const held of await heldBy(seen.tx, who)) contracts.push(await contractOf(seen, ports, held))
    return { company: who.company, today: who.today, contracts }
  })
  read(`${CASE}/orders/:case`, async ({ seen, who, request }) =>
    orderViewOf(site, seen, ports, { who, found: await orderAt(seen.tx, who, request) }),
  )
  read(`${CASE}/deliveries/:case`, async ({ seen, who, request }) =>
    deliveryViewOf(site, seen, ports, { who, found: await deliveryAt(seen.tx, who, request) }),
  )
  read(`${CASE}/penalties/:case`, async ({ seen, who, request }) =>
    penaltyViewOf(site, seen, ports, { who, ...(await penaltyAt(seen, who, request)) }),
  )
  read(`${CASE}/invoices/:case`, async ({ seen, who, request }) =>
    invoiceViewOf(seen, ports, await invoiceAt(seen, who, request)),
  )
  servePapers(app, reading)
}

export async function deliveryAt(tx: Tx, who: Inside, request: FastifyRequest) {
  const isTold = (state: Acceptance & { contract?: string }) => isDeclared(state)
  const found = await caseAt(tx, who, request, { table: 'acceptance', isTold })
  if (!isDeclared(found.state)) throw new ProblemError('notFound')
  return { ...found, state: found.state }
}

export async function penaltyAt({ tx, groupId }: Seeing, who: Inside, request: FastifyRequest) {
  const isTold = () => true
  const found = await caseAt<ListedPenalty['state']>(tx, who, request, { table: 'penalty', isTold })
  const [listed] = await listedPenalties(tx, groupId, { id: found.id })
  if (listed === undefined) throw new ProblemError('notFound')
  return { found, listed }
}

async function invoiceAt({ tx, groupId }: Seeing, who: Inside, request: FastifyRequest) {
  const isTold = () => true
  const found = await caseAt<ListedInvoice['state']>(tx, who, request, { table: 'invoice', isTold })
  const [listed] = await listedInvoices(tx, groupId, { id: found.id })
  if (listed === undefined) throw new ProblemError('notFound')
  return { found, listed }
}

type Read = <A>(request: FastifyRequest, work: (of: Reading) => Promise<A>) => Promise<A>

/** An order as a document and for a machine, once it is opened; each decision as it was notified. */
function servePapers(app: FastifyInstance, reading: Read): void {
  const order = (request: FastifyRequest): Promise<{ readonly groupId: string; readonly file: OrderFile }> =>
    reading(request, async ({ seen: { tx, groupId }, who }) => {
      const { id, state } = await orderAt(tx, who, request)
      const named = { holderNamed: async (...of: Parameters<typeof holderNamed>) => (await holderNamed(...of)) ?? null }
      const file = state.status === 'sent' ? undefined : await orderFileOf(tx, groupId, id, named)
      if (file === undefined) throw new ProblemError('notFound')
      return { groupId, file }
    })

  app.get(`${CASE}/orders/:case/order.pdf`, async (request, reply) => {
    const { groupId, file } = await order(request)
    return asPdf(reply, file.state.number).send(Buffer.from(await pdfIn(groupId, orderDocument(file))))
  })

  app.get(`${CASE}/orders/:case/order.xml`, async (request, reply) => {
    const { file } = await order(request)
    reply.type('application/xml; charset=utf-8').header('cache-control', 'private, no-store')
    return reply.header('content-disposition', attachment(`${file.state.number}.xml`)).send(orderUbl(file))
  })

  app.get(`${CASE}/deliveries/:case/decisions/:place/decision.pdf`, async (request, reply) => {
    const { groupId, paper } = await reading(request, async ({ seen: { tx, groupId }, who }) => {
      const { state } = await deliveryAt(tx, who, request)
      const params = ofHolderDecision.safeParse(request.params)
      const decision = params.success ? state.decisions[params.data.place - 1] : undefined
      if (decision === undefined) throw new ProblemError('notFound')
      return { groupId, paper: await decisionPaper(tx, groupId, state, decision) }
    })
    return asPdf(reply, 'decision').send(Buffer.from(await pdfIn(groupId, paper)))
  })
}

const asPdf = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
