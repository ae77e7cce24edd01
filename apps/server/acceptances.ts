import type { FastifyInstance } from 'fastify'
import * as acceptance from '#modules/acceptance/server/index.ts'
import { orderOf } from '#modules/order/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { holderAccount } from './holders.ts'

/** What an acceptance knows of the order that is delivered, and of the award that concluded its contract; of one led elsewhere, no holder. */
const ports: acceptance.AcceptancePorts = {
  orderOf,
  holderOf: holderAccount,
}

/** The checks of what is delivered, the terms that a contract sets for them, and the difficulties of the execution. */
export const acceptances = {
  routes: acceptance.routesOf(ports),
  due: acceptance.dueOf(ports),
  tasks: acceptance.tasks,
  /** What members read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => acceptance.serveDecisions(app, context),
}
