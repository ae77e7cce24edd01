import { arrivalFile, deskView, inLanguage, ofConsultation } from '#modules/arrival/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever does not stand at the desk, or has an interest in the procedure. */
const AT_DESK: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What the desk of the coordinator reads besides the acts of an arrival. */
export const ARRIVALS: Table = {
  'get /api/groups/{groupId}/arrivals': {
    does: 'What came to the desk on paper, on a medium or as samples, the last one first, and the consultations it takes them for (coordinator only)',
    query: ofConsultation,
    answers: deskView,
    problems: ['notCompetent', ...AT_DESK],
  },
  'get /api/groups/{groupId}/arrivals.csv': {
    does: 'The register of arrivals for a spreadsheet (coordinator only)',
    query: ofConsultation,
    answers: { file: 'text/csv' },
    problems: ['notCompetent', ...AT_DESK],
  },
  'get /api/groups/{groupId}/arrivals/{id}/file': {
    does: 'The entries of one arrival, and, once the session is opened, whose deposits it may be put beside',
    answers: arrivalFile,
    problems: AT_DESK,
  },
  'get /api/groups/{groupId}/arrivals/{id}/receipt.pdf': {
    does: 'The receipt for whoever brought it, as a document (PDF/UA-1)',
    query: inLanguage,
    answers: { file: 'application/pdf' },
    problems: AT_DESK,
  },
}
