import type { FastifyInstance } from 'fastify'
import type { Platform } from '#platform/commit.ts'
import { serveDemo } from '#platform/http/demo-routes.ts'
import { serveIdentity } from '#platform/http/identity-routes.ts'
import type { Identify } from '#platform/http/process-routes.ts'
import { identifyBySession } from '#platform/identity/identify.ts'
import { identifyByPersona } from '#platform/identity/persona.ts'
import { identityServices } from '#platform/identity/services.ts'
import { mailboxMailer } from '#platform/mail/mailbox.ts'
import { smtpMailer } from '#platform/mail/mailer.ts'
import type { Config } from './config.ts'
import { register } from './register.ts'

/** How people are known here, and the addresses that it needs: chosen persons in a demo, sessions otherwise. */
export function identityOf(config: Config, platform: Platform): { identify: Identify; serve: (app: FastifyInstance) => void } {
  const { db, clock } = platform
  if (config.demo) {
    const services = { db, clock, register }
    return { identify: identifyByPersona(services, true), serve: (app) => serveDemo(app, services, true) }
  }
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
  const { smtpUrl, mailFrom, oidc } = config
  const mailer =
    smtpUrl === undefined ? mailboxMailer(db, clock) : smtpMailer({ url: smtpUrl, from: mailFrom, host: new URL(publicUrl).host })
  const services = identityServices({ db, clock, register, mailer, publicUrl, oidc: oidc ?? null })
  return { identify: identifyBySession(services), serve: (app) => serveIdentity(app, services) }
}
