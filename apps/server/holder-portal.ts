import type { FastifyInstance } from 'fastify'
import { type HolderPorts, serveHolder } from '#modules/holder/server/index.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acceptances } from './acceptances.ts'
import { orders } from './orders.ts'
import { invoicePorts, payments } from './payments.ts'
import { penalties } from './penalties.ts'

const servedAs = (routes: readonly ProcessRoutes[], process: string): ProcessRoutes['served'] => {
  const found = routes.find(({ served }) => served.process.name === process)
  if (found === undefined) throw new Error(`no ${process} is served`)
  return found.served
}

/** The processes in which a holder acts, the same that its members act in. */
const ports: HolderPorts = {
  ...invoicePorts,
  order: servedAs(orders.routes, 'order'),
  acceptance: servedAs(acceptances.routes, 'acceptance'),
  invoice: servedAs(payments.routes, 'invoice'),
  penalty: servedAs(penalties.routes, 'penalty'),
}

/** The portal of the holders of contracts. */
export const holderPortal = { serve: (app: FastifyInstance, site: DepositSite): void => serveHolder(app, site, ports) }
