import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { invite } from '#platform/identity/inviting.ts'
import { OIDC_CALLBACK } from '#platform/identity/services.ts'
import type { Browser } from '#platform/identity/testing/browser.ts'
import { type Agent, openProvider, throughProvider } from '#platform/identity/testing/provider.ts'
import { join, ORIGIN, openSite, type Site, tokenIn } from '#platform/identity/testing/site.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'

let database: TestDatabase
let provider: Awaited<ReturnType<typeof openProvider>>
let site: Site

beforeAll(async () => {
  database = await testDatabase()
  provider = await openProvider(`${ORIGIN}${OIDC_CALLBACK}`, ORIGIN)
  site = await openSite(database.app, { oidc: provider.settings })
})
afterAll(async () => {
  await site.app.close()
  await provider.close()
  await database.close()
})

let agent: Agent
beforeEach(() => {
  const id = randomUUID()
  agent = {
    sub: id,
    email: `${id}@test.fr`,
    given_name: 'Camille',
    usual_name: 'Exemple',
    siret: '13002526500013',
    uid: '42',
    idp_id: 'fia-1',
  }
  provider.state.agent = agent
  provider.state.refuses = false
  provider.state.forges = false
})

/** Starts at the site, goes through the provider, and gives back the address of the callback. */
async function authorised(browser: Browser, wish: object = {}): Promise<string> {
  const started = await browser.post('/api/sign-in/oidc', wish)
  expect(started.statusCode).toBe(200)
  const { pathname, search } = await throughProvider(started.json().redirect, ORIGIN)
  return `${pathname}${search}`
}

async function invitationFor(email: string): Promise<string> {
  const by = { kind: 'operator' }
  await invite(site.services, {
    as: null,
    name: 'Camille',
    email,
    by,
    title: null,
    inviter: null,
    offices: [],
    lang: 'fr',
  })
  return tokenIn(site.mails)
}

async function enter(browser: Browser, wish: object = {}) {
  const back = await browser.get(await authorised(browser, wish))
  return String(back.headers.location)
}

describe('signing in through OpenID Connect', () => {
  test('accepts an invitation, then opens the same account without one', async () => {
    const invitation = await invitationFor(agent.email.toUpperCase())
    const browser = site.browser()
    expect(await enter(browser, { invitation, returnTo: '/groups' })).toBe(`${ORIGIN}/groups`)
    const me = (await browser.get('/api/me')).json()
    expect(me).toMatchObject({ account: { email: agent.email, name: 'Camille Exemple' }, session: { means: 'oidc' } })

    const other = site.browser()
    expect(await enter(other)).toBe(`${ORIGIN}/`)
    expect((await other.get('/api/me')).json().account.id).toBe(me.account.id)
    const { rows } = await database.admin.query('select claims from federated_subject where subject = $1', [agent.sub])
    expect(rows).toEqual([{ claims: agent }])
    expect((await site.browser().post('/api/sign-in/oidc', { invitation })).statusCode).toBe(410)
  })

  test('sends away a person whom nobody invited, with no session', async () => {
    const browser = site.browser()
    expect(await enter(browser)).toBe(`${ORIGIN}/sign-in?problem=unknown`)
    expect(browser.cookies.size).toBe(0)
  })

  test('does not take an invitation sent to another address, nor an address that the provider has not verified', async () => {
    const elsewhere = await invitationFor(`${randomUUID()}@test.fr`)
    expect(await enter(site.browser(), { invitation: elsewhere })).toBe(`${ORIGIN}/sign-in?problem=email-differs`)
    provider.state.agent = { ...agent, email_verified: false }
    const invitation = await invitationFor(agent.email)
    expect(await enter(site.browser(), { invitation })).toBe(`${ORIGIN}/sign-in?problem=email-differs`)
  })

  test('does not open the account of an equal address: its holder signs in first, then adds this way in', async () => {
    const { browser } = await join(site, null, agent.email)
    expect(await enter(site.browser())).toBe(`${ORIGIN}/sign-in?problem=unknown`)
    const invitation = await invitationFor(agent.email)
    expect(await enter(site.browser(), { invitation })).toBe(`${ORIGIN}/sign-in?problem=sign-in-first`)
    expect((await site.browser().post('/api/sign-in/oidc', { link: true })).statusCode).toBe(401)
    expect(await enter(browser, { link: true })).toBe(`${ORIGIN}/`)
    expect(await enter(site.browser())).toBe(`${ORIGIN}/`)
    const other = await join(site, null)
    expect(await enter(other.browser, { link: true })).toBe(`${ORIGIN}/sign-in?problem=other-account`)
  })

  test('refuses a callback of another browser, a second time, with another state, or with another code', async () => {
    const invitation = await invitationFor(agent.email)
    await enter(site.browser(), { invitation })
    const problem = async (browser: Browser, callback: string) => String((await browser.get(callback)).headers.location)

    const [mine, theirs] = [site.browser(), site.browser()]
    const callback = await authorised(mine)
    expect(await problem(theirs, callback)).toBe(`${ORIGIN}/sign-in?problem=expired`)
    expect(await problem(mine, callback)).toBe(`${ORIGIN}/`)
    expect(await problem(mine, callback)).toBe(`${ORIGIN}/sign-in?problem=expired`)

    const forged = site.browser()
    const state = (await authorised(forged)).replace(/state=[^&]*/, 'state=forged')
    expect(await problem(forged, state)).toBe(`${ORIGIN}/sign-in?problem=failed`)
    const [victim, attacker] = [site.browser(), site.browser()]
    const injected = new URLSearchParams((await authorised(victim)).split('?')[1])
    injected.set('code', new URLSearchParams((await authorised(attacker)).split('?')[1]).get('code') ?? '')
    expect(await problem(victim, `${OIDC_CALLBACK}?${injected}`)).toBe(`${ORIGIN}/sign-in?problem=failed`)
  })

  test('refuses a userinfo that another key has signed', async () => {
    const invitation = await invitationFor(agent.email)
    provider.state.forges = true
    expect(await enter(site.browser(), { invitation })).toBe(`${ORIGIN}/sign-in?problem=failed`)
    provider.state.forges = false
    expect(await enter(site.browser(), { invitation })).toBe(`${ORIGIN}/`)
  })

  test('says when the person declined', async () => {
    provider.state.refuses = true
    expect(await enter(site.browser())).toBe(`${ORIGIN}/sign-in?problem=cancelled`)
  })

  test.each(['//evil.test', '/\\evil.test', 'https://evil.test', ''])(
    'never leads to %j afterwards',
    async (returnTo) => {
      expect((await site.browser().post('/api/sign-in/oidc', { returnTo })).statusCode).toBe(400)
    },
  )

  test('leaves through the provider too', async () => {
    const browser = site.browser()
    await enter(browser, { invitation: await invitationFor(agent.email) })
    const { redirect } = (await browser.post('/api/sign-out')).json()
    const url = new URL(redirect)
    expect(url.origin).toBe(provider.issuer)
    expect(url.searchParams.get('id_token_hint')).not.toBeNull()
    expect((await browser.get('/api/me')).statusCode).toBe(401)
  })
})
