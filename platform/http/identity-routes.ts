import type { FastifyInstance } from 'fastify'
import { identifyBySession } from '../identity/identify.ts'
import type { IdentityServices } from '../identity/services.ts'
import { serveAccount } from './account-routes.ts'
import { serveInvitations } from './invitation-routes.ts'
import { serveOidc } from './oidc-routes.ts'
import { servePasskeys } from './passkey-routes.ts'

/** Every address by which people come in, see who they are, and invite others. Not for demo mode, which has its own. */
export function serveIdentity(app: FastifyInstance, services: IdentityServices): void {
  app.get('/api/sign-in', () => ({ demo: false, passkey: true, oidc: services.oidc !== null }))
  servePasskeys(app, services)
  if (services.oidc !== null) serveOidc(app, services, services.oidc)
  serveAccount(app, services)
  serveInvitations(app, services, identifyBySession(services))
}
