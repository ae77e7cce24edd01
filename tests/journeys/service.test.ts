import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { People } from '#api/people.ts'
import { linkIn } from './mail-server.ts'
import { unisson } from './real-server.ts'
import { reviewOn } from './review-steps.ts'
import { foundGroup, givenOffice, invited, openService, signInWithPasskey } from './service.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const TEXT = fileURLToPath(new URL('../../examples/hauts-de-france/convention.txt', import.meta.url))
const OFFICER = 'achats@region.test'
const SOMME = 'presidence@somme.test'
const OISE = 'agent@oise.test'
const AISNE = 'presidence@aisne.test'

let service: Awaited<ReturnType<typeof openService>>
let site: string
let officer: Visitor
let somme: Visitor
let sommeLink: string
let group: string

beforeAll(async () => {
  service = await openService()
  site = service.site
  officer = await openVisitor(service.browser)
}, 180_000)
afterAll(() => service?.close())

const inviter = () => ({ officer, mails: service.mails, group })

describe('an instance begins empty', () => {
  test('nobody is let in: every page leads to sign-in, and says how one gets an account', async () => {
    await officer.page.goto(`${site}/lire?x=1#bas`)
    await officer.page.waitForURL(/\/sign-in\?/)
    expect(new URL(officer.page.url()).searchParams.get('to')).toBe('/lire?x=1#bas')
    await officer.page.getByText('On entre sur invitation.').waitFor()
    await signInWithPasskey(officer)
    await officer.page.getByRole('alert').getByText('L’appareil n’a pas répondu').waitFor()
  })

  test('unisson invite, beside the running server, opens the first account: a link that works once', async () => {
    const { code, out } = await unisson(['invite', OFFICER, '--name', 'La directrice des achats'], service.environment)
    expect(code, out).toBe(0)
    const link = linkIn(out)
    const { page } = officer
    await page.goto(link)
    await page.getByText('Cette invitation vous permet de créer un groupement de commandes.').waitFor()
    await page.getByText('la personne qui administre ce site').first().waitFor()
    // The token does not stay in the address, nor in the history.
    expect(page.url()).toBe(`${site}/invitation`)
    await page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
    await page.waitForURL(`${site}/lire`)

    const again = await openVisitor(service.browser)
    await again.page.goto(link)
    await again.page.getByText('Cette invitation a déjà servi').waitFor()
    await again.page.goto(`${link.slice(0, -4)}AAAA`)
    await again.page.reload()
    await again.page.getByText('Ce lien n’est pas une invitation').waitFor()
    await again.context.close()
    const twice = await unisson(['invite', OFFICER, '--name', 'Une autre'], service.environment)
    expect(twice.code).toBe(1)
    expect(twice.out).toContain('a déjà un compte')
  })
})

describe('a group is founded from its text', () => {
  test('its founder has a person and a mandate in it', { timeout: 300_000 }, async () => {
    const { page } = officer
    await page.getByLabel('La convention', { exact: true }).setInputFiles(TEXT)
    await page.getByRole('button', { name: 'Lire la convention' }).click()
    await page.getByRole('heading', { name: 'Vous, dans ce groupement' }).waitFor({ timeout: 30_000 })
    const review = reviewOn(page)
    await review.confirmAll()
    await review.acknowledgeAll()
    const create = page.getByRole('button', { name: 'Créer le groupement' })
    expect(await create.getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('Votre fonction').fill('Directrice des achats')
    expect(await create.getAttribute('aria-disabled')).toBe('false')
    group = await review.create()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect((await officer.api('GET', `/api/groups/${group}/board`)).status).toBe(200)
    await page.goto(`${site}/account`)
    await page.getByText('Directrice des achats, Région Hauts-de-France').waitFor()
  })

  test('nobody else prepares it, nor enters it by its address', async () => {
    const stranger = await openVisitor(service.browser)
    const { out } = await unisson(['invite', 'autre@test.fr', '--name', 'Quelqu’un'], service.environment)
    await stranger.page.goto(linkIn(out))
    await stranger.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
    await stranger.page.waitForURL(`${site}/lire`)
    for (const path of ['', '/board', '/people', '/journal', '/convention']) {
      expect((await stranger.api('GET', `/api/groups/${group}${path}`)).status, path).toBe(404)
    }
    expect((await stranger.api('POST', `/api/groups/${group}/preparation`, {})).status).toBe(404)
    // A group that one prepares oneself is not founded before one has an office in it.
    const mine = randomUUID()
    expect((await stranger.api('POST', `/api/groups/${mine}/bodies`, {})).status).toBe(404)
    expect((await stranger.api('POST', `/api/groups/${mine}/preparation`, {})).status).toBe(200)
    expect((await officer.api('POST', `/api/groups/${mine}/preparation`, {})).status).toBe(404)
    const founding = await stranger.api<{ reason: string }>('POST', `/api/groups/${mine}/convention`, {})
    expect([founding.status, founding.body.reason]).toEqual([403, 'outside'])
    await stranger.context.close()
  })
})

describe('the persons of the other members', () => {
  test('are invited by mail, and see their own group and no other', { timeout: 120_000 }, async () => {
    const { page } = officer
    await page.goto(`${site}/groups/${group}/members`)
    const row = page.getByRole('row').filter({ hasText: 'Département de la Somme' }).last()
    await row.getByRole('button', { name: /^Inviter / }).click()
    await row.getByLabel('Adresse électronique professionnelle').fill(SOMME)
    await row.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText(`Invitation envoyée à ${SOMME}.`).waitFor()
    const letter = await service.mails.lastTo(SOMME)
    expect(letter.text).toContain('La directrice des achats, Directrice des achats, Région Hauts-de-France vous invite')
    sommeLink = linkIn(letter.text)

    somme = await openVisitor(service.browser)
    await somme.page.goto(sommeLink)
    await somme.page.getByText('Département de la Somme').first().waitFor()
    await somme.page.getByText('tout faire pour votre organisme, et signer pour lui').waitFor()
    await somme.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
    await somme.page.waitForURL(`${site}/groups/${group}`)
    await somme.page.getByRole('heading', { level: 1 }).waitFor()
    expect((await somme.api('GET', `/api/groups/${group}/board`)).status).toBe(200)
    const other = await foundGroup(officer)
    expect((await officer.api('GET', `/api/groups/${other}/board`)).status).toBe(200)
    expect((await somme.api('GET', `/api/groups/${other}/board`)).status).toBe(404)
    const session = await somme.api<{ groups: { id: string }[] }>('GET', '/api/session')
    expect(session.body.groups.map(({ id }) => id)).toEqual([group])
    // A member's person invites its own body's persons, not another's.
    const { body } = await somme.api<People>('GET', `/api/groups/${group}/people`)
    const bodies = body.people
      .filter(({ mayInvite }) => mayInvite)
      .flatMap(({ mandates }) => mandates.map((m) => m.body.name))
    expect(new Set(bodies)).toEqual(new Set(['Département de la Somme']))
    await page.reload()
    await page
      .getByText(/a son accès depuis le/)
      .nth(1)
      .waitFor()
  })

  test('one comes in through the OpenID provider, at the address invited and no other', {
    timeout: 60_000,
  }, async () => {
    const person = await invited(inviter(), 'Département de l’Oise', OISE)
    const agent = await openVisitor(service.browser)
    service.provider.state.agent = {
      sub: randomUUID(),
      email: 'ailleurs@oise.test',
      given_name: 'Une',
      usual_name: 'Autre',
    }
    await agent.page.goto(person.link)
    await agent.page.getByRole('button', { name: 'Accepter par le fournisseur' }).click()
    await agent.page.getByText('L’invitation a été envoyée à une autre adresse').waitFor()
    await agent.context.clearCookies()
    service.provider.state.agent = { sub: randomUUID(), email: OISE, given_name: 'L’agent', usual_name: 'de l’Oise' }
    await agent.page.goto(person.link)
    await agent.page.getByRole('button', { name: 'Accepter par le fournisseur' }).click()
    await agent.page.waitForURL(`${site}/groups/${group}`)
    expect((await agent.api('GET', `/api/groups/${group}/board`)).status).toBe(200)
    await agent.context.close()
  })

  test('an invitation is for one person: another who is signed in is told so', async () => {
    const { link } = await invited(inviter(), 'Département du Nord', 'presidence@nord.test')
    await somme.page.goto(link)
    await somme.page
      .getByText(`Vous êtes identifié avec ${SOMME}, et l’invitation est pour presidence@nord.test.`)
      .waitFor()
    const token = link.split('#')[1]
    expect((await somme.api('POST', '/api/invitations/accept', { token })).status).toBe(409)
    await somme.page.goto(sommeLink)
    await somme.page.reload()
    await somme.page.getByText('Cette invitation a déjà servi').waitFor()
  })

  test('who represents two members says for which one, and may change', async () => {
    const { link, person } = await invited(inviter(), 'Département de l’Aisne', AISNE)
    await givenOffice(officer, group, 'Agence départementale', person ?? '')
    const aisne = await openVisitor(service.browser)
    await aisne.page.goto(link)
    await aisne.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
    await aisne.page.getByRole('heading', { name: 'Pour qui agissez-vous ?' }).waitFor()
    await aisne.page.getByRole('button', { name: 'Agir pour le Département de l’Aisne' }).click()
    await aisne.page.getByRole('navigation', { name: 'Pages du groupement' }).waitFor()
    const chosen = aisne.page.getByLabel('Vous êtes')
    const acts = () => chosen.locator('option:checked').innerText()
    await expect.poll(acts).toContain('Département de l’Aisne')
    await chosen.selectOption({
      label: (await chosen.locator('option').allInnerTexts()).find((one) => one.startsWith('Agence')) ?? '',
    })
    await expect.poll(acts).toContain('Agence départementale')
    await aisne.page.reload()
    await expect.poll(acts).toContain('Agence départementale')
    await aisne.context.close()
  })
})
