import { z } from 'zod'
import { hash, receipt } from '#api/shapes.ts'
import { sharesGiven, stepProofs } from '#modules/opening/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

const fileRead = z.object({
  number: z.int(),
  name: z.string(),
  size: z.int(),
  sha256: hash,
  verdict: z.enum(['clean', 'infected', 'unchecked']),
})

/** 404 for whoever does not sit in the session, as before it is opened. */
const IN_SESSION: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What a session of opening exchanges besides its acts. */
export const OPENINGS: Table = {
  'get /api/groups/{groupId}/openings/{id}/manifests/{deposit}': {
    does: 'The outer manifest of a deposit in session (docs/sealing.md), as it was handed in: a keyholder reads its own shares there, and checks its hash',
    answers: { file: 'application/json' },
    problems: IN_SESSION,
  },
  'get /api/groups/{groupId}/openings/{id}/proofs': {
    does: 'What the log shows of the set that was fixed and of the session that was opened: a keyholder’s page checks it before it gives anything',
    answers: stepProofs,
    problems: IN_SESSION,
  },
  'post /api/groups/{groupId}/openings/{id}/shares': {
    does: 'Gives the keys of a keyholder’s own shares, or says why it gives none; each is tried at once, and what can be opened then is',
    body: sharesGiven,
    answers: z.object({ seq: z.int(), receipt }),
    problems: ['notCompetent', 'refused', 'tooLarge', 'readOnly', ...IN_SESSION],
  },
  'post /api/groups/{groupId}/openings/{id}/time-parts': {
    does: 'Gives the server’s part of envelopes whose part the server has lost, by whoever keeps the spare key, or says why it gives none; each is tried at once, and what can be opened then is',
    body: sharesGiven,
    answers: z.object({ seq: z.int(), receipt }),
    problems: ['notCompetent', 'refused', 'tooLarge', 'readOnly', ...IN_SESSION],
  },
  'get /api/groups/{groupId}/openings/{id}/minutes.pdf': {
    does: 'The minutes of a session that has ended, as a document (PDF/UA-1); 404 until then',
    answers: { file: 'application/pdf' },
    problems: IN_SESSION,
  },
  'get /api/groups/{groupId}/openings/{id}/envelopes/{deposit}/{envelope}/files': {
    does: 'The files of an opened envelope, five hundred from a number on (coordinator only)',
    query: z.object({ from: z.int().min(0).default(0) }),
    answers: z.object({ files: z.array(fileRead) }),
    problems: IN_SESSION,
  },
  'get /api/groups/{groupId}/openings/{id}/envelopes/{deposit}/{envelope}/files/{number}': {
    does: 'A file of an opened envelope, as an attachment; one in which malware was found is not given (coordinator only)',
    answers: { file: 'application/octet-stream' },
    problems: ['refused', ...IN_SESSION],
  },
}
