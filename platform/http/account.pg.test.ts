import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { civilDay } from '#kernel/paris-time.ts'
import { resetAccount } from '#platform/identity/account.ts'
import { later } from '#platform/identity/instant.ts'
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

const SESSION = '__Host-unisson'

describe('a session', () => {
  test('is a cookie out of reach of scripts and other hosts, whose token the database does not have', async () => {
    const { passkey } = await join(site, null)
    const signedIn = await signIn(site.browser(), passkey)
    const cookie = signedIn.cookies.find(({ name }) => name === SESSION)
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('domain')
    const { rows } = await database.admin.query(`select row_to_json(session)::text as row from session`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(({ row }) => row.includes(cookie?.value))).toBe(false)
  })

  test('has a plain name without https, which a browser would otherwise refuse', async () => {
    const local = await openSite(database.app, { publicUrl: 'http://localhost:3000' })
    const { browser, status } = await join(local, null)
    expect(status).toBe(204)
    expect([...browser.cookies.keys()]).toEqual(['unisson'])
    await local.app.close()
  })

  test('is new at each sign-in: a token that was there before is of no use afterwards', async () => {
    const { passkey, browser } = await join(site, null)
    const before = browser.cookies.get(SESSION) ?? ''
    await signIn(browser, passkey)
    expect(browser.cookies.get(SESSION)).not.toBe(before)
    const old = site.browser()
    old.cookies.set(SESSION, before)
    expect((await old.get('/api/me')).statusCode).toBe(401)

    const planted = site.browser()
    planted.cookies.set(SESSION, Buffer.alloc(32, 1).toString('base64url'))
    expect((await signIn(planted, passkey)).statusCode).toBe(204)
    expect(planted.cookies.get(SESSION)).not.toBe(Buffer.alloc(32, 1).toString('base64url'))
  })

  test('ends when left idle, and at the latest half a day later', async () => {
    const idle = await join(site, null)
    site.clock.goTo(later(site.clock.now(), 2 * 3600 - 1))
    expect((await idle.browser.get('/api/me')).statusCode).toBe(200)
    site.clock.goTo(later(site.clock.now(), 2 * 3600))
    expect((await idle.browser.get('/api/me')).statusCode).toBe(401)

    const used = await join(site, null)
    const start = site.clock.now()
    for (let hour = 1; hour < 12; hour += 1) {
      site.clock.goTo(later(start, hour * 3600))
      expect((await used.browser.get('/api/me')).statusCode).toBe(200)
    }
    site.clock.goTo(later(start, 12 * 3600))
    expect((await used.browser.get('/api/me')).statusCode).toBe(401)
  })

  test('is seen and ended by its owner, alone or with all others', async () => {
    const { passkey, browser } = await join(site, null)
    const [phone, tablet] = [site.browser(), site.browser()]
    await signIn(phone, passkey)
    await signIn(tablet, passkey)
    const listed = (await browser.get('/api/me/sessions')).json()
    expect(listed).toHaveLength(3)
    expect(listed.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain(browser.cookies.get(SESSION))

    const phones = (await phone.get('/api/me')).json().session.id
    expect((await browser.delete(`/api/me/sessions/${phones}`)).statusCode).toBe(204)
    expect((await phone.get('/api/me')).statusCode).toBe(401)
    expect((await tablet.get('/api/me')).statusCode).toBe(200)

    expect((await browser.delete('/api/me/sessions')).statusCode).toBe(204)
    expect((await tablet.get('/api/me')).statusCode).toBe(401)
    expect(browser.cookies.has(SESSION)).toBe(false)
  })

  test('of another account is neither seen nor ended', async () => {
    const [mine, theirs] = [await join(site, null), await join(site, null)]
    const target = (await theirs.browser.get('/api/me')).json().session.id
    expect((await mine.browser.get('/api/me/sessions')).body).not.toContain(target)
    expect((await mine.browser.delete(`/api/me/sessions/${target}`)).statusCode).toBe(404)
    expect((await theirs.browser.get('/api/me')).statusCode).toBe(200)
  })

  test('is over after signing out', async () => {
    const { browser } = await join(site, null)
    const token = browser.cookies.get(SESSION) ?? ''
    expect((await browser.post('/api/sign-out')).json()).toEqual({ redirect: null })
    browser.cookies.set(SESSION, token)
    expect((await browser.get('/api/me')).statusCode).toBe(401)
  })

  test('does nothing for a page of another site', async () => {
    const { browser } = await join(site, null)
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://autre.achats.test' },
    ]) {
      expect((await browser.delete('/api/me/sessions', headers)).statusCode).toBe(403)
    }
    expect((await browser.get('/api/me')).statusCode).toBe(200)
  })
})

describe('an account that was reset', () => {
  test('is opened again by an invitation, and by nothing that opened it before', async () => {
    const { passkey, browser, email } = await join(site, null)
    expect(await database.app.acrossGroups((tx) => resetAccount(tx, email.toUpperCase()))).toBe(true)
    expect((await browser.get('/api/me')).statusCode).toBe(401)
    expect((await signIn(site.browser(), passkey)).statusCode).toBe(401)
    expect((await join(site, null, email)).status).toBe(204)
    expect(await database.app.acrossGroups((tx) => resetAccount(tx, 'nobody@test.fr'))).toBe(false)
  })
})

describe('who acts in a group', () => {
  const actorIn = (groupId: string) => `/api/groups/${groupId}/actor`

  test('is the person of the register, in the office held today', async () => {
    const [groupId, person, body] = [randomUUID(), randomUUID(), randomUUID()]
    const today = civilDay(site.clock.now())
    site.offices.set(`${groupId} ${person}`, [{ body, office: 'representative', until: today }])
    const { browser } = await join(site, { groupId, person })
    expect((await browser.get(actorIn(groupId))).json()).toEqual({
      kind: 'person',
      person,
      body,
      office: 'representative',
    })
    expect((await browser.get('/api/me')).json().groups).toMatchObject([
      { group: groupId, mandates: [{ body: { id: body } }] },
    ])
    site.offices.set(`${groupId} ${person}`, [{ body, office: 'representative', until: '2020-01-01' }])
    expect((await browser.get(actorIn(groupId))).statusCode).toBe(404)
    expect((await browser.get('/api/me')).json().groups).toEqual([])
  })

  test('is nobody in a group where the account has no part, which is answered as a group that does not exist', async () => {
    const [groupId, person] = [randomUUID(), randomUUID()]
    site.offices.set(`${groupId} ${person}`, [{ body: randomUUID(), office: 'officer' }])
    const { browser } = await join(site, null)
    const [real, none] = [await browser.get(actorIn(groupId)), await browser.get(actorIn(randomUUID()))]
    expect([real.statusCode, real.body]).toEqual([404, none.body])
    expect((await site.browser().get(actorIn(groupId))).statusCode).toBe(401)
  })

  test('must be said by whoever acts for two bodies, in a header or in a link', async () => {
    const [groupId, person, department, agency] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    site.offices.set(`${groupId} ${person}`, [
      { body: department, office: 'officer' },
      { body: agency, office: 'representative' },
      { body: department, office: 'representative' },
    ])
    const { browser } = await join(site, { groupId, person })
    const ambiguous = await browser.get(actorIn(groupId))
    expect(ambiguous.statusCode).toBe(400)
    expect(ambiguous.json()).toMatchObject({
      type: 'urn:unisson:problem:severalBodies',
      choices: [
        { body: department, office: 'representative' },
        { body: agency, office: 'representative' },
      ],
    })
    expect((await browser.get(actorIn(groupId), { 'x-unisson-body': agency })).json().body).toBe(agency)
    expect((await browser.get(`${actorIn(groupId)}?actingFor=${department}`)).json().body).toBe(department)
    expect((await browser.get(actorIn(groupId), { 'x-unisson-body': randomUUID() })).statusCode).toBe(404)
    expect((await browser.get(actorIn(groupId), { 'x-unisson-body': 'ADICA' })).statusCode).toBe(400)
  })

  test('stays unknown to a transaction that acts for a group', async () => {
    const tables = [
      'account',
      'credential',
      'federated_subject',
      'session',
      'sign_in_attempt',
      'invitation',
      'account_person',
      'group_preparer',
    ]
    for (const table of tables) {
      const read = (tx: Parameters<Parameters<typeof database.app.acrossGroups>[0]>[0]) =>
        sql`select from ${sql.table(table)}`.execute(tx)
      expect((await database.app.transaction(randomUUID(), read)).rows).toEqual([])
    }
  })
})
