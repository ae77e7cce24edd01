import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { JsonSchema, ProcessForms } from '#api/group.ts'
import { servedRoutes } from './served-routes.ts'

/** `GET /api/processes`: how each process is served, and what each of its acts asks: what generic forms are made of. */
export function serveForms(app: FastifyInstance): void {
  const forms = processForms()
  app.get('/api/processes', (_request, reply) => reply.header('cache-control', 'max-age=3600').send(forms))
}

export function processForms(): readonly ProcessForms[] {
  return servedRoutes.map(({ served, collection, opening, single, acts }) => ({
    process: served.process.name,
    collection,
    opening,
    single: single === true,
    acts: Object.fromEntries(Object.entries(acts).map(([act, schema]) => [act, schemaOf(schema)])),
  }))
}

/** References are written out: a form reads its schema from top to bottom. */
function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as JsonSchema
}
