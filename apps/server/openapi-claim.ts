import { claimStanding, disputeRegister, registerFilter } from '#modules/claim/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What is read of disputes besides their acts: of an execution each member reads its own, whoever coordinates all. */
export const CLAIMS: Table = {
  'get /api/groups/{groupId}/dispute-register': {
    does: 'Every dispute of the group, on its convention, its awards and its executions: what is pending first',
    query: registerFilter,
    answers: disputeRegister,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/dispute-register.csv': {
    does: 'The same for a spreadsheet, amounts to the cent',
    query: registerFilter,
    answers: { file: 'text/csv' },
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/claims/{id}/standing': {
    does: 'The court that the documents of the contract of a claim name',
    answers: claimStanding,
    problems: OF_A_MEMBER,
  },
}
