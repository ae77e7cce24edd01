import { z } from 'zod'
import { id } from '#api/shapes.ts'
import type { Table } from './openapi-routes.ts'

const clause = z.object({ number: z.string(), title: z.string(), text: z.string() })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What the technical group reads that is no case; each reading of a document is logged before it is answered. */
export const TECHNICAL_GROUP: Table = {
  'get /api/groups/{groupId}/technical-group/outline': {
    does: 'The clauses of a deposited file, with the digest of each (coordinator only)',
    query: z.object({ sha256 }),
    answers: z.object({ clauses: z.array(clause.extend({ digest: z.string() })) }),
    problems: ['malformed', 'tooLarge', 'notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/technical-group/reviews/{id}/versions/{version}/clauses': {
    does: 'The clauses of one version of a document under review; the reading is logged under the number answered',
    answers: z.object({ number: z.int(), version: z.int(), clauses: z.array(clause) }),
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/technical-group/reviews/{id}/versions/{version}/copy.pdf': {
    does: 'A copy that bears its reader’s name, body, day and number on each page; the reading is logged',
    answers: { file: 'application/pdf' },
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/technical-group/readings': {
    does: 'Who read which version of which document, when and how (coordinator only)',
    query: z.object({ procedure: id }),
    answers: z.array(
      z.object({
        review: id,
        number: z.int(),
        version: z.int(),
        form: z.enum(['screen', 'copy']),
        name: z.string(),
        body: z.object({ id, name: z.string() }),
        at: z.iso.datetime(),
      }),
    ),
    problems: ['notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/suspicions': {
    does: 'What data suggest of interests, for a person to appraise: nothing follows from it (coordinator only)',
    answers: z.array(
      z.object({
        procedure: id,
        case: id.nullable(),
        person: id,
        name: z.string(),
        body: id,
        office: z.string(),
        operator: z.string(),
        seenIn: z.enum(['declaration', 'contact', 'retrieval']),
        likeness: z.enum(['same-siren', 'same-address', 'same-name', 'mandate']),
      }),
    ),
    problems: ['notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/technical-group/meetings/{id}/invitation.ics': {
    does: 'A meeting for a calendar (RFC 5545)',
    answers: { file: 'text/calendar' },
    problems: ['notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/technical-group/meetings/{id}/minutes.pdf': {
    does: 'The minutes of a meeting as a document (PDF/UA-1)',
    answers: { file: 'application/pdf' },
    problems: ['notFound', 'severalBodies'],
  },
}
