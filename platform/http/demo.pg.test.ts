import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AdjustableClock } from '#platform/clock.ts'
import { type DemoServices, identifyByPersona, type Persona } from '#platform/identity/persona.ts'
import { Browser } from '#platform/identity/testing/browser.ts'
import { mailboxMailer, mailOf } from '#platform/mail/mailbox.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { type MailShown, serveDemo } from './demo-routes.ts'
import { createServer } from './server.ts'

const ORIGIN = 'http://localhost:3000'
const [group, president, agent, department] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const personas: readonly Persona[] = [
  {
    person: president,
    name: 'La Présidente',
    title: 'La Présidente',
    body: department,
    bodyName: 'Un département',
    office: 'representative',
  },
  { person: agent, name: 'L’agent', title: 'Acheteur', body: department, bodyName: 'Un département', office: 'reader' },
]

let database: TestDatabase
let services: DemoServices
let app: FastifyInstance
/** Who asked for the mail last. */
let reading: string | null = null
const mailShown: MailShown = (tx, groupId, person) => {
  reading = person
  return mailOf(tx, groupId, 10)
}
const clock = new AdjustableClock()

beforeAll(async () => {
  database = await testDatabase()
  const register = {
    officesOf: async (_tx: unknown, groupId: string, person: string, today: string) =>
      groupId === group && today < '2100-01-01' ? personas.filter((persona) => persona.person === person) : [],
    personasOf: async (_tx: unknown, groupId: string) => (groupId === group ? personas : []),
  }
  services = { db: database.app, clock, register }
  app = await createServer({ trustProxy: true, log: false, requestsPerMinute: 1000 })
  serveDemo(app, { ...services, mailShown }, true)
  const identify = identifyByPersona(services, true)
  app.get<{ Params: { groupId: string } }>('/api/groups/:groupId/actor', (request) =>
    identify(request, request.params.groupId),
  )
})
afterAll(async () => {
  await app.close()
  await database.close()
})

describe('in a demo', () => {
  test('one chooses a person of the group, and acts in the office held that day', async () => {
    const browser = new Browser(app, ORIGIN)
    const actor = `/api/groups/${group}/actor`
    expect((await browser.get(actor)).statusCode).toBe(401)
    expect((await browser.get(`/api/demo/personas?group=${group}`)).json()).toEqual(personas)
    const play = (person: string, body = department) => browser.post('/api/demo/persona', { group, person, body })
    expect((await play(president)).statusCode).toBe(204)
    expect((await browser.get(actor)).json()).toEqual({
      kind: 'person',
      person: president,
      body: department,
      office: 'representative',
    })
    await play(agent)
    expect((await browser.get(actor)).json()).toMatchObject({ person: agent, office: 'reader' })
    expect((await browser.get('/api/me')).json()).toMatchObject({
      demo: true,
      played: [{ group, person: agent }],
      groups: [{ group, mandates: [{ office: 'reader' }] }],
    })
    await browser.get(`/api/groups/${group}/mailbox`)
    expect(reading).toBe(agent)
    expect((await play(randomUUID())).statusCode).toBe(404)
    expect((await play(president, randomUUID())).statusCode).toBe(404)
    expect((await browser.get(`/api/groups/${randomUUID()}/actor`)).statusCode).toBe(401)
    clock.goTo('2100-01-02T00:00:00.000Z', group)
    expect((await browser.get(actor)).statusCode).toBe(404)
  })

  test.each(['not base64', Buffer.from('{"a":1}').toString('base64url'), ''])(
    'a cookie that is not ours plays nobody: %s',
    async (value) => {
      const browser = new Browser(app, ORIGIN)
      browser.cookies.set('unisson-persona', value)
      expect((await browser.get(`/api/groups/${group}/actor`)).statusCode).toBe(401)
    },
  )

  test('mail stays on the machine, is kept once, and is shown by group', async () => {
    const mailer = mailboxMailer(database.app, clock)
    const mail = {
      letter: { subject: 'Objet', text: 'Texte', html: '<p>Texte</p>' },
      to: { name: 'L’agent', address: 'a@test.fr' },
    }
    await mailer.send({ ...mail, groupId: group, key: 'outbox-1' })
    await mailer.send({ ...mail, groupId: group, key: 'outbox-1' })
    await mailer.send({ ...mail, groupId: randomUUID(), key: 'outbox-2' })
    await expect(mailer.send({ ...mail, groupId: null, key: 'outbox-3' })).rejects.toThrow(/of groups only/)
    const browser = new Browser(app, ORIGIN)
    const shown = (await browser.get(`/api/groups/${group}/mailbox`)).json()
    expect(shown).toMatchObject([{ subject: 'Objet', toAddress: 'a@test.fr' }])
    expect(reading).toBeNull()
  })
})

describe('outside a demo', () => {
  test('nothing of this exists: no person is to be chosen', async () => {
    const real = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1000 })
    expect(() => serveDemo(real, { ...services, mailShown }, false)).toThrow(/demo mode only/)
    expect(() => identifyByPersona(services, false)).toThrow(/demo mode only/)
    const browser = new Browser(real, ORIGIN)
    expect((await browser.get(`/api/demo/personas?group=${group}`)).statusCode).toBe(404)
    expect((await browser.get(`/api/groups/${group}/mailbox`)).statusCode).toBe(404)
    await real.close()
  })
})
