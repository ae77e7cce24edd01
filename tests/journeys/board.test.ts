import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type RealServer, startRealServer } from './real-server.ts'

let server: RealServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startRealServer('signing')
  browser = await launchChromium()
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = (path: string): string => `${server.url}/groups/${server.group}${path}`

/** Chooses the first person of a body in the masthead. */
async function become(body: string): Promise<void> {
  const choice = page.getByLabel(/Vous êtes/)
  await choice.waitFor()
  const option = choice.locator('option', { hasText: body }).first()
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByRole('heading', { name: 'Qui bloque quoi' }).waitFor()
}

test('the coordinator sees who blocks what and reminds once a day; the register keeps it and verifies here', async () => {
  await page.goto(at(''))
  await become('Région Hauts-de-France')
  const remind = page.getByRole('button', { name: /^Relancer : / }).first()
  await remind.click()
  await page.getByText(/inscrites? au registre/).first().waitFor()
  await page.getByRole('button', { name: /^Relancer : / }).first().click()
  await page.getByText(/a déjà reçu une relance/).first().waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.goto(at('/register'))
  await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click()
  await page.getByText(/la chaîne est entière/).waitFor()
  await page.getByText(/Le coordonnateur a relancé/).first().waitFor()
})

test('the search finds a member without its accents, and the group stands as it was on a past day', async () => {
  await page.goto(at(''))
  await page.keyboard.press('/')
  await page.keyboard.type('departement somme')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Département de la Somme' }).first().click()
  await page.getByRole('heading', { name: 'Département de la Somme', level: 1 }).waitFor()
  await page.goto(at('/register'))
  await page.getByLabel('Date à montrer').press('Home')
  await page.getByText(/Rejoué à partir de/).waitFor()
})

test('a withdrawal is refused with its article while the member lacks its deliberation', async () => {
  await page.goto(at('/withdrawals'))
  await page.getByRole('button', { name: 'Notifier le retrait' }).click()
  await page.getByLabel('Membre').selectOption({ label: 'Département de la Somme' })
  await page.getByLabel('Délibération ou décision').selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Reçu le' }).fill('07/12/2026')
  await page.locator('input[type=file]').setInputFiles({ name: 'ar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('AR') })
  await page.getByText('SHA-256').first().waitFor()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/Il manque la délibération ou la décision qui constate le retrait/).waitFor()
  expect(await page.getByRole('button', { name: 'convention, art. 8' }).count()).toBeGreaterThan(0)
})
