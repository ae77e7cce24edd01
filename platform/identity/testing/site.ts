import { randomUUID } from 'node:crypto'
import { AdjustableClock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { serveIdentity } from '#platform/http/identity-routes.ts'
import { createServer } from '#platform/http/server.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { identifyBySession } from '../identify.ts'
import { invite } from '../inviting.ts'
import type { HeldOffice } from '../mandate.ts'
import { type IdentityOptions, identityServices, type Register } from '../services.ts'
import { SoftwarePasskey } from './authenticator.ts'
import { Browser } from './browser.ts'

export const ORIGIN = 'https://achats.test'

export type Site = Awaited<ReturnType<typeof openSite>>

type Settings = Partial<Pick<IdentityOptions, 'oidc' | 'publicUrl' | 'mailer'>>

const NAMED = { name: 'La représentante', title: 'La représentante', bodyName: 'Un membre', givenBy: null } as const

/** A site with the routes of sign-in, a register held in memory, and a mail box instead of a mail server. */
export async function openSite(db: Database, settings: Settings = {}) {
  const clock = new AdjustableClock()
  const mails: Mail[] = []
  const offices = new Map<string, readonly (HeldOffice & { from?: string; until?: string })[]>()
  const register: Register = {
    officesOf: async (_tx, groupId, person, today) =>
      (offices.get(`${groupId} ${person}`) ?? []).filter(
        ({ from = today, until = today }) => from <= today && today <= until,
      ),
    personOf: async (_tx, groupId, person) =>
      offices.has(`${groupId} ${person}`) ? { name: 'La représentante' } : undefined,
    holdersFrom: async (_tx, groupId, today) =>
      [...offices].flatMap(([key, held]) => {
        const [group, person = ''] = key.split(' ')
        return group === groupId
          ? held
              .filter(({ until = today }) => today <= until)
              .map(({ from = today, until = null, ...office }) => ({ ...office, ...NAMED, person, from, until }))
          : []
      }),
    invitable: async (_tx, { groupId, actor }) =>
      actor.kind === 'person' && actor.office === 'representative'
        ? new Set([...offices.keys()].filter((key) => key.startsWith(groupId)).map((key) => key.slice(37)))
        : new Set(),
    titleOf: async () => 'Groupement de commandes d’essai',
  }
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
  const services = identityServices({
    db,
    clock,
    register,
    mailer,
    publicUrl: ORIGIN,
    oidc: null,
    ...settings,
  })
  const app = await createServer({ trustProxy: true, log: false, requestsPerMinute: 100_000 })
  serveIdentity(app, services)
  const identify = identifyBySession(services)
  app.get<{ Params: { groupId: string } }>('/api/groups/:groupId/actor', (request) =>
    identify(request, request.params.groupId),
  )
  await app.ready()
  return { app, clock, mails, offices, services, identify, browser: () => new Browser(app, services.publicUrl) }
}

/** The token in the link of the last mail. */
export function tokenIn(mails: readonly Mail[]): string {
  return /\/invitation#(\S+)/.exec(mails.at(-1)?.letter.text ?? '')?.[1] ?? ''
}

/** Invites an address, makes a passkey with the link, and gives back the browser that is now signed in. */
export async function join(
  site: Site,
  person: { groupId: string; person: string } | null,
  email = `${randomUUID()}@test.fr`,
) {
  const by = { kind: 'operator' }
  await invite(site.services, {
    as: person,
    name: 'La représentante',
    email,
    by,
    title: null,
    inviter: null,
    offices: [],
    lang: 'fr',
  })
  const token = tokenIn(site.mails)
  const browser = site.browser()
  const passkey = await SoftwarePasskey.make(site.services.publicUrl)
  const options = await browser.post('/api/invitations/passkey/options', { token })
  const answer = await passkey.create(options.json())
  const signedIn = await browser.post('/api/invitations/passkey', { answer, label: 'Ordinateur' })
  return { browser, passkey, email, token, status: signedIn.statusCode }
}

/** Signs in with a passkey, in this browser. */
export async function signIn(
  browser: Browser,
  passkey: SoftwarePasskey,
  flaw: Parameters<SoftwarePasskey['get']>[1] = {},
) {
  const options = await browser.post('/api/sign-in/passkey/options')
  return browser.post('/api/sign-in/passkey', await passkey.get(options.json(), flaw))
}
