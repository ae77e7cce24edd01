import type { FastifyInstance, FastifyRequest } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { csvOf } from '#ui/spreadsheet.ts'
import { xlsxOf } from '#ui/xlsx.ts'
import { type Dashboard, dashboardQuery, onContract, tableQuery, workbookQuery } from '../contract.ts'
import { type Read, readDashboard } from './read.ts'
import { sheetsOf } from './sheets.ts'

const AT = '/api/groups/:groupId/contracts/:id'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Found = Read & { readonly names: ReadonlyMap<string, string> }

/** What members read of the execution of one contract: its figures, and the same for a spreadsheet. Nothing of it for who is only associated with the works of the group. */
export function serveDashboards(app: FastifyInstance, context: HttpContext): void {
  const reading = async (request: FastifyRequest): Promise<Found> => {
    const { groupId, id: contract } = parse(onContract, request.params)
    const { body = null } = parse(dashboardQuery, request.query)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (reader.guest) throw new ProblemError('notFound')
      const today = civilDay(context.platform.clock.now(groupId))
      const read = await readDashboard(tx, { groupId, contract, body, reader, today })
      return { ...read, names: await namesOf(tx, groupId) }
    })
  }

  app.get(`${AT}/dashboard`, async (request): Promise<Dashboard> => (await reading(request)).dashboard)

  app.get(`${AT}/dashboard.csv`, async (request, reply) => {
    const { table, language } = parse(tableQuery, request.query)
    const found = await reading(request)
    const sheet = sheetsOf(found, language).find(({ name }) => name === table)
    if (sheet === undefined) throw new ProblemError('notFound')
    const name = `${found.dashboard.contract.reference} ${sheet.title}.csv`
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment(name))
      .send(csvOf([sheet.heads, ...sheet.rows], language))
  })

  app.get(`${AT}/dashboard.xlsx`, async (request, reply) => {
    const { language } = parse(workbookQuery, request.query)
    const found = await reading(request)
    const sheets = sheetsOf(found, language).map(({ title, heads, rows }) => ({ name: title, rows: [heads, ...rows] }))
    return reply
      .type(XLSX)
      .header('content-disposition', attachment(`${found.dashboard.contract.reference}.xlsx`))
      .send(Buffer.from(xlsxOf(sheets)))
  })
}
