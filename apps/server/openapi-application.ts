import {
  answerReceipt,
  answerSent,
  examinationFile,
  fileBrought,
  letterAsked,
  lettersShown,
  requestsView,
} from '#modules/application/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever does not lead the procedure, or has an interest in it. */
const READ_WHOLE: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']
/** 401 where nobody came in by the link; 404 also for what another account was asked. */
const OWN: readonly Kind[] = ['malformed', 'unauthenticated', 'notFound']

/** What is read and sent about applications besides the acts of their examination. */
export const APPLICATIONS: Table = {
  'get /api/groups/{groupId}/examinations/{id}/file': {
    does: 'Who applied, what came out of their envelopes, and what the published file demands (coordinator only)',
    answers: examinationFile,
    problems: READ_WHOLE,
  },
  'post /api/groups/{groupId}/examinations/{id}/letters': {
    does: 'The letters that a request would send, one a candidate; nothing is sent, nothing is kept (coordinator only)',
    body: letterAsked,
    answers: lettersShown,
    problems: READ_WHOLE,
  },
  'get /api/groups/{groupId}/examinations/{id}/letters/{what}/{number}/{account}/letter.pdf': {
    does: 'A letter that left to an applicant, as a document (PDF/UA-1): a request by its number, or (number 0) the elimination or the invitation (coordinator only)',
    answers: { file: 'application/pdf' },
    problems: READ_WHOLE,
  },
  'get /api/groups/{groupId}/examinations/{id}/minutes.pdf': {
    does: 'The minutes of an examination that has ended, as a document (PDF/UA-1); 404 until then (coordinator only)',
    answers: { file: 'application/pdf' },
    problems: READ_WHOLE,
  },
  'get /api/public/consultations/{id}/requests': {
    does: 'What the buyer asks of the account that came in, what it answered, and whether its application is eliminated',
    answers: requestsView,
    problems: OWN,
    open: true,
  },
  'get /api/public/consultations/{id}/requests/rejection/letter.pdf': {
    does: 'The letter that the application is eliminated, as a document (PDF/UA-1); 404 until it was opened',
    answers: { file: 'application/pdf' },
    problems: OWN,
    open: true,
  },
  'post /api/public/consultations/{id}/requests/rejection/open': {
    does: 'Opens the letter that the application is eliminated (CCP R2181-1): the first hour is entered, and stands',
    answers: requestsView,
    problems: ['readOnly', 'stale', ...OWN],
    open: true,
  },
  'post /api/public/consultations/{id}/requests/{number}/files': {
    does: 'Brings a file for the answer to a request, 50 MB at most: looked at for malware, kept under its SHA-256',
    body: 'file',
    answers: fileBrought,
    status: 201,
    problems: ['tooLarge', 'infected', 'storeFull', 'tooManyRequests', ...OWN],
    open: true,
  },
  'post /api/public/consultations/{id}/requests/{number}/answers': {
    does: 'Answers a request by words, by files that were brought, or both; with an `Idempotency-Key`. After the deadline the answer is kept, and marked as late',
    body: answerSent,
    answers: answerReceipt,
    status: 201,
    problems: ['refused', 'keyReused', 'readOnly', ...OWN],
    open: true,
  },
}
