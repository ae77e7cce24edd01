import type { Table } from './openapi-routes.ts'

/** What members read of the acceptances besides their acts. */
export const ACCEPTANCES: Table = {
  'get /api/groups/{groupId}/acceptances/{id}/decisions/{place}/decision.pdf': {
    does: 'A decision on a delivery, by its place from 1, as it was notified to the holder',
    answers: { file: 'application/pdf' },
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
}
