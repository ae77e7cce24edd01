import type { FastifyInstance } from 'fastify'
import type { DepositSite } from '#modules/submission/server/index.ts'
import { serveActing } from './acting-routes.ts'
import type { HolderPorts } from './ports.ts'
import { serveReading } from './reading-routes.ts'

export type { HolderPorts } from './ports.ts'

/** The side of the holder of a contract, by the access of its deposit: what it reads, and what it does. */
export function serveHolder(app: FastifyInstance, site: DepositSite, ports: HolderPorts): void {
  serveReading(app, site, ports)
  serveActing(app, site, ports)
}
