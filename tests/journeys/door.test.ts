import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { People } from '#api/people.ts'
import { linkIn } from './mail-server.ts'
import { unisson } from './real-server.ts'
import { enter, foundGroup, invited, openService, signInWithPasskey } from './service.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const SOMME = 'presidence@somme.test'

let service: Awaited<ReturnType<typeof openService>>
let site: string
let officer: Visitor
let somme: Visitor
let group: string

beforeAll(async () => {
  service = await openService()
  site = service.site
  const { out } = await unisson(['invite', 'achats@region.test', '--name', 'La directrice'], service.environment)
  officer = await openVisitor(service.browser)
  await officer.page.goto(linkIn(out))
  await officer.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
  await officer.page.waitForURL(`${site}/lire`)
  group = await foundGroup(officer)
  somme = await enter(service, inviter(), 'Département de la Somme', SOMME)
}, 180_000)
afterAll(() => service?.close())

const inviter = () => ({ officer, mails: service.mails, group })

describe('somebody tries the door', () => {
  test('an answer of a passkey serves once, and a planted cookie is not the session', async () => {
    const { page, context } = somme
    await somme.api('POST', '/api/sign-out', {})
    await context.addCookies([{ name: 'unisson', value: 'A'.repeat(43), url: site }])
    await page.goto(`${site}/groups/${group}/members`)
    await page.waitForURL(/\/sign-in\?/)
    const sent = page.waitForRequest(`${site}/api/sign-in/passkey`)
    await signInWithPasskey(somme)
    // One comes back to where one was.
    await page.waitForURL(`${site}/groups/${group}/members`)
    const cookies = await context.cookies()
    expect(cookies.find(({ name }) => name === 'unisson')?.value).not.toBe('A'.repeat(43))
    const replay = (await sent).postDataJSON()
    expect((await somme.api('POST', '/api/sign-in/passkey', replay)).status).toBe(401)
    await somme.api('POST', '/api/sign-in/passkey/options', {})
    expect((await somme.api('POST', '/api/sign-in/passkey', replay)).status).toBe(401)
    expect((await somme.api('GET', '/api/me')).status).toBe(200)
  })

  test('a page of another site changes nothing', async () => {
    const cookie = (await somme.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const origin of ['https://evil.test', 'null', site.replace('localhost', '127.0.0.1')]) {
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const forged = await fetch(`${site}/api/me/sessions`, { method: 'DELETE', headers })
      expect(forged.status, origin).toBe(403)
    }
    expect((await somme.api('GET', '/api/me')).status).toBe(200)
  })

  test('a session that ends under one’s feet costs nothing of what was typed', async () => {
    const { page, context } = officer
    await page.goto(`${site}/groups/${group}/members`)
    const row = page.getByRole('row').filter({ hasText: 'Pas-de-Calais' }).last()
    await row.getByRole('button', { name: /^Inviter / }).click()
    const field = row.getByLabel('Adresse électronique professionnelle')
    await field.fill('presidence@pas-de-calais.test')
    const before = await context.cookies()
    await officer.api('DELETE', '/api/me/sessions')
    await row.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText('Rien de votre saisie n’est perdu').waitFor()
    expect(await field.inputValue()).toBe('presidence@pas-de-calais.test')
    await page.getByRole('button', { name: 'S’identifier avec une clé d’accès' }).first().click()
    await page.getByText('Rien de votre saisie n’est perdu').waitFor({ state: 'detached' })
    await row.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText('Invitation envoyée à presidence@pas-de-calais.test.').waitFor()
    expect(await context.cookies()).not.toEqual(before)
  })

  test('the last passkey stays, is renamed, and a device makes no second one for the same account', async () => {
    const { page } = somme
    await page.goto(`${site}/account`)
    await page.getByText('C’est le dernier moyen d’ouvrir ce compte').waitFor()
    const [only] = (await somme.api<{ id: string }[]>('GET', '/api/me/passkeys')).body
    const removed = await somme.api<{ reason: string }>('DELETE', `/api/me/passkeys/${only?.id}`)
    expect([removed.status, removed.body.reason]).toEqual([409, 'last'])
    // This device has one already: another device would be needed.
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByLabel('Nom de la clé').fill('Téléphone')
    await page.getByRole('button', { name: 'Créer la clé' }).click()
    await page.getByText('Cet appareil garde déjà une clé de ce compte').waitFor()
    await page.getByRole('button', { name: /^Renommer la clé / }).click()
    await page.getByLabel('Nom de la clé').first().fill('Poste du bureau')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Clé renommée.').waitFor()
    await page.getByText('Poste du bureau').waitFor()
  })

  test('an access taken back closes the group at once, and its holder is told', async () => {
    const before = service.mails.received.length
    const { body: list } = await officer.api<People>('GET', `/api/groups/${group}/people`)
    const person = list.people.find(({ mandates }) => mandates.some(({ body }) => body.name.endsWith('Somme')))
    const path = `/api/groups/${group}/people/${person?.person}/access`
    expect((await somme.api('DELETE', path)).status).toBe(409)
    expect((await officer.api('DELETE', path)).status).toBe(204)
    expect((await somme.api('GET', `/api/groups/${group}/board`)).status).toBe(404)
    expect((await service.mails.lastTo(SOMME, before)).subject).not.toBe('')
    const { link } = await invited(inviter(), 'Département de la Somme', SOMME)
    await somme.page.goto(link)
    await somme.page.getByRole('button', { name: 'Accepter l’invitation' }).click()
    await somme.page.waitForURL(`${site}/groups/${group}`)
  })

  test('who lost every passkey is let in again by unisson reset, and by nothing else', async () => {
    const { code, out } = await unisson(['reset', SOMME], service.environment)
    expect(code, out).toBe(0)
    expect((await somme.api('GET', '/api/me')).status).toBe(401)
    await somme.page.goto(`${site}/sign-in`)
    await signInWithPasskey(somme)
    await somme.page.getByText('Cette clé d’accès n’ouvre aucun compte ici').waitFor()
    const again = await openVisitor(service.browser)
    await again.page.goto(linkIn(out))
    await again.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
    await again.page.waitForURL(`${site}/lire`)
    expect((await again.api('GET', `/api/groups/${group}/board`)).status).toBe(200)
    await again.context.close()
  })

  test('a mandate that ended opens nothing more', async () => {
    const agent = await enter(service, inviter(), 'Département de l’Oise', 'agent@oise.test')
    const { body: list } = await officer.api<People>('GET', `/api/groups/${group}/people`)
    const oise = list.people.flatMap(({ mandates }) => mandates).find(({ body }) => body.name.endsWith('l’Oise'))
    const base = `/api/groups/${group}/bodies/${oise?.body.id}`
    const { body: card } = await officer.api<{ seq: number }>('GET', base)
    const ending = { number: 1, until: '2026-04-12', reason: 'La personne a quitté ses fonctions.', act: null }
    const ended = await officer.api('POST', `${base}/endOffice`, ending, { 'if-match': `"${card.seq}"` })
    expect(ended.status, JSON.stringify(ended.body)).toBe(200)
    await agent.page.goto(site)
    await agent.page.getByText('Aucun pour l’instant').waitFor()
    expect((await agent.api('GET', `/api/groups/${group}/board`)).status).toBe(404)
    await agent.context.close()
  })

  test('who tries too often waits, and is told so', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 25 }, () => officer.api('POST', '/api/sign-in/passkey/options', {})),
    )
    expect(statuses.map(({ status }) => status)).toContain(429)
    await somme.page.goto(`${site}/sign-in`)
    await signInWithPasskey(somme)
    await somme.page.getByText('Trop de tentatives depuis votre réseau').waitFor()
  })
})
