import { z } from 'zod'
import { logView } from '#api/log.ts'
import { receipt } from '#api/shapes.ts'
import { availabilityView, between, handed, handing, ofDay } from '#modules/availability/contract.ts'
import { followersView, following, retrievalsView, withToken } from '#modules/public-site/contract.ts'
import { listQuery } from '#modules/public-site/server/index.ts'
import { questionSent } from '#modules/question/contract.ts'
import type { Table } from './openapi-routes.ts'

/** What anybody may ask, without an account or a cookie. */
export const PUBLIC: Table = {
  'get /api/public/availability': {
    does: 'How available the deposit of tenders was in the last thirty days, as probes outside of the server measured it',
    answers: availabilityView,
    problems: [],
    open: true,
  },
  'get /api/public/availability.csv': {
    does: 'Each minute of one day of Paris: the verdict, how many probes were declared, measured it, lost it, and what failed',
    query: ofDay,
    answers: { file: 'text/csv' },
    problems: ['malformed'],
    open: true,
  },
  'get /api/public/availability/outages/{id}': {
    does: 'The notice of an outage as a signed note (C2SP): when, what failed, the deadlines that it moved, the entry of the register',
    answers: { file: 'text/plain' },
    problems: ['notFound'],
    open: true,
  },
  'get /api/public/availability/certificate.txt': {
    does: 'What was measured between two instants, two days apart at most, as a signed note; the same each time as long as no minute is added',
    query: between,
    answers: { file: 'text/plain' },
    problems: ['malformed'],
    open: true,
  },
  'get /api/public/availability/certificate.pdf': {
    does: 'The same as a document to join to what one writes, with a code that holds the address of the signed note',
    query: between,
    answers: { file: 'application/pdf' },
    problems: ['malformed'],
    open: true,
  },
  'get /api/public/availability/key.pem': {
    does: 'The public key of these statements, as OpenSSL reads it',
    answers: { file: 'application/x-pem-file' },
    problems: [],
    open: true,
  },
  'post /api/public/availability/minutes': {
    does: 'Takes the minutes that a declared probe measured, as it signed them, in their order; `held` is the last one that the server has',
    body: handing,
    answers: handed,
    problems: ['malformed', 'notFound'],
    open: true,
  },
  'get /api/public/log': {
    does: 'The transparency log, which is read under `/log`: its key, its size, and what contradicts it',
    answers: logView,
    problems: [],
    open: true,
  },
  'get /api/public/log/policies/{groupId}': {
    does: 'Whom a group believes of the log, as C2SP tlog-policy writes it; 404 while fewer witnesses are left than must cosign',
    answers: { file: 'text/plain' },
    problems: ['malformed', 'notFound'],
    open: true,
  },
  'get /api/public/consultations': {
    does: 'The published consultations, twenty a page; `next` continues after the last of them',
    query: listQuery,
    answers: { says: '`items`, each as the list shows it, and `next`; `unisson-now` is the hour of the server' },
    problems: ['malformed'],
    open: true,
  },
  'get /api/public/consultations/{id}': {
    does: 'One published consultation, with the answers to its questions',
    answers: {
      says: '`consultation` (`PublicConsultation` of modules/consultation) `answers`, and `begun`: how many deposits an account may have begun `atOnce`, how many `times` the limit of one they keep, after how many `days` without anything sent they are erased',
    },
    problems: ['notFound'],
    open: true,
  },
  'get /api/public/consultations/{id}/versions/{version}/documents/{sha256}': {
    does: 'One document of a published version; the download is entered, not who did it',
    answers: { file: 'application/octet-stream' },
    problems: ['notFound', 'refused'],
    open: true,
  },
  'get /api/public/consultations/{id}/versions/{version}/dossier.zip': {
    does: 'A published version whole, in one archive',
    answers: { file: 'application/zip' },
    problems: ['notFound', 'refused'],
    open: true,
  },
  'get /api/public/consultations/{id}/notices/{number}.pdf': {
    does: 'The printed notice, number 0, and each rectifying notice after it',
    answers: { file: 'application/pdf' },
    problems: ['notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/questions': {
    does: 'Asks a question; `late` after the hour for questions, knowing that the buyer answers if it chooses',
    body: questionSent,
    answers: z.object({ receipt, number: z.int() }),
    problems: ['malformed', 'notFound', 'refused', 'keyReused'],
    open: true,
  },
  'post /api/public/consultations/{id}/followers': {
    does: 'Leaves an address to be told; the answer is the same whatever is known of it',
    body: following,
    answers: { says: 'An empty object, with the status 202' },
    problems: ['malformed', 'notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/followers/confirm': {
    does: 'Confirms an address, for whoever holds the link that was sent to it',
    body: withToken,
    answers: null,
    problems: ['malformed', 'notFound', 'invitationOver'],
    open: true,
  },
  'post /api/public/consultations/{id}/followers/stop': {
    does: 'Erases an address, for whoever holds the link that was sent to it',
    body: withToken,
    answers: null,
    problems: ['malformed', 'notFound'],
    open: true,
  },
}

/** The registers of a consultation, which the coordinator reads. */
export const REGISTERS: Table = {
  'get /api/groups/{groupId}/consultations/{id}/retrievals': {
    does: 'What was retrieved, the latest first, and what the chain says when it is recomputed',
    answers: retrievalsView,
    problems: ['notCompetent'],
  },
  'get /api/groups/{groupId}/consultations/{id}/retrievals.csv': {
    does: 'The register of retrievals for a spreadsheet, one line a document',
    answers: { file: 'text/csv' },
    problems: ['notCompetent'],
  },
  'get /api/groups/{groupId}/consultations/{id}/retrievals.jsonl': {
    does: 'The chain itself: `hash` is the SHA-256 of `prev`, as bytes, and of the bytes of `record`',
    answers: { file: 'application/jsonl' },
    problems: ['notCompetent'],
  },
  'get /api/groups/{groupId}/consultations/{id}/followers': {
    does: 'Who follows, by number and company, and who was told what, when; no address',
    answers: followersView,
    problems: ['notCompetent'],
  },
}
