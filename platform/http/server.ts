import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import helmet from 'helmet'
import type { Bilingual } from '../bilingual.ts'
import { CONTRADICTED } from '../transparency/contradiction.ts'
import { bodyTooLarge } from './body-limit.ts'
import { limitPatience } from './patience.ts'
import { ProblemError, type ProblemKind, sendProblem } from './problem.ts'

/**
 * Lines of JSON, without bodies, cookies or addresses of persons: every request on standard output, or on standard
 * error only what broke, with its incident number. `false` in tests.
 */
export type Log = 'requests' | 'faults' | false

export type ServerOptions = {
  /** True when a reverse proxy in front sets `X-Forwarded-*`. */
  readonly trustProxy: boolean
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number
  readonly log: Log
  /** Hears of every route as it is added: what the documentation of the API is checked against. */
  readonly onRoute?: (route: { readonly method: string | readonly string[]; readonly url: string }) => void
}

const MAX_BODY = 1_048_576

/**
 * The HTTP server with what every route shares: a strict content policy, a rate limit, refusal of forged cross-site
 * requests, and problems as RFC 9457. A fault tells the person an incident number only; the log has the rest.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: options.trustProxy,
    bodyLimit: MAX_BODY,
    // A body of a file may take hours; one that does not come is ended by `limitPatience`, headers by Node.
    requestTimeout: 0,
    genReqId: () => randomUUID(),
    logger: loggerOf(options.log),
    routerOptions: { caseSensitive: true },
  })
  const { onRoute } = options
  if (onRoute !== undefined) app.addHook('onRoute', onRoute)
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()))
  await app.register(cookie)
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: isBuilt,
    errorResponseBuilder: () => new ProblemError('tooManyRequests'),
  })
  app.addHook('onRequest', refuseForgery)
  limitPatience(app)
  stopAtOnce(app)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'notFound'))
  return app
}

/**
 * A server that stops closes the lines that are idle then; one whose last answer ends a moment later would be kept open for as long as a
 * browser may come back, and the server with it.
 */
function stopAtOnce(app: FastifyInstance): void {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  app.addHook('onResponse', async () => {
    if (stopping) setImmediate(() => app.server.closeIdleConnections())
  })
}

/** What the site is built of: each file is named by its own hash, and a browser asks for it once a year. */
const BUILT = '/assets/'

/** One page of the site is a hundred such files: whoever opens six of them in an office has asked for six things. */
const isBuilt = ({ routeOptions: { url } }: FastifyRequest): boolean => url?.startsWith(BUILT) === true

function loggerOf(log: Log) {
  if (log === false) return false
  const serializers = { req: ({ method, url }: { method: string; url: string }) => ({ method, url }) }
  if (log === 'requests') return { level: 'info', serializers }
  // Looked up at each line, so that whoever takes over the stream hears it.
  return { level: 'error', serializers, stream: { write: (line: string) => void process.stderr.write(line) } }
}

const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  frameSrc: ["'self'", 'blob:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

// Made once: the policy is the same for every answer.
const protect = helmet({
  contentSecurityPolicy: { directives: CONTENT_POLICY },
  referrerPolicy: { policy: 'same-origin' },
})

/** A browser says where a request comes from; one that changes something must come from our own pages. */
async function refuseForgery(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const { origin, 'sec-fetch-site': site } = request.headers
  const foreign = origin !== undefined && origin !== `${request.protocol}://${request.host}`
  if (foreign || site === 'cross-site' || site === 'same-site') throw new ProblemError('forged')
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ProblemError) return sendProblem(reply, error.kind, error.details)
  if (error.code === CONTRADICTED) return sendProblem(reply, 'readOnly', { detail: READ_ONLY })
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return sendProblem(reply, 'tooLarge', { detail: bodyTooLarge(request.routeOptions.bodyLimit ?? MAX_BODY) })
  const { statusCode = 500 } = error
  const kind = KNOWN_CODES[error.code] ?? (statusCode < 500 ? 'malformed' : undefined)
  if (kind !== undefined) return sendProblem(reply, kind, { detail: error.message })
  request.log.error({ err: error, incident: request.id }, 'fault')
  return sendProblem(reply, 'fault', { incident: request.id })
}

/** What happened, what was kept, what to do: whoever reads it has just typed something. */
const READ_ONLY: Bilingual = {
  fr: 'Le registre de ce service a été ramené en arrière, ou récrit : un état qu’il avait lui-même signé le montre. Plus aucun acte n’est pris, et celui-ci n’a pas été enregistré ; tout peut encore être lu. Prévenez l’exploitant du service : il doit rétablir le registre le plus récent, puis le redémarrer.',
  en: 'The register of this service was set back, or rewritten: a state that it had signed itself shows it. No act is taken any more, and this one was not recorded; everything can still be read. Tell whoever runs the service: the latest register must be restored, and the service started again.',
}

const KNOWN_CODES: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
}
