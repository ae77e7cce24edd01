import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever is not called to the session, as for one that there is not. */
const CALLED: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What a session of the award committee gives besides its acts. */
export const COMMITTEES: Table = {
  'get /api/groups/{groupId}/committee-sessions/{id}/convening.pdf': {
    does: 'The convening of a session of the award committee with its agenda, as a document (PDF/UA-1), in French',
    answers: { file: 'application/pdf' },
    problems: CALLED,
  },
  'get /api/groups/{groupId}/committee-sessions/{id}/minutes.pdf': {
    does: 'The minutes of a session that is closed, as a document (PDF/UA-1), in French; 404 until then',
    answers: { file: 'application/pdf' },
    problems: CALLED,
  },
  'get /api/groups/{groupId}/committee-sessions/{id}/session.ics': {
    does: 'A session of the award committee for a calendar (RFC 5545)',
    answers: { file: 'text/calendar' },
    problems: CALLED,
  },
}
