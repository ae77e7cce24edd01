import { developmentFilter, developmentList, projectStanding } from '#modules/project/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What is read of projects besides their acts. */
export const PROJECTS: Table = {
  'get /api/groups/{groupId}/developments': {
    does: 'The developments that other members may reuse, each with the terms of its licence and who does',
    query: developmentFilter,
    answers: developmentList,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/projects/{id}/standing': {
    does: 'What the orders of a project took of its budget',
    answers: projectStanding,
    problems: OF_A_MEMBER,
  },
}
