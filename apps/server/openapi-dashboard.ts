import { dashboard, dashboardQuery, tableQuery, workbookQuery } from '#modules/dashboard/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever has no part in the group but the works to which it is associated, and of a contract that was not notified. */
const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What members read of the execution of a contract. */
export const DASHBOARDS: Table = {
  'get /api/groups/{groupId}/contracts/{id}/dashboard': {
    does: 'Where the execution of a contract stands: of the whole group, or of one member',
    query: dashboardQuery,
    answers: dashboard,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/contracts/{id}/dashboard.csv': {
    does: 'One table of the same for a spreadsheet, member by member, amounts to the cent',
    query: tableQuery,
    answers: { file: 'text/csv' },
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/contracts/{id}/dashboard.xlsx': {
    does: 'All tables of the same as a workbook, one a sheet: figures are numbers, days are days, no formula',
    query: workbookQuery,
    answers: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: OF_A_MEMBER,
  },
}
