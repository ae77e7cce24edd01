import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later } from '#platform/identity/instant.ts'
import { INVITATION_SECONDS } from '#platform/identity/invitation.ts'
import { SoftwarePasskey } from '#platform/identity/testing/authenticator.ts'
import type { Browser } from '#platform/identity/testing/browser.ts'
import { join, ORIGIN, openSite, type Site, tokenIn } from '#platform/identity/testing/site.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'

let database: TestDatabase
let site: Site
let inviter: Browser
let groupId: string
let newcomer: string

beforeAll(async () => {
  database = await testDatabase()
  site = await openSite(database.app)
})
afterAll(async () => {
  await site.app.close()
  await database.close()
})
beforeEach(async () => {
  const representative = randomUUID()
  ;[groupId, newcomer] = [randomUUID(), randomUUID()]
  site.offices.set(`${groupId} ${representative}`, [{ body: randomUUID(), office: 'representative' }])
  site.offices.set(`${groupId} ${newcomer}`, [{ body: randomUUID(), office: 'officer' }])
  inviter = (await join(site, { groupId, person: representative })).browser
})

const address = () => `${randomUUID()}@test.fr`
const inviting = (person: string, email: string, by = inviter) =>
  by.post(`/api/groups/${groupId}/invitations`, { person, email })

async function accept(token: string, browser = site.browser()) {
  const options = await browser.post('/api/invitations/passkey/options', { token })
  if (options.statusCode !== 200) return options
  const answer = await (await SoftwarePasskey.make(ORIGIN)).create(options.json())
  return browser.post('/api/invitations/passkey', { answer, label: 'Ordinateur' })
}

describe('an invitation', () => {
  test('reaches the address given, says who invites where until when, and lets in once', async () => {
    const email = address()
    const sent = await inviting(newcomer, email)
    expect(sent.statusCode).toBe(201)
    const token = tokenIn(site.mails)
    expect(sent.body).not.toContain(token)
    expect(site.mails.at(-1)).toMatchObject({ to: { address: email }, groupId })
    const read = await site.browser().post('/api/invitations/read', { token })
    expect(read.json()).toMatchObject({ email, group: groupId, hasAccount: false })

    const browser = site.browser()
    expect((await accept(token, browser)).statusCode).toBe(204)
    expect((await browser.get(`/api/groups/${groupId}/actor`)).json()).toMatchObject({
      person: newcomer,
      office: 'officer',
    })
    expect((await accept(token)).statusCode).toBe(410)
    const { rows } = await database.admin.query('select row_to_json(invitation)::text as row from invitation')
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  })

  test('lets in one of two who accept at once', async () => {
    await inviting(newcomer, address())
    const token = tokenIn(site.mails)
    const browsers = [site.browser(), site.browser()]
    const answers = await Promise.all(
      browsers.map(async (browser) => {
        const options = (await browser.post('/api/invitations/passkey/options', { token })).json()
        return (await SoftwarePasskey.make(ORIGIN)).create(options)
      }),
    )
    const statuses = await Promise.all(
      browsers.map(async (browser, index) => {
        const sent = await browser.post('/api/invitations/passkey', { answer: answers[index], label: 'Ordinateur' })
        return sent.statusCode
      }),
    )
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
    const { rows } = await database.admin.query('select from account_person where person = $1', [newcomer])
    expect(rows).toHaveLength(1)
  })

  test('is over when it is too old, withdrawn, or followed by another', async () => {
    await inviting(newcomer, address())
    const first = tokenIn(site.mails)
    const second = (await inviting(newcomer, address())).json()
    expect((await accept(first)).statusCode).toBe(410)
    expect((await inviter.delete(`/api/groups/${groupId}/invitations/${second.id}`)).statusCode).toBe(204)
    expect((await accept(tokenIn(site.mails))).statusCode).toBe(410)
    await inviting(newcomer, address())
    const third = tokenIn(site.mails)
    const states = (await inviter.get(`/api/groups/${groupId}/invitations`)).json()
    expect(states.map(({ status }: { status: string }) => status)).toEqual(
      expect.arrayContaining(['open', 'withdrawn', 'accepted']),
    )
    site.clock.goTo(later(site.clock.now(), INVITATION_SECONDS - 1))
    expect((await site.browser().post('/api/invitations/read', { token: third })).statusCode).toBe(200)
    site.clock.goTo(later(site.clock.now(), 1))
    expect((await accept(third)).statusCode).toBe(410)
    expect((await accept('A'.repeat(43))).statusCode).toBe(410)
  })

  test('is given by whoever may invite, to persons of the register only', async () => {
    await inviting(newcomer, address())
    const officer = site.browser()
    await accept(tokenIn(site.mails), officer)
    expect((await inviting(newcomer, address(), officer)).statusCode).toBe(403)
    expect((await officer.get(`/api/groups/${groupId}/invitations`)).json()).toEqual([])
    expect((await inviting(randomUUID(), address())).statusCode).toBe(404)
    expect((await inviting(newcomer, 'not an address')).json().issues).toMatchObject([{ path: 'email' }])
    const stranger = (await join(site, null)).browser
    expect((await inviting(newcomer, address(), stranger)).statusCode).toBe(404)
  })

  test('is answered alike whether or not the address has an account', async () => {
    const known = await join(site, null)
    const shape = async (email: string) => {
      const { statusCode, ...sent } = await inviting(newcomer, email)
      const { id: _, expiresAt: __, email: ___, ...rest } = sent.json()
      return { statusCode, rest, subject: site.mails.at(-1)?.letter.subject }
    }
    expect(await shape(known.email)).toEqual(await shape(address()))
  })

  test('to an address that has an account is accepted by signing in with it, and by nobody else', async () => {
    const known = await join(site, null)
    await inviting(newcomer, known.email.toUpperCase())
    const token = tokenIn(site.mails)
    expect((await accept(token)).statusCode).toBe(409)
    const other = await join(site, null)
    expect((await other.browser.post('/api/invitations/accept', { token })).statusCode).toBe(409)
    expect((await site.browser().post('/api/invitations/accept', { token })).statusCode).toBe(401)
    expect((await known.browser.post('/api/invitations/accept', { token })).statusCode).toBe(204)
    expect((await known.browser.get(`/api/groups/${groupId}/actor`)).json()).toMatchObject({ person: newcomer })
  })

  test('that no mail server takes is withdrawn, and the person who invites is told', async () => {
    const broken = await openSite(database.app, {
      mailer: { send: () => Promise.reject(new Error('no mail server')), close: () => {} },
    })
    for (const [who, offices] of site.offices) broken.offices.set(who, offices)
    const there = broken.browser()
    for (const [name, value] of inviter.cookies) there.cookies.set(name, value)
    broken.clock.goTo(later(site.clock.now(), 1))
    const sent = await inviting(newcomer, address(), there)
    expect([sent.statusCode, sent.json().type]).toEqual([502, 'urn:unisson:problem:mailNotSent'])
    const [latest] = (await there.get(`/api/groups/${groupId}/invitations`)).json()
    expect(latest).toMatchObject({ person: newcomer, status: 'withdrawn' })
    await broken.app.close()
  })
})
