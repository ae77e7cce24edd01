import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { consultationCase, noticeDocuments, noticedConsultation } from '#modules/consultation/server/index.ts'
import { conventionDocumentOf } from '#modules/convention/server/index.ts'
import { htmlIn, pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { opensWhole } from '#platform/secrecy.ts'

const inGroup = z.object({ groupId: z.uuid() })
const ofNotice = inGroup.extend({ id: z.uuid(), number: z.coerce.number().int().min(0).max(999) })

/** `GET …/convention/document.pdf` (PDF/UA-1 and PDF/A-2a in one file) and `.html`: the convention as the register applies it. */
export function serveDocuments(app: FastifyInstance, context: HttpContext, publicUrl: string): void {
  const { db, clock } = context.platform
  const documentOf = async (groupId: string, actor: Actor) => {
    const day = civilDay(clock.now(groupId))
    const document = await db.transaction(groupId, async (tx) =>
      (await context.isGuest(tx, groupId, actor)) ? undefined : conventionDocumentOf(tx, groupId, day),
    )
    if (document === undefined) throw new ProblemError('notFound')
    return document
  }

  app.get('/api/groups/:groupId/convention/document.pdf', async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const pdf = await pdfIn(groupId, await documentOf(groupId, actor))
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="convention.pdf"')
      .send(Buffer.from(pdf))
  })

  app.get('/api/groups/:groupId/convention/document.html', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    return { html: htmlIn(groupId, await documentOf(groupId, actor), 2) }
  })

  app.get('/api/groups/:groupId/consultations/:id/notices/:number.pdf', async (request, reply) => {
    const { groupId, id, number } = parse(ofNotice, request.params)
    const actor = await context.identify(request, groupId)
    const documents = await db.transaction(groupId, async (tx) => {
      if (!(await opensWhole(tx, context, consultationCase, { groupId, id, actor }))) return []
      const noticed = await noticedConsultation(tx, groupId, id)
      return noticed === undefined ? [] : noticeDocuments(noticed, `${publicUrl}/consultations/${id}`)
    })
    const document = documents[number]
    if (document === undefined) throw new ProblemError('notFound')
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${number === 0 ? 'avis' : `avis-rectificatif-${number}`}.pdf"`)
      .send(Buffer.from(await pdfIn(groupId, document)))
  })
}
