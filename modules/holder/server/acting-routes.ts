import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { IsoDate } from '#kernel/citation.ts'
import type { ActLike } from '#kernel/process.ts'
import { type DepositSite, limited } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { newCaseId } from '#platform/http/asked-act.ts'
import { parse } from '#platform/http/parse.ts'
import type { AnyServed } from '#platform/served.ts'
import { holderActs, holderOpens } from '../contract.ts'
import { does, withAppraisals } from './acting.ts'
import { type Inside, inside, seeing } from './held.ts'
import type { HolderPorts } from './ports.ts'
import { BASE, deliveryAt, orderAt, penaltyAt } from './reading-routes.ts'

/** What the day of the server adds to what a holder says: nothing of it is dated by its author. */
const DATED: Readonly<Record<string, (today: IsoDate) => object>> = {
  presentAgain: (readyOn) => ({ by: 'ready-notice', readyOn, proof: null }),
  answerPostponement: (answeredOn) => ({ answeredOn }),
  recordObservations: (on) => ({ on, file: null }),
  contest: (objectedOn) => ({ objectedOn }),
  observe: (observedOn) => ({ observedOn }),
}

type Kind = {
  readonly served: AnyServed
  readonly acts: Readonly<Record<string, z.ZodObject>>
  /** The case of an address, which is this holder’s. @throws {ProblemError} `notFound` */
  readonly find: (tx: Tx, who: Inside, request: FastifyRequest) => Promise<{ readonly id: string }>
}

/** What the holder of a contract does in its execution: each act is that of its process, done by the account, dated by the server. */
export function serveActing(app: FastifyInstance, site: DepositSite, ports: HolderPorts): void {
  const { db } = site.platform
  const kinds: Readonly<Record<string, Kind>> = {
    orders: { served: ports.order, acts: holderActs.orders, find: orderAt },
    deliveries: { served: ports.acceptance, acts: holderActs.deliveries, find: deliveryAt },
    penalties: {
      ...{ served: ports.penalty, acts: holderActs.penalties },
      find: async (tx, who, request) => (await penaltyAt(await seeing(tx, who), who, request)).found,
    },
  }
  for (const [collection, { served, acts, find }] of Object.entries(kinds)) {
    for (const [type, own] of Object.entries(acts)) {
      const schema = withAppraisals(own)
      app.post(`${BASE}/:contract/${collection}/:case/${type}`, limited(site), async (request, reply) => {
        const who = await inside(site, request)
        const { id } = await db.transaction(who.groupId, (tx) => find(tx, who, request))
        const act = { ...parse(schema, request.body ?? {}), ...DATED[type]?.(who.today), type } as ActLike
        return does(site, request, reply, { who, served, id, act, opens: false })
      })
    }
  }
  serveOpening(app, site, ports)
}

/** A delivery and an invoice are opened on an order of the contract: to whom, and under which commitment, is what the order says. */
function serveOpening(app: FastifyInstance, site: DepositSite, ports: HolderPorts): void {
  const opening = async (request: FastifyRequest) => {
    const who = await inside(site, request)
    return { who, order: await site.platform.db.transaction(who.groupId, (tx) => orderAt(tx, who, request)) }
  }
  const opens = (
    request: FastifyRequest,
    reply: FastifyReply,
    { who, served, act }: { readonly who: Inside; readonly served: AnyServed; readonly act: ActLike },
  ) => does(site, request, reply, { who, served, id: newCaseId(request), act, opens: true })

  app.post(`${BASE}/:contract/orders/:case/deliveries`, limited(site), async (request, reply) => {
    const { who, order } = await opening(request)
    const said = parse(withAppraisals(holderOpens.deliveries), request.body ?? {})
    const dated = { by: 'ready-notice', readyOn: who.today, proof: null }
    const act = { ...said, ...dated, order: order.id, type: 'declareReady' }
    return opens(request, reply, { who, served: ports.acceptance, act })
  })

  app.post(`${BASE}/:contract/orders/:case/invoices`, limited(site), async (request, reply) => {
    const { who, order } = await opening(request)
    const said = parse(withAppraisals(holderOpens.invoices), request.body ?? {})
    const { contract, body, commitment } = order.state
    const addressed = { contract, order: order.id, body, commitment, currency: 'EUR' }
    const act = { ...said, ...addressed, receivedOn: who.today, channel: 'portal', type: 'file' }
    return opens(request, reply, { who, served: ports.invoice, act })
  })
}
