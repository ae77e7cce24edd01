import type { FastifyInstance } from 'fastify'
import { serveDashboards } from '#modules/dashboard/server/index.ts'
import { serveProjects } from '#modules/project/server/index.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { acceptances } from './acceptances.ts'
import { claims } from './claims.ts'
import { holderPortal } from './holder-portal.ts'
import { modifications } from './modifications.ts'
import { orders } from './orders.ts'
import { payments } from './payments.ts'
import { penalties } from './penalties.ts'

/** The execution of contracts: what its members read of it besides their acts, and the whole side of its holders. */
export function serveExecution(app: FastifyInstance, context: HttpContext, site: DepositSite): void {
  for (const { serve } of [orders, acceptances, payments, claims, penalties, modifications]) serve(app, context)
  serveDashboards(app, context)
  serveProjects(app, context)
  holderPortal.serve(app, site)
}
