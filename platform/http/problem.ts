import type { FastifyReply } from 'fastify'
import type { Finding } from '#kernel/finding.ts'
import { type Bilingual, inLanguage } from '../bilingual.ts'
import { languageOf } from './language.ts'
import { isNavigation, problemPage } from './problem-page.ts'

/** The kinds of "no" (house.md 10), each with its status and the identifier that clients switch on. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request is malformed' },
  severalBodies: { status: 400, title: 'This person acts for several bodies, and must name one' },
  unauthenticated: { status: 401, title: 'Nobody is signed in' },
  signInAgain: { status: 401, title: 'This session is not recent enough: sign in again' },
  signInFailed: { status: 401, title: 'The sign-in did not succeed' },
  forged: { status: 403, title: 'The request does not come from a page of this site' },
  notCompetent: { status: 403, title: 'This person may not do this act' },
  notFound: { status: 404, title: 'There is no such thing here' },
  signInFirst: { status: 409, title: 'This address already opens an account: sign in with it, then accept' },
  refused: { status: 409, title: 'The act is refused' },
  invitationOver: { status: 410, title: 'This invitation was used, withdrawn, or is too old' },
  stale: { status: 412, title: 'The case has changed since it was read' },
  tooLarge: { status: 413, title: 'The content is too large' },
  personTaken: { status: 409, title: 'This person already signs in with an account' },
  digestMismatch: { status: 422, title: 'The bytes that came have another hash than the one announced' },
  notReceived: { status: 422, title: 'What was sent is not a deposit that can be received' },
  anotherManifest: { status: 409, title: 'Another manifest was committed for this deposit' },
  late: { status: 403, title: 'The deposit is not entered among those received in time: it is kept sealed' },
  infected: { status: 422, title: 'Malware was found in the file' },
  keyReused: { status: 422, title: 'The idempotency key was used for another request' },
  preconditionRequired: { status: 428, title: 'If-Match is required' },
  tooManyRequests: { status: 429, title: 'Too many requests' },
  receiptPending: { status: 503, title: 'The log does not hold the entry of this receipt yet: ask again in a moment' },
  unstated: { status: 409, title: 'What is asked for was published before publications said anything to everybody' },
  integrity: { status: 500, title: 'The register does not confirm what stands in the database: it is not given out' },
  fault: { status: 500, title: 'Something broke on our side' },
  readOnly: { status: 503, title: 'No act is taken: the register was set back or rewritten' },
  storeFull: { status: 507, title: 'The server has no room left for files' },
  mailNotSent: { status: 502, title: 'The mail server did not take the message' },
} as const

export type ProblemKind = keyof typeof PROBLEMS

/** What is wrong with one field of the request. */
export type Issue = { readonly path: string; readonly message: string | Bilingual }

export type ProblemDetails = {
  readonly detail?: string | Bilingual
  /** Which of several causes it was, for a page that explains each. */
  readonly reason?: string
  readonly incident?: string
  readonly findings?: readonly Finding[]
  readonly issues?: readonly Issue[]
  readonly changes?: readonly unknown[]
  /** What is kept of what was refused, signed. */
  readonly record?: unknown
  readonly choices?: readonly { readonly body: string; readonly office: string }[]
}

/** A "no" that is thrown because nothing further can be done with the request. Refusals by law are values, not these. */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly details: ProblemDetails

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(inLanguage(details.detail ?? PROBLEMS[kind].title, 'en'))
    this.kind = kind
    this.details = details
  }
}

/**
 * Answers with `application/problem+json` (RFC 9457), in the language that the request prefers; somebody who opened the
 * address in a browser, with a page that says the same.
 */
export function sendProblem(reply: FastifyReply, kind: ProblemKind, details: ProblemDetails = {}): FastifyReply {
  const { status, title } = PROBLEMS[kind]
  const type = `urn:unisson:problem:${kind}`
  const language = languageOf(reply.request.headers['accept-language'])
  const { detail, issues } = details
  reply.header('vary', 'accept, accept-language')
  const page = isNavigation(reply.request) ? problemPage({ kind, details, language, ...again(reply) }) : undefined
  if (page !== undefined) return reply.code(status).type('text/html; charset=utf-8').send(page)
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type,
      title,
      status,
      ...details,
      ...(detail === undefined ? {} : { detail: inLanguage(detail, language) }),
      ...(issues === undefined
        ? {}
        : { issues: issues.map(({ path, message }) => ({ path, message: inLanguage(message, language) })) }),
    })
}

/** Where the same is asked again, and after how long. */
function again(reply: FastifyReply): { readonly retryAfter: number | null; readonly url: string } {
  const seconds = Number(reply.getHeader('retry-after'))
  return { retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null, url: reply.request.url }
}
