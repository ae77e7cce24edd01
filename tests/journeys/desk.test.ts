import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfText } from '#platform/text/pdf.ts'
import { demoOf } from './demo-server.ts'
import { choose, press, tabTo, typeIn } from './keyboard.ts'
import { committing } from './next-steps.ts'
import type { RealServer } from './real-server.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** The desk of the coordinator, by the keyboard alone and on a telephone: what is entered, handed over, corrected, and told to nobody else. */

const DEADLINE = Date.parse('2027-03-31T10:00:00.000Z')
const MINUTE = 60_000
const NAME = 'Coopérative de la clé USB'
const PHONE = { viewport: { width: 390, height: 844 } }

let site: StageSite
let page: Page
beforeAll(async () => {
  site = await openStage('tenders-awaited')
  page = await site.open()
  page.setDefaultTimeout(20_000)
  await page.goto(site.at(''))
  await become(page, 'Région Hauts-de-France', 'commande publique')
}, 180_000)
afterAll(() => site?.close())

const goTo = (instant: number): Promise<void> => demoOf(site as unknown as RealServer).goTo(instant)

test('R2.25: a copy on a key is entered by the keyboard alone, and its receipt is there to be handed over', {
  timeout: 120_000,
}, async () => {
  await page.goto(site.at('/arrivals'))
  await page.getByText('Aucune arrivée').waitFor()
  await noViolation(page)
  await press(page, page.getByRole('button', { name: 'Inscrire une arrivée' }))
  expect(await page.getByLabel('Heure d’arrivée').inputValue()).toMatch(/^\d\d:\d\d$/)
  await typeIn(page, page.getByLabel('Nom écrit sur l’enveloppe'), NAME)
  await choose(page, page.getByLabel('Numéro porté'), 'SIRET')
  await typeIn(page, page.getByRole('textbox', { name: 'SIRET' }), '73282932000075')
  await page.getByText('Quatorze chiffres, dont le dernier vérifie les autres.').waitFor()
  await typeIn(page, page.getByRole('textbox', { name: 'SIRET' }), '732 829 320 00074')
  for (const tick of ['Fermé', 'Porte la mention « copie de sauvegarde »']) {
    await tabTo(page, page.getByLabel(tick))
    await page.keyboard.press('Space')
  }
  await typeIn(page, page.getByLabel('Reçu par'), 'Accueil')
  await noViolation(page)
  await page.keyboard.press('Enter')
  const handed = page.getByRole('link', { name: 'Récépissé à remettre au porteur (PDF)' })
  await handed.waitFor()
  await noViolation(page)
  const receipt = await page.request.get(new URL((await handed.getAttribute('href')) ?? '', site.url).href)
  expect(receipt.headers()['content-type']).toBe('application/pdf')
  const { text: read } = await pdfText(new Uint8Array(await receipt.body()), 'recepisse.pdf')
  const text = read.replaceAll(/\s+/g, ' ')
  expect(text).toContain('Récépissé d’arrivée n° 1')
  expect(text).toContain(NAME)
  await press(page, page.getByRole('button', { name: 'Fermer' }))
  await page.getByRole('table').getByRole('link', { name: NAME }).waitFor()
})

test('R2.30: a mistake is corrected with its reason, and the page keeps what it said', {
  timeout: 120_000,
}, async () => {
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('heading', { name: `Arrivée n° 1, ${NAME}` }).waitFor()
  await page.getByText('Rapproché d’aucun dépôt.').waitFor()
  await noViolation(page)
  await page.getByRole('button', { name: 'Corriger l’inscription' }).click()
  await page.getByLabel('Combien').fill('2')
  await page.getByLabel('Motif').fill('Deux clés étaient dans le pli.')
  await committing(page).click()
  await page.getByText('Récépissé', { exact: false }).first().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Corrections' }).waitFor()
  await page.getByText('Deux clés étaient dans le pli.').first().waitFor()
  await page.getByText('2 plis, colis ou objets').waitFor()
  await noViolation(page)
})

test('R2.26: on a telephone, what comes a minute late is entered as late, and told so', {
  timeout: 120_000,
}, async () => {
  await goTo(DEADLINE + MINUTE)
  const phone = await site.open(PHONE)
  phone.setDefaultTimeout(20_000)
  await phone.goto(site.at(''))
  await become(phone, 'Région Hauts-de-France', 'commande publique')
  await phone.goto(site.at('/arrivals'))
  await phone.getByRole('button', { name: 'Inscrire une arrivée' }).click()
  await phone.getByLabel('Copie de sauvegarde sur papier').check()
  await phone.getByLabel('Nom écrit sur l’enveloppe').fill('Le retardataire')
  await phone.getByLabel('Heure d’arrivée').fill('12:01')
  await phone.getByLabel('Reçu par').fill('Accueil')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await noViolation(phone)
  await committing(phone).click()
  await phone.getByRole('link', { name: 'Récépissé à remettre au porteur (PDF)' }).waitFor()
  await phone.getByRole('button', { name: 'Fermer' }).click()
  await phone.getByText('hors délai, gardé non ouvert').first().waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await noViolation(phone)
  await phone.context().close()
})

test('R2.24: to another member the page says whose desk it is, and nothing else', { timeout: 120_000 }, async () => {
  const other = await site.open()
  await other.goto(site.at(''))
  await become(other, 'Département de la Somme')
  await other.goto(site.at('/arrivals'))
  await other.getByText('Le guichet est celui du coordonnateur').waitFor()
  expect(await other.content()).not.toContain(NAME)
  await noViolation(other)
  await other.context().close()
})
