import { z } from 'zod'
import { receipt } from '#api/shapes.ts'
import {
  archiveTold,
  awardFile,
  letterOpened,
  letterProgress,
  outcomeDone,
  outcomes,
  reasonsAsked,
  toDecide,
} from '#modules/award/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever does not coordinate, or has an interest in the procedure. */
const COORDINATING: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

const PUBLIC: readonly Kind[] = ['unauthenticated', 'notFound']
const DONE_THERE: readonly Kind[] = [...PUBLIC, 'malformed', 'refused', 'readOnly', 'tooManyRequests']

/** What the coordinator reads of awards besides their acts, and what candidates read and do on their page. */
export const AWARDS: Table = {
  'get /api/groups/{groupId}/awards/to-decide': {
    does: 'The lots whose session of opening has ended and that no award concludes yet, with who took part; none for whoever does not coordinate',
    answers: toDecide,
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/file': {
    does: 'Who may sign the contract, under which act, for which buyers, whether it is transmitted before it is notified, and the days that follow its signature (coordinator only)',
    answers: awardFile,
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/deed.pdf': {
    does: 'The deed of the contract (PDF/UA-1; coordinator only): a draft until it is drawn up, then the bytes that are signed',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/archive': {
    does: 'What the archive of an award holds: files, size, what is missing, entries that it proves (coordinator only)',
    answers: archiveTold,
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/archive.zip': {
    does: 'The whole file of an award as one archive: what it and its consultation cite, the register of deposits, the minutes and convenings, its letters, the reports on its signatures, the proofs of its entries (`unisson verify`), and a manifest with hashes and terms of keeping (coordinator only)',
    answers: { file: 'application/zip' },
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/presentation-report.pdf': {
    does: 'The presentation report of a formalised procedure (PDF/UA-1; coordinator only): as it would be set now until it is set, then the bytes that were kept',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'post /api/groups/{groupId}/awards/{id}/presentation-report': {
    does: 'Sets the presentation report: it is made from the register, kept, and its SHA-256 is entered in the journal (coordinator only)',
    answers: z.object({ seq: z.int(), receipt }),
    problems: ['notCompetent', 'refused', 'readOnly', 'stale', ...COORDINATING],
  },
  'get /api/groups/{groupId}/awards/{id}/certificate.pdf': {
    does: 'The certificate that the contract is enforceable, to be signed (PDF/UA-1; coordinator only); 404 before its holder has received it',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/members.pdf': {
    does: 'The letter to the members with the contract that is given to them (PDF/UA-1; coordinator only); 404 before its holder has received it',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'post /api/groups/{groupId}/awards/{id}/deed': {
    does: 'Draws up the deed: it is made from the register, kept, and its SHA-256 is entered in the journal (coordinator only)',
    answers: z.object({ seq: z.int(), receipt }),
    problems: ['notCompetent', 'refused', 'readOnly', 'stale', ...COORDINATING],
  },
  'get /api/groups/{groupId}/awards/{id}/letters': {
    does: 'How far the letters of rejection are: how many were set, are queued, sent, came back, were read (coordinator only)',
    answers: letterProgress,
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/letters/{to}/letter.pdf': {
    does: 'The last letter to a rejected candidate, as it left (PDF/UA-1; coordinator only)',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/letters/{to}/{kind}/{at}/letter.pdf': {
    does: 'A letter of any kind to a candidate, by when it was put at its disposal: the bytes that were kept (PDF/UA-1; coordinator only)',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'get /api/groups/{groupId}/awards/{id}/notification.pdf': {
    does: 'The letter that notifies the contract to its holder, as a document (PDF/UA-1; coordinator only); 404 before both have signed',
    answers: { file: 'application/pdf' },
    problems: COORDINATING,
  },
  'get /api/public/consultations/{id}/outcomes': {
    does: 'The letters on the award to the operator that came in, and what it asked; what a letter says is given once it was opened',
    answers: outcomes,
    problems: PUBLIC,
  },
  'post /api/public/consultations/{id}/outcomes/{award}/open': {
    does: 'Opens a letter: the hour is entered in the register, and the receipt says under which number',
    body: letterOpened,
    answers: outcomeDone,
    problems: DONE_THERE,
  },
  'post /api/public/consultations/{id}/outcomes/{award}/askings': {
    does: 'Asks the buyer for the reasons, or for the features and the advantages of the chosen tender',
    body: reasonsAsked,
    answers: outcomeDone,
    problems: DONE_THERE,
  },
  'get /api/public/consultations/{id}/outcomes/{award}/{kind}/{at}/letter.pdf': {
    does: 'A letter that was opened, as a document (PDF/UA-1)',
    answers: { file: 'application/pdf' },
    problems: PUBLIC,
  },
  'get /api/public/consultations/{id}/outcomes/{award}/answer/{at}/document': {
    does: 'The document of an answer that was opened, as an attachment',
    answers: { file: 'application/octet-stream' },
    problems: ['refused', ...PUBLIC],
  },
}
