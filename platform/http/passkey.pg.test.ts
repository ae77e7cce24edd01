import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { later } from '#platform/identity/instant.ts'
import { type Flaw, SoftwarePasskey } from '#platform/identity/testing/authenticator.ts'
import { join, openSite, type Site, signIn } from '#platform/identity/testing/site.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'

let database: TestDatabase
let site: Site

beforeAll(async () => {
  database = await testDatabase()
  site = await openSite(database.app)
})
afterAll(async () => {
  await site.app.close()
  await database.close()
})

const logged = async (what: string) =>
  (
    await database.app.acrossGroups((tx) =>
      sql<{ detail: unknown }>`select detail from security_log where what = ${what} order by id`.execute(tx),
    )
  ).rows.map(({ detail }) => detail)

describe('signing in with a passkey', () => {
  test('made by invitation, opens the account in another browser, where nothing was typed', async () => {
    const { passkey, email, status } = await join(site, null)
    expect(status).toBe(204)
    const other = site.browser()
    expect((await signIn(other, passkey)).statusCode).toBe(204)
    const me = await other.get('/api/me')
    expect(me.json()).toMatchObject({ account: { email }, groups: [], session: { means: 'passkey' } })
  })

  test.each<[string, Flaw]>([
    ['made for another site', { origin: 'https://achats.test.evil.test' }],
    ['bound to another host', { rpId: 'evil.test' }],
    ['answering another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['whose holder was not checked', { verified: false }],
    ['whose counter went back', { counter: 0 }],
    ['that names another account', { userHandle: Buffer.from(randomUUID()).toString('base64url') }],
    ['with a wrong signature', { brokenSignature: true }],
  ])('refuses one %s, and logs it', async (_name, flaw) => {
    const { passkey } = await join(site, null)
    expect((await signIn(site.browser(), passkey)).statusCode).toBe(204)
    const before = (await logged('sign-in-failed')).length
    const refused = await signIn(site.browser(), passkey, flaw)
    expect(refused.statusCode).toBe(401)
    expect(refused.cookies.filter(({ name, value }) => name === '__Host-unisson' && value !== '')).toEqual([])
    expect((await logged('sign-in-failed')).length).toBe(before + 1)
  })

  test('says the same of an unknown passkey as of a wrong one', async () => {
    const { passkey } = await join(site, null)
    const stranger = await SoftwarePasskey.make(site.services.publicUrl)
    const userHandle = Buffer.from(randomUUID()).toString('base64url')
    const unknown = await signIn(site.browser(), stranger, { userHandle })
    const wrong = await signIn(site.browser(), passkey, { brokenSignature: true })
    expect(unknown.statusCode).toBe(wrong.statusCode)
    expect(unknown.body).toBe(wrong.body)
    const [one, other] = await Promise.all([
      site.browser().post('/api/sign-in/passkey/options'),
      site.browser().post('/api/sign-in/passkey/options', { email: 'somebody@test.fr' }),
    ])
    const { challenge: _, ...asked } = one.json()
    expect(other.json()).toMatchObject(asked)
    expect(asked.allowCredentials ?? []).toEqual([])
  })

  test('takes an answer once, from the browser that was asked, in time', async () => {
    const { passkey } = await join(site, null)
    const browser = site.browser()
    const options = (await browser.post('/api/sign-in/passkey/options')).json()
    const attempt = browser.cookies.get('__Host-unisson-attempt') ?? ''
    const answer = await passkey.get(options)
    expect((await site.browser().post('/api/sign-in/passkey', answer)).statusCode).toBe(401)
    expect((await browser.post('/api/sign-in/passkey', answer)).statusCode).toBe(204)
    const replay = site.browser()
    replay.cookies.set('__Host-unisson-attempt', attempt)
    expect((await replay.post('/api/sign-in/passkey', answer)).statusCode).toBe(401)

    const slow = site.browser()
    const late = (await slow.post('/api/sign-in/passkey/options')).json()
    site.clock.goTo(later(site.clock.now(), 601))
    expect((await slow.post('/api/sign-in/passkey', await passkey.get(late))).statusCode).toBe(401)
  })

  test('is limited in rate', async () => {
    const limited = await openSite(database.app)
    const browser = limited.browser()
    const statuses = []
    for (let count = 0; count < 21; count += 1) {
      statuses.push((await browser.post('/api/sign-in/passkey/options')).statusCode)
    }
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true)
    expect(statuses[20]).toBe(429)
    await limited.app.close()
  })
})

describe('the passkeys of an account', () => {
  test('are added and removed by whoever signed in a short while ago, never down to none', async () => {
    const { browser, passkey } = await join(site, null)
    const second = await SoftwarePasskey.make(site.services.publicUrl)
    const options = (await browser.post('/api/me/passkeys/options')).json()
    expect(options.excludeCredentials).toMatchObject([{ id: passkey.id }])
    const added = await browser.post('/api/me/passkeys', { answer: await second.create(options), label: 'Clé' })
    expect(added.statusCode).toBe(204)
    expect(site.mails.at(-1)?.letter.subject).toBe('Un nouveau moyen de connexion à votre compte')
    expect((await browser.get('/api/me/passkeys')).json()).toHaveLength(2)
    expect((await browser.delete(`/api/me/passkeys/${passkey.id}`)).statusCode).toBe(204)
    expect((await signIn(site.browser(), passkey)).statusCode).toBe(401)
    const last = await browser.delete(`/api/me/passkeys/${second.id}`)
    expect([last.statusCode, last.json().detail]).toEqual([409, expect.stringContaining('only way into')])
    expect((await signIn(site.browser(), second)).statusCode).toBe(204)
    site.clock.goTo(later(site.clock.now(), 901))
    expect((await browser.post('/api/me/passkeys/options')).statusCode).toBe(401)
  })

  test('are out of reach of another account', async () => {
    const [mine, theirs] = [await join(site, null), await join(site, null)]
    expect((await mine.browser.delete(`/api/me/passkeys/${theirs.passkey.id}`)).statusCode).toBe(404)
    const options = (await mine.browser.post('/api/me/passkeys/options')).json()
    const known = await mine.browser.post('/api/me/passkeys', {
      answer: await theirs.passkey.create(options),
      label: 'Volée',
    })
    expect(known.statusCode).toBe(401)
    expect((await signIn(site.browser(), theirs.passkey)).statusCode).toBe(401)
  })
})
