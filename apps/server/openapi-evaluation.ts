import { z } from 'zod'
import { receipt } from '#api/shapes.ts'
import { evaluationAround, letterAnswered, ownLetters } from '#modules/evaluation/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever does not read the analysis. */
const IN_ANALYSIS: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What an analysis exchanges besides its acts. */
export const EVALUATIONS: Table = {
  'get /api/groups/{groupId}/evaluations/{id}/around': {
    does: 'Who scores, how far each is, and the files of the tenders: for the coordinator and those whom it named to score',
    answers: evaluationAround,
    problems: IN_ANALYSIS,
  },
  'get /api/groups/{groupId}/evaluations/{id}/tenders/{tender}/{envelope}/{file}': {
    does: 'A file of a tender that is analysed, as an attachment; one in which malware was found is not given',
    answers: { file: 'application/octet-stream' },
    problems: ['refused', ...IN_ANALYSIS],
  },
  'get /api/groups/{groupId}/evaluations/{id}/report.pdf': {
    does: 'The report to the committee (PDF/UA-1): a draft until it is frozen, then the very bytes that were kept (coordinator only)',
    answers: { file: 'application/pdf' },
    problems: IN_ANALYSIS,
  },
  'post /api/groups/{groupId}/evaluations/{id}/report': {
    does: 'Freezes the report: it is made from the data, kept, and its SHA-256 is entered in the journal (coordinator only)',
    answers: z.object({ seq: z.int(), receipt }),
    problems: ['notCompetent', 'refused', 'readOnly', 'stale', ...IN_ANALYSIS],
  },
  'get /api/groups/{groupId}/evaluations/{id}/letters/{number}/letter.pdf': {
    does: 'A letter to a tenderer as a document (PDF/UA-1): what is asked, under which article, until when (coordinator only)',
    answers: { file: 'application/pdf' },
    problems: IN_ANALYSIS,
  },
  'get /api/public/consultations/{id}/letters': {
    does: 'The letters of the coordinator to the operator that came in, with its answers',
    answers: ownLetters,
    problems: ['unauthenticated', 'notFound'],
  },
  'get /api/public/consultations/{id}/letters/{evaluation}/{number}/letter.pdf': {
    does: 'A letter of the coordinator as a document (PDF/UA-1), for the operator that it was written to',
    answers: { file: 'application/pdf' },
    problems: ['unauthenticated', 'notFound'],
  },
  'post /api/public/consultations/{id}/letters/{evaluation}/{number}': {
    does: 'Answers a letter of the coordinator, once, by its last day',
    body: letterAnswered,
    answers: ownLetters,
    problems: ['unauthenticated', 'malformed', 'notFound', 'refused', 'readOnly', 'tooManyRequests'],
  },
}
