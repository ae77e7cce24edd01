import type { FastifyInstance } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Platform } from '#platform/commit.ts'
import { serveDemo } from '#platform/http/demo-routes.ts'
import { serveIdentity } from '#platform/http/identity-routes.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Identify } from '#platform/http/process-routes.ts'
import { identifyBySession, requireSession } from '#platform/identity/identify.ts'
import { mandatesOf } from '#platform/identity/mandate.ts'
import { identifyByPersona } from '#platform/identity/persona.ts'
import { preparationOf } from '#platform/identity/preparation.ts'
import { type IdentityServices, identityServices } from '#platform/identity/services.ts'
import { mailboxMailer } from '#platform/mail/mailbox.ts'
import { type Mailer, smtpMailer } from '#platform/mail/mailer.ts'
import { keepingRehearsals } from '#platform/rehearsal/mail.ts'
import type { Config } from './config.ts'
import { mailShownTo } from './cut.ts'
import { type Preparer, preparing, refuseFoundingFromOutside } from './preparer.ts'
import type { Admit } from './reading-routes.ts'
import { register } from './register.ts'

export type Identity = {
  readonly identify: Identify
  /** Who may have a text read, before any group exists. */
  readonly admit: Admit
  /** The addresses that it needs: sign-in, or the choice of a person. */
  readonly serve: (app: FastifyInstance) => void
  readonly mailer: Mailer
  /** The address that people type, in links of the mail. */
  readonly publicUrl: string
}

/** Whoever prepares a group in a demo: nobody signs in there. */
const VISITOR = '00000000-0000-4000-8000-000000000000'

/**
 * How people are known here: chosen persons in a demo, sessions otherwise.
 *
 * @throws {Error} outside demo mode without an address and a way to send mail: nobody could be invited
 */
export function identityOf(config: Config, platform: Platform): Identity {
  const { db, clock } = platform
  if (config.demo) {
    const services = { db, clock, register }
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
    const mailer = mailboxMailer(db, clock)
    return {
      identify: preparing(db, identifyByPersona(services, true), async () => asPreparer(VISITOR)),
      admit: async () => undefined,
      serve: (app) => serveDemo(app, { ...services, mailShown: mailShownTo }, true),
      mailer,
      publicUrl,
    }
  }
  const { publicUrl, smtpUrl, mailFrom, oidc } = config
  if (publicUrl === undefined || smtpUrl === undefined) {
    throw new Error(
      'the configuration is wrong\n  outside demo mode PUBLIC_URL and SMTP_URL are required: people are invited by mail',
    )
  }
  const smtp = smtpMailer({ url: smtpUrl, from: mailFrom, host: new URL(publicUrl).host })
  const mailer = keepingRehearsals(smtp, mailboxMailer(db, clock))
  const services = identityServices({ db, clock, register, mailer, publicUrl, oidc: oidc ?? null })
  return {
    identify: preparing(db, identifyBySession(services), preparerBySession(services)),
    admit: async (request) => void (await requireSession(services, request)),
    serve: (app) => serveIdentity(app, services),
    mailer,
    publicUrl,
  }
}

/** Before any office is registered, whoever prepares acts for nobody but themselves. */
const asPreparer = (person: string): Actor => ({ kind: 'person', person, body: person, office: 'officer' })

/** The account that opened the preparation, as the person it will be; in its office as soon as the register has one. */
function preparerBySession(services: IdentityServices): Preparer {
  const { db, clock, officesOf } = services
  return async (request, groupId) => {
    const { account } = await requireSession(services, request)
    const prepared = await db.acrossGroups((tx) => preparationOf(tx, groupId))
    if (prepared?.account !== account) throw new ProblemError('notFound')
    const { person } = prepared
    const whose = { groupId, persons: [person], today: civilDay(clock.now(groupId)) }
    const [mandate] = await db.transaction(groupId, (tx) => mandatesOf(tx, officesOf, whose))
    if (mandate !== undefined) return { kind: 'person', ...mandate }
    refuseFoundingFromOutside(request)
    return asPreparer(person)
  }
}
