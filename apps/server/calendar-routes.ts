import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { consultationsOf } from '#modules/consultation/server/index.ts'
import { planCalendarOf, procedureCase } from '#modules/procedure/server/index.ts'
import { calendarType } from '#platform/calendar-file.ts'
import type { Tx } from '#platform/db.ts'
import { languageOf } from '#platform/http/language.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { opensWhole } from '#platform/secrecy.ts'

const ofProcedure = z.object({ groupId: z.uuid(), id: z.uuid() })
/** A link is followed without the language of the page: it says which one. */
const asked = z.object({ language: z.enum(['fr', 'en']).optional() })

/** `GET …/procedures/{id}/planning.ics`: the retro-planning for a calendar, to whoever may read the procedure. */
export function serveCalendars(app: FastifyInstance, context: HttpContext): void {
  const { db, clock } = context.platform
  app.get('/api/groups/:groupId/procedures/:id/planning.ics', async (request, reply) => {
    const { groupId, id } = parse(ofProcedure, request.params)
    const { language = languageOf(request.headers['accept-language']) } = parse(asked, request.query)
    const address = `${request.protocol}://${request.host}/groups/${groupId}/procedures/${id}`
    const actor = await context.identify(request, groupId)
    const text = await db.transaction(groupId, async (tx) => {
      if (!(await opensWhole(tx, context, procedureCase, { groupId, id, actor }))) return undefined
      const announced = await announcedFor(tx, groupId, id)
      return planCalendarOf(tx, { groupId, id, address, language, announced, stamp: clock.now(groupId) })
    })
    if (text === undefined) throw new ProblemError('notFound')
    return reply
      .header('content-type', calendarType('PUBLISH'))
      .header('content-disposition', 'attachment; filename="retroplanning.ics"')
      .send(text)
  })
}

/** The deadline that the consultation of a procedure has now, extensions counted; `null` before its notice is sent. */
async function announcedFor(tx: Tx, groupId: string, procedure: string) {
  const [found] = (await consultationsOf(tx, groupId)).flatMap(({ seq, state }) =>
    state.procedure === procedure && 'deadline' in state ? [{ seq, deadline: civilDay(state.deadline) }] : [],
  )
  return found ?? null
}
