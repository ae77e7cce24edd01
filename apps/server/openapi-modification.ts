import { modificationFile, modifying } from '#modules/modification/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 also for whoever is only associated with the works of the group, or has an interest in the procedure. */
const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']
const PDF = { answers: { file: 'application/pdf' }, problems: OF_A_MEMBER } as const

/** What is read of modifications besides their acts. */
export const MODIFICATIONS: Table = {
  'get /api/groups/{groupId}/contracts/{id}/modifying': {
    does: 'What the modifications of a contract are reckoned on, and how much of each limit is left',
    answers: modifying,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/modifications/{id}/file': {
    does: 'Who may sign a modification under which act, whether it is transmitted, and which sessions gave an opinion',
    answers: modificationFile,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/modifications/{id}/notification.pdf': {
    does: 'The letter by which a signed modification is notified to the holder',
    ...PDF,
  },
  'get /api/groups/{groupId}/modifications/{id}/members.pdf': {
    does: 'The letter by which a signed modification is given to the members',
    ...PDF,
  },
}
