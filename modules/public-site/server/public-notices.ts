import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { noticeDocuments, noticedConsultation } from '#modules/consultation/server/index.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { keptLast } from '#platform/kept-last.ts'
import { publication } from './public-reads.ts'
import { consultationIn } from './public-routes.ts'
import type { PublicSite } from './public-writes.ts'

const inAddress = z.object({ number: z.coerce.number().int().min(0).max(999) })

/** To set a page costs a thousand times what it costs to send it. */
const PER_MINUTE = 60
const KEPT = 32

/** The printed notice of a published consultation, number 0, and each rectifying one: free, and the same for everybody. */
export function serveNotices(app: FastifyInstance, { platform: { db }, publicUrl }: PublicSite): void {
  // A notice never changes.
  const printed = keptLast<Buffer>(KEPT)
  const limited = { config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } } }
  app.get('/api/public/consultations/:id/notices/:number.pdf', limited, async (request, reply) => {
    const id = consultationIn(request)
    const params = inAddress.safeParse(request.params)
    const shown = params.success ? await publication(db, id) : undefined
    if (!params.success || shown === undefined) throw new ProblemError('notFound')
    const { number } = params.data
    const noticed = await db.transaction(shown.groupId, (tx) => noticedConsultation(tx, shown.groupId, id))
    const document = noticed && noticeDocuments(noticed, `${publicUrl}/consultations/${id}`)[number]
    if (document === undefined) throw new ProblemError('notFound')
    const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    reply.header('etag', `"${hash}"`).header('cache-control', 'no-cache').header('x-robots-tag', 'noindex')
    if (request.headers['if-none-match']?.includes(hash) === true) return reply.code(304).send()
    const name = number === 0 ? 'avis' : `avis-rectificatif-${number}`
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${name}.pdf"`)
      .send(await printed(hash, async () => Buffer.from(await pdfIn(shown.groupId, document))))
  })
}
