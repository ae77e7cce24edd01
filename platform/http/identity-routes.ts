import type { FastifyInstance } from 'fastify'
import { identifyBySession } from '../identity/identify.ts'
import type { IdentityServices } from '../identity/services.ts'
import { serveAccount } from './account-routes.ts'
import { serveInvited } from './invitation-routes.ts'
import { serveOidc } from './oidc-routes.ts'
import { servePasskeys } from './passkey-routes.ts'
import { servePeople } from './people-routes.ts'
import { servePreparation } from './preparation-routes.ts'

/** Every address by which people come in, see who they are, and invite others. Not for demo mode, which has its own. */
export function serveIdentity(app: FastifyInstance, services: IdentityServices): void {
  app.get('/api/sign-in', () => ({ demo: false, passkey: true, oidc: services.oidc !== null }))
  servePasskeys(app, services)
  if (services.oidc !== null) serveOidc(app, services, services.oidc)
  serveAccount(app, services)
  serveInvited(app, services)
  servePeople(app, services, identifyBySession(services))
  servePreparation(app, services)
}
