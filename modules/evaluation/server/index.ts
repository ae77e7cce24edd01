import type { FastifyInstance } from 'fastify'
import type { DepositSite } from '#modules/submission/server/index.ts'
import type { FileStore } from '#platform/files.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { serveAround } from './evaluation-routes.ts'
import type { EvaluationPorts } from './ports.ts'
import { serveLettersLeft, serveReport } from './report-routes.ts'
import { serveTenderers } from './tenderer-routes.ts'

export { letters } from './letters.ts'
export { letterIn } from './letters-left.ts'
export type { EvaluationPorts } from './ports.ts'
export { evaluationsOf } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'
export { tendererLetters } from './tenderer-letters.ts'

/** Where analyses stand besides their acts: their people and files, their report, and the page on which operators answer. */
export function serveEvaluations(
  app: FastifyInstance,
  context: HttpContext,
  { ports, store, site }: { readonly ports: EvaluationPorts; readonly store: FileStore; readonly site: DepositSite },
): void {
  serveAround(app, context, ports, store)
  serveReport(app, context, ports, store)
  serveLettersLeft(app, context, ports)
  serveTenderers(app, site, ports)
}
