import { penaltyFilter, penaltyList } from '#modules/penalty/contract.ts'
import type { Table } from './openapi-routes.ts'

/** What members read of penalties besides their acts. */
export const PENALTIES: Table = {
  'get /api/groups/{groupId}/penalties': {
    does: 'The penalties of all members, those that wait first, and what they make together on each contract',
    query: penaltyFilter,
    answers: penaltyList,
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
}
