import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { begunLimits } from '#modules/submission/index.ts'
import type { Platform } from '#platform/commit.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { give, textOf } from './given.ts'
import { publicList } from './public-list.ts'
import { cursorIn, published } from './public-reads.ts'

const CATEGORIES = ['services', 'supplies', 'works'] as const

/** What one looks for in the list of consultations. */
export const listQuery = z.object({
  q: z.string().trim().max(200).default(''),
  state: z.enum(['open', 'ended', 'all']).default('open'),
  department: z
    .string()
    .regex(/^(?:\d{2,3}|2[AB])$/)
    .optional(),
  cpv: z
    .string()
    .regex(/^\d{2,8}$/)
    .optional(),
  category: z.enum(CATEGORIES).optional(),
  sort: z.enum(['newest', 'nearest']).default('newest'),
  after: z.string().max(200).optional(),
})

const BAD_CURSOR = {
  fr: 'cette suite n’est pas celle d’une page de la liste',
  en: 'not the continuation of a page of the list',
}

const inAddress = z.object({ id: z.uuid() })

/** The identifier in an address; one that cannot be one is as one that nothing was published under. */
export function consultationIn(request: FastifyRequest): string {
  const found = inAddress.safeParse(request.params)
  if (!found.success) throw new ProblemError('notFound')
  return found.data.id.toLowerCase()
}

/** The list and the page of published consultations: for anybody, without an account or a cookie, and nothing is written. */
export function servePublished(app: FastifyInstance, { db, clock }: Pick<Platform, 'db' | 'clock'>): void {
  const list = publicList(db, clock)
  app.get('/api/public/consultations', async (request, reply) => {
    const { after, ...query } = parse(listQuery, request.query)
    const cursor = after === undefined ? undefined : cursorIn(after)
    if (after !== undefined && cursor === undefined)
      throw new ProblemError('malformed', { issues: [{ path: 'after', message: BAD_CURSOR }] })
    return give(request, reply, await list({ ...query, after: cursor }), clock.now())
  })

  app.get('/api/public/consultations/:id', async (request, reply) => {
    const id = consultationIn(request)
    const found = await published(db, id)
    if (found === undefined) throw new ProblemError('notFound')
    const now = clock.now(found.groupId)
    const begun = JSON.stringify(begunLimits(civilDay(now)))
    const body = `{"id":"${id}","consultation":${found.content},"answers":[${found.answers}],"begun":${begun}}`
    return give(request, reply, textOf(body), now)
  })
}

const uuid = z.uuid()

/** The key of a request that may come again, or one of its own. */
export function keyOf(request: FastifyRequest): string {
  const key = uuid.safeParse(request.headers['idempotency-key'])
  return key.success ? key.data.toLowerCase() : randomUUID()
}
