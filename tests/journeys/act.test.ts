import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { openState } from './gallery-states.ts'
import { type Site, serveBuiltSite } from './site.ts'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await serveBuiltSite()
  browser = await launchChromium()
})
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('an act is done by the keyboard alone, and gives its receipt', async () => {
  await openState(page, site.url, 'act/open-primary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('14/12/2026')
  await page.keyboard.press('Enter')
  await page.getByText('Récépissé n° 47').waitFor()
  expect(await page.getByText('lundi 18 janvier 2027 à 10 h 12').count()).toBe(1)
  await page.getByRole('button', { name: 'Vérifier' }).press('Enter')
  await page.getByText('vérifié', { exact: true }).waitFor()
})

test('a day that does not exist is named, and a half-filled form survives a reload', async () => {
  await openState(page, site.url, 'act/form')
  const field = page.getByRole('textbox', { name: 'Date de l’accusé de réception' })
  await field.fill('31/02/2027')
  await field.blur()
  await page.getByText('31/02/2027 n’existe pas.').waitFor()
  await field.fill('11/01/2027')
  await page.reload()
  await page.getByText(/^Saisie du .* reprise\./).waitFor()
  expect(await field.inputValue()).toBe('11/01/2027')
})

test('a closed act explains itself, down to what its article says', async () => {
  await openState(page, site.url, 'act/closed')
  expect(await page.getByRole('button', { name: 'Notifier le retrait' }).count()).toBe(0)
  await page.getByText('Il manque l’accusé de réception du coordonnateur').first().waitFor()
  await page.getByRole('button', { name: 'Voir pourquoi' }).click()
  await page.getByRole('button', { name: 'convention, art. 8, al. 1' }).first().click()
  await page.getByRole('dialog').getByText('trois mois à l’avance').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('the frame gives search on /, help on ?, the other language, and the way past itself', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${site.url}/gallery`)
  await page.locator('[data-gallery-state]').first().waitFor()
  await page.keyboard.press('/')
  expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Aide' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})
