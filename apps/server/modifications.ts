import type { FastifyInstance } from 'fastify'
import { ceilingCase } from '#modules/ceiling/server/index.ts'
import * as modification from '#modules/modification/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { ceilingPorts } from './orders.ts'

const ports = { ceilings: ceilingCase(ceilingPorts) }

/** The modifications of contracts in execution, which raise their ceilings. */
export const modifications = {
  routes: modification.routesOf(ports),
  due: modification.dueOf(ports),
  tasks: modification.tasks,
  /** What members read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => modification.serveModifications(app, context),
}
