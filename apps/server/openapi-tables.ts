import { z } from 'zod'
import { people } from '#api/people.ts'
import { entry, id, isoDate, receipt, task } from '#api/shapes.ts'
import { watchView } from '#modules/witnessing/contract.ts'
import { newInvitation } from '#platform/http/people-routes.ts'
import { ACCEPTANCES } from './openapi-acceptance.ts'
import { ACCOUNT, SIGN_IN } from './openapi-account.ts'
import { APPLICATIONS } from './openapi-application.ts'
import { ARRIVALS } from './openapi-arrival.ts'
import { AWARDS } from './openapi-award.ts'
import { CLAIMS } from './openapi-claim.ts'
import { COMMITTEES } from './openapi-committee.ts'
import { DASHBOARDS } from './openapi-dashboard.ts'
import { EVALUATIONS } from './openapi-evaluation.ts'
import { HOLDERS } from './openapi-holder.ts'
import { INVOICES } from './openapi-invoice.ts'
import { KEY_SETS } from './openapi-key-set.ts'
import { MODIFICATIONS } from './openapi-modification.ts'
import { OPENINGS } from './openapi-opening.ts'
import { OPERATORS } from './openapi-operators.ts'
import { ORDERS } from './openapi-order.ts'
import { PENALTIES } from './openapi-penalty.ts'
import { PROJECTS } from './openapi-project.ts'
import { PUBLIC, REGISTERS } from './openapi-public.ts'
import { REHEARSAL } from './openapi-rehearsal.ts'
import type { Answer, Table } from './openapi-routes.ts'
import { DEPOSIT_REGISTERS, DEPOSITS } from './openapi-submission.ts'
import { TECHNICAL_GROUP } from './openapi-technical-group.ts'
import { signatureAsked } from './signature-routes.ts'

const language = z.object({ language: z.enum(['fr', 'en']).default('fr') })
const storedFile = z.object({
  sha256: receipt.shape.hash,
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  check: z.object({ verdict: z.enum(['clean', 'infected', 'unchecked']), at: z.iso.datetime().nullable() }),
})

const PEOPLE: Table = {
  'post /api/groups/{groupId}/preparation': {
    does: 'Opens the preparation of a new group, for its founder alone',
    answers: z.object({
      person: id.meta({ description: 'As whom the founder is to be registered in the coordinator' }),
    }),
    problems: ['notFound'],
  },
  'get /api/groups/{groupId}/people': {
    does: 'Everybody who holds an office, and who of them can sign in',
    answers: people,
    problems: ['notFound'],
  },
  'get /api/groups/{groupId}/invitations': {
    does: 'The invitations of the persons whom the reader may invite',
    answers: z.array(
      z.object({
        id,
        person: id,
        name: z.string(),
        email: z.string(),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        status: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
      }),
    ),
    problems: ['notFound'],
  },
  'post /api/groups/{groupId}/invitations': {
    does: 'Invites a person of the register by mail; an earlier invitation of the same person is withdrawn',
    body: newInvitation,
    answers: z.object({ id, person: id, email: z.string(), expiresAt: z.iso.datetime() }),
    status: 201,
    problems: ['malformed', 'notCompetent', 'notFound', 'personTaken', 'mailNotSent'],
  },
  'delete /api/groups/{groupId}/invitations/{id}': {
    does: 'Withdraws an invitation',
    answers: null,
    problems: ['notCompetent', 'notFound'],
  },
  'delete /api/groups/{groupId}/people/{person}/access': {
    does: 'Takes a person of the group from the account that signs in as it, and tells its holder',
    answers: null,
    problems: ['notCompetent', 'notFound', 'refused'],
  },
}

const GROUP: Table = {
  'get /api/groups/{groupId}': { does: 'The group, who reads, the names of its bodies', answers: view('GroupView') },
  'get /api/groups/{groupId}/board': {
    does: 'Where the group stands, what is expected of whom',
    answers: view('BoardView'),
  },
  'get /api/groups/{groupId}/tasks': { does: 'Everything that is expected of somebody', answers: z.array(task) },
  'get /api/groups/{groupId}/log': {
    does: 'Who keeps the register besides this server, and what they saw of it last',
    answers: watchView,
  },
  'get /api/groups/{groupId}/notifications': {
    does: 'What reached the reader’s body',
    answers: view('NotificationView[]'),
  },
  'get /api/groups/{groupId}/cases': {
    does: 'The cases of the group, or those of one process with their state',
    query: z.object({ process: z.string().max(60).optional() }),
    answers: view('CaseView[]'),
  },
  'get /api/groups/{groupId}/search': {
    does: 'Bodies, cases and entries in which words stand',
    query: z.object({ q: z.string().max(200).default('') }),
    answers: view('SearchView'),
  },
  'get /api/groups/{groupId}/as-of': {
    does: 'The group at the end of a past day, from its journal alone',
    query: z.object({ date: isoDate }),
    answers: view('PastView'),
  },
  'get /api/groups/{groupId}/parties': {
    does: 'The bodies with their offices, and the acts by which their organs approved the convention',
    answers: { says: '`bodies` and `authorisingActs`: what the form of a signature offers' },
  },
  'get /api/groups/{groupId}/journal': {
    does: 'Entries of the journal, the newest first',
    query: z.object({
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(200).default(50),
      process: z.string().max(60).optional(),
      id: id.optional(),
    }),
    answers: z.array(entry),
  },
  'get /api/groups/{groupId}/journal.jsonl': {
    does: 'The whole journal, one entry a line, as `unisson verify` reads it',
    answers: { file: 'application/jsonl' },
  },
  'get /api/groups/{groupId}/convention/document.pdf': {
    does: 'The convention as a document (PDF/UA-1)',
    answers: { file: 'application/pdf' },
  },
  'get /api/groups/{groupId}/consultations/{id}/notices/{number}.pdf': {
    does: 'The notice of a consultation (0), then each rectifying notice, as a document (PDF/UA-1), in French',
    answers: { file: 'application/pdf' },
  },
  'get /api/groups/{groupId}/procedures/{id}/planning.ics': {
    does: 'The retro-planning of a procedure for a calendar (RFC 5545)',
    query: z.object({ language: z.enum(['fr', 'en']).optional() }),
    answers: { file: 'text/calendar' },
  },
  'get /api/groups/{groupId}/convention/document.html': {
    does: 'The convention as a page',
    answers: { says: 'The page, as HTML' },
  },
  'post /api/groups/{groupId}/files': {
    does: 'Stores a file under its SHA-256: 50 MB at most, or with `?purpose=dossier` what a document of a consultation may weigh',
    body: 'file',
    answers: storedFile,
    status: 201,
    problems: ['malformed', 'tooLarge', 'infected', 'storeFull'],
  },
  'get /api/groups/{groupId}/files': {
    does: 'The names and sizes of stored files (`?sha256=`, once or several times): those that the reader may open',
    answers: z.array(storedFile),
  },
  'get /api/groups/{groupId}/files/{sha256}': {
    does: 'A stored file, as an attachment; one range may be asked for, and its SHA-256 is its ETag',
    answers: { file: 'application/octet-stream' },
  },
  'post /api/groups/{groupId}/files/{sha256}/signature-report': {
    does: 'Judges the signatures of a stored file (PAdES, CAdES, XAdES), and keeps the report; `content` names the stored file that a detached signature is over',
    body: signatureAsked,
    answers: { says: '`verdict`, `report`, and in `words` the sentence of each finding' },
    status: 201,
    problems: ['malformed'],
  },
}

const EVERYWHERE: Table = {
  'post /api/readings': {
    does: 'Reads the text of a convention (.txt, .pdf, .docx, 50 MB at most); nothing is kept',
    query: language,
    body: 'file',
    answers: {
      says: '`text`, and `reading`: what was understood, each value with its place in the text, and the report',
    },
    problems: ['malformed', 'tooLarge', 'tooManyRequests'],
  },
  'get /api/articles': {
    does: 'What each article says, since when, and where its text is',
    query: language,
    answers: { says: 'By citation' },
    open: true,
  },
  'get /api/processes': {
    does: 'How each process is served, and the JSON Schema of each act’s payload',
    answers: view('ProcessForms[]'),
    open: true,
  },
}

export const TABLES: Readonly<Record<string, Table>> = {
  'Sign-in': SIGN_IN,
  Account: ACCOUNT,
  People: PEOPLE,
  Group: Object.fromEntries(
    // A group is told by 404 from one in which the reader has no part, and by 400 when it must be said for which body.
    Object.entries({ ...GROUP, ...REGISTERS, ...DEPOSIT_REGISTERS }).map(([at, told]) => [
      at,
      { ...told, problems: [...(told.problems ?? []), 'notFound', 'severalBodies'] },
    ]),
  ),
  Rehearsal: REHEARSAL,
  'Technical group': TECHNICAL_GROUP,
  Keys: KEY_SETS,
  Deposits: { ...OPERATORS, ...DEPOSITS },
  Opening: OPENINGS,
  Applications: APPLICATIONS,
  Evaluations: EVALUATIONS,
  Arrivals: ARRIVALS,
  Committee: COMMITTEES,
  Awards: AWARDS,
  Orders: ORDERS,
  Acceptances: ACCEPTANCES,
  Invoices: INVOICES,
  Modifications: MODIFICATIONS,
  Claims: CLAIMS,
  Projects: PROJECTS,
  Penalties: PENALTIES,
  Holders: HOLDERS,
  Dashboards: DASHBOARDS,
  Everywhere: EVERYWHERE,
  Public: PUBLIC,
}

/** A view that the pages read, whose fields are those of a type of `api/group.ts`. */
function view(type: string): Answer {
  return { says: `\`${type}\` of api/group.ts` }
}
