import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { serveApplicants, serveExaminations } from '#modules/application/server/index.ts'
import { serveDesk } from '#modules/arrival/server/index.ts'
import { serveAvailability, serveMinutes } from '#modules/availability/server/index.ts'
import {
  serveArchive,
  serveAwards,
  serveDeed,
  serveLetters,
  serveOutcomes,
  servePapers,
} from '#modules/award/server/index.ts'
import { serveEvaluations } from '#modules/evaluation/server/index.ts'
import { serveChallenges, serveOrder } from '#modules/key-set/server/index.ts'
import { type PublicSite, servePublic, serveRegisters } from '#modules/public-site/server/index.ts'
import { type DepositSite, serveRegister, serveSubmission } from '#modules/submission/server/index.ts'
import { DECLARED_BOUND } from '#platform/clock-guard.ts'
import type { Database } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { type FileLimits, serveFiles } from '#platform/http/file-routes.ts'
import { serveJournal } from '#platform/http/journal-routes.ts'
import { type KnownKeys, serveLog } from '#platform/http/log-routes.ts'
import { sendProblem } from '#platform/http/problem.ts'
import { type HttpContext, serveProcess } from '#platform/http/process-routes.ts'
import { createServer, type ServerOptions } from '#platform/http/server.ts'
import type { Scanner } from '#platform/malware/check.ts'
import { RehearsalClock } from '#platform/rehearsal/clock.ts'
import { readContradiction } from '#platform/transparency/contradiction.ts'
import { signerWith } from '#platform/transparency/log-key.ts'
import { NOTE_KEY } from '#transparency/note.ts'
import { deskPorts } from './arrivals.ts'
import { serveArticles } from './articles.ts'
import { archivePorts } from './award-archive.ts'
import { awardPorts } from './awards.ts'
import { serveCalendars } from './calendar-routes.ts'
import { serveCommittees } from './committees.ts'
import { serveDepositPage } from './deposit-page.ts'
import { presenting } from './directory.ts'
import { serveDocuments } from './document-routes.ts'
import { publishing } from './entry-shown.ts'
import { evaluationPorts } from './evaluations.ts'
import { serveExecution } from './execution.ts'
import { serveForms } from './forms.ts'
import { serveGroup } from './group-routes.ts'
import { serveOpenings } from './openings.ts'
import { serveParties } from './parties.ts'
import { readershipOf } from './readership.ts'
import { type Admit, serveReadings } from './reading-routes.ts'
import { identifyingRehearsals, rehearsalTools, serveRehearsals } from './rehearsal-routes.ts'
import { serveEnteredPage } from './served-page.ts'
import { servedRoutes } from './served-routes.ts'
import { type Presence, serveSession } from './session.ts'
import { serveSignatures } from './signature-routes.ts'
import { SITE } from './site.ts'
import { serveSuspicions } from './suspicion-routes.ts'
import { serveTechnicalGroup } from './technical-group/routes.ts'
import { receiptProofs, tendering } from './tendering.ts'
import { serveWatch } from './watch-routes.ts'

export type AppOptions = {
  readonly context: Pick<HttpContext, 'platform' | 'identify'>
  /** Tells who is here; left out where one and the same person sends everything (a scenario). */
  readonly presence?: Presence
  /** Who may have a text read, before any group exists. */
  readonly admit: Admit
  readonly files: FileStore
  /** How the public address writes to those who follow a consultation; left out, nobody is written to. */
  readonly outsiders?: Omit<PublicSite, 'platform'>
  /** What receipts of deposits are signed with, and how exact their hour is; left out, by a key of this process alone. */
  readonly deposits?: Partial<DepositOptions>
  /** How large a file may be, by what it is for. */
  readonly fileLimits?: FileLimits
  readonly scanner?: Scanner | undefined
  readonly trustProxy: boolean
  readonly log: ServerOptions['log']
  /** True once the site can be used; until then `/health` says what is going on. */
  readonly ready: () => boolean
  /** Certificates of the authorities whose signatures are trusted, DER or PEM. */
  readonly trustAnchors?: readonly Uint8Array[]
  /** Whose signatures on the transparency log are believed. */
  readonly watched?: KnownKeys
  /** The addresses of whoever knows people here: sign-in, or the demo's choice of persons. */
  readonly serve?: (app: FastifyInstance) => void
  /** From one address; 3 000 unless told otherwise. */
  readonly requestsPerMinute?: number
  readonly onRoute?: ServerOptions['onRoute']
}

export type DepositOptions = Pick<DepositSite, 'signer' | 'uncertainty'> &
  Partial<Pick<DepositSite, 'ports' | 'writesPerMinute'>>

/** A town hall is one address: six persons at a session of opening, each page kept up to date, ask a thousand things in its minute. */
const REQUESTS_PER_MINUTE = 3000

/** A log that nobody is known to watch. */
const NOBODY_WATCHES: KnownKeys = { key: async () => undefined, witnesses: async () => [] }

/** Receipts of a server that keeps no key are verified while it runs. */
const unkept = (): DepositOptions => ({
  signer: () => signerWith('unisson.invalid/receipts', NOTE_KEY, generateKeyPairSync('ed25519').privateKey),
  uncertainty: () => DECLARED_BOUND,
})

/** A copy of the application without mail, on which a scenario is played. */
const UNWRITTEN: Omit<PublicSite, 'platform'> = {
  mailer: { send: async () => undefined, close: () => undefined },
  publicUrl: 'http://localhost',
}

/** Puts the addresses of every module on one server, with the built site beside them. */
export async function composeApp(options: AppOptions): Promise<FastifyInstance> {
  const { presence, admit, files, trustProxy, log, ready, serve, trustAnchors = [], watched = NOBODY_WATCHES } = options
  const { requestsPerMinute = REQUESTS_PER_MINUTE, outsiders = UNWRITTEN, onRoute } = options
  const readership = readershipOf(options.context.platform.clock)
  const plain: HttpContext = { ...options.context, ...readership, present: presenting(readership) }
  const { clock } = plain.platform
  const rehearsing = clock instanceof RehearsalClock ? rehearsalTools(plain, clock, files) : undefined
  const context = rehearsing === undefined ? plain : { ...plain, identify: identifyingRehearsals(plain, rehearsing) }
  const app = await createServer({ trustProxy, log, requestsPerMinute, ...(onRoute === undefined ? {} : { onRoute }) })
  serveHealth(app, context.platform.db, ready)
  for (const route of servedRoutes) serveProcess(app, context, route)
  serveJournal(app, context)
  serveLog(app, context.platform.db, watched)
  serveEnteredPage(app, context.platform.db)
  serveGroup(app, context)
  serveWatch(app, context, watched)
  if (presence !== undefined) serveSession(app, context, presence)
  serveArticles(app)
  serveForms(app)
  serveDocuments(app, context, outsiders.publicUrl)
  serveCalendars(app, context)
  serveParties(app, context)
  serveRegisters(app, context)
  serveMinutes(app, context.platform)
  servePublic(app, { ...outsiders, platform: context.platform }, files)
  const deposits = { ports: tendering, ...unkept(), ...options.deposits }
  serveAvailability(app, { platform: context.platform, publicUrl: outsiders.publicUrl, signer: deposits.signer })
  serveRegister(app, context, deposits.ports)
  const proofOf = receiptProofs(watched, outsiders.publicUrl)
  const site = { ...outsiders, ...deposits, proofOf, platform: context.platform, files }
  await serveSubmission(app, site)
  serveEvaluations(app, context, { ports: evaluationPorts, store: files, site })
  await serveFiles(app, context, { store: files, limits: options.fileLimits, scanner: options.scanner })
  serveExaminations(app, context, outsiders.publicUrl)
  serveApplicants(app, { ...site, scanner: options.scanner })
  if (rehearsing !== undefined) serveRehearsals(app, context, rehearsing)
  serveReadings(app, admit)
  serveSignatures(app, context, files, trustAnchors)
  serveTechnicalGroup(app, context, files)
  serveSuspicions(app, context)
  serveCommittees(app, context)
  serveChallenges(app, context)
  serveOrder(app, context.platform, publishing(watched, outsiders.publicUrl))
  serveDesk(app, context, deskPorts)
  serveAwards(app, context, awardPorts)
  serveDeed(app, context, awardPorts, files)
  servePapers(app, context, awardPorts, files)
  serveLetters(app, context, files)
  serveOutcomes(app, site, awardPorts)
  serveArchive(app, context, { store: files, ports: archivePorts(readership, watched, outsiders.publicUrl) })
  serveExecution(app, context, site)
  serveOpenings(app, context, { store: files, scanner: options.scanner, watched, publicUrl: outsiders.publicUrl })
  serve?.(app)
  await serveSite(app)
  await serveDepositPage(app)
  return app
}

/** Says whether the site can be used, and whether acts are taken: a server that takes none is still to be read. */
function serveHealth(app: FastifyInstance, db: Database, ready: () => boolean): void {
  app.get('/health', async (_request, reply) => {
    if (!ready()) return reply.code(503).send({ ready: false })
    const contradiction = await db.acrossGroups(readContradiction)
    return reply.send({ ready: true, readOnly: contradiction ?? false })
  })
}

/** The pages are one application: any address that is no file of it is a page of it. */
async function serveSite(app: FastifyInstance): Promise<void> {
  if (!existsSync(SITE)) return
  await app.register(staticFiles, { root: SITE, immutable: true, maxAge: '365d', index: false, wildcard: false })
  app.get('/*', (request, reply) =>
    request.url.startsWith('/api/')
      ? sendProblem(reply, 'notFound')
      : reply.sendFile('index.html', { immutable: false, maxAge: 0 }),
  )
}
