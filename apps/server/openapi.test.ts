import { expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { serveIdentity } from '#platform/http/identity-routes.ts'
import { identityServices } from '#platform/identity/services.ts'
import { connect } from '#platform/postgres/pool.ts'
import { RehearsalClock } from '#platform/rehearsal/clock.ts'
import openapi from '../../api/openapi.json' with { type: 'json' }
import { composeApp } from './app.ts'
import { register } from './register.ts'

/** Addresses that are served and not described, each with its reason. */
const UNDESCRIBED: Readonly<Record<string, string>> = {
  'GET /api/sign-in/oidc/callback': 'where the OpenID provider sends the browser back, with what is for it alone',
}

/** Every address of a server outside the demo, `GET /api/groups/{groupId}`. The demonstration’s own are no interface. */
async function served(): Promise<readonly string[]> {
  const routes: string[] = []
  const db = connect('postgres://nobody@127.0.0.1:1/none')
  const clock = new RehearsalClock(new AdjustableClock())
  const oidc = { issuer: 'https://provider.test', clientId: 'a', clientSecret: 'b' }
  const mailer = { send: async () => undefined, close: () => undefined }
  const services = identityServices({ db, clock, register, mailer, publicUrl: 'https://achats.test', oidc })
  const app = await composeApp({
    context: {
      platform: { db, clock, lawHash: LAW_HASH, appVersion: 'test' },
      identify: () => Promise.reject(new Error('nobody asks')),
    },
    presence: { demo: false, of: async () => ({ account: null, groups: [], persons: [] }) },
    admit: async () => undefined,
    files: diskStore('/nonexistent'),
    trustProxy: false,
    log: false,
    ready: () => true,
    serve: (server) => serveIdentity(server, services),
    onRoute: ({ method, url }) => {
      for (const verb of [method].flat()) routes.push(`${verb} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    },
  })
  await app.close()
  await db.close()
  return routes.filter((route) => route.includes(' /api/') && !route.startsWith('HEAD '))
}

const described = Object.entries(openapi.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((verb) => `${verb.toUpperCase()} ${path}`),
)

test('every address of the API is described, and every description has its address', async () => {
  const routes = await served()
  expect(routes.length).toBeGreaterThan(80)
  expect(routes.filter((route) => !described.includes(route)).sort()).toEqual(Object.keys(UNDESCRIBED).sort())
  expect(described.filter((route) => !routes.includes(route))).toEqual([])
})

test('every parameter of a path is described', () => {
  for (const [path, operations] of Object.entries(openapi.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const [verb, { parameters = [] }] of Object.entries<{ parameters?: { name: string; in: string }[] }>(
      operations,
    )) {
      const given = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(given, `${verb} ${path}`).toEqual(named)
    }
  }
})
