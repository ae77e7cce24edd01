import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committing } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('signing')
  page = await site.open()
}, 180_000)
afterAll(() => site?.close())

const at = (path: string): string => site.at(path)

test('the coordinator sees who blocks what and reminds once a day; the register keeps it and verifies here', async () => {
  await page.goto(at(''))
  await become(page, 'Région Hauts-de-France')
  const remind = page.getByRole('button', { name: /^Relancer : / }).first()
  await remind.click()
  await page
    .getByText(/inscrites? au registre/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /^Relancer : / })
    .first()
    .click()
  await page
    .getByText(/a déjà reçu une relance/)
    .first()
    .waitFor()
  await noViolation(page)

  await page.goto(at('/register'))
  await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click()
  await page.getByText(/la chaîne est entière/).waitFor()
  await page
    .getByText(/Le coordonnateur a relancé/)
    .first()
    .waitFor()
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
  await page.getByText(/premiers? actes? du registre/).waitFor()
})

test('a withdrawal is refused with its article while the member lacks its deliberation', async () => {
  await page.goto(at('/withdrawals'))
  await page.getByRole('button', { name: 'Notifier le retrait' }).click()
  await page.getByLabel('Membre', { exact: true }).selectOption({ label: 'Département de la Somme' })
  await page.getByLabel('Délibération ou décision').selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Reçu le' }).fill('07/12/2026')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('AR') })
  await page.getByText('SHA-256').first().waitFor()
  await committing(page).click()
  await page.getByText(/Il manque la délibération ou la décision qui constate le retrait/).waitFor()
  expect(await page.getByRole('button', { name: 'convention, art. 8' }).count()).toBeGreaterThan(0)
})

test('a member records its deliberation, transmits and publishes it, and its withdrawal is granted', {
  timeout: 180_000,
}, async () => {
  const played = await page.request.post(`${site.url}/api/demo/stage`, { data: { stage: 'in-force' } })
  const { groupId }: { groupId: string } = await played.json()
  const told = await page.request.get(`${site.url}/api/session?group=${groupId}`)
  const { today }: { today: string } = await told.json()
  const day = today.split('-').toReversed().join('/')
  await page.goto(`${site.url}/groups/${groupId}`)
  await become(page, 'Département de la Somme')
  await page.getByRole('main').getByRole('link', { name: 'Département de la Somme' }).first().click()

  await page.getByRole('button', { name: 'Enregistrer un acte' }).click()
  await page.getByLabel('Nom de l’instance').fill('conseil départemental')
  await page.getByLabel('Numéro de l’acte').fill('2027-01-9')
  await page.getByRole('textbox', { name: 'Date de la séance' }).fill(day)
  await page.getByLabel('Ce que l’acte décide').selectOption('withdrawal')
  await page.getByLabel('L’acte est favorable').check()
  await page.getByLabel('L’acte est soumis au contrôle de légalité').check()
  await bring('deliberation.pdf')
  await record()

  const act = page.locator('section', { has: page.getByRole('heading', { name: /2027-01-9/ }) }).last()
  await act.getByRole('button', { name: /transmission|Transmettre/i }).click()
  // The day of the sending and of its acknowledgement is most often today: the form begins there.
  await page.getByLabel('Numéro de l’accusé de réception').fill('AR-2027-9')
  await record()
  await act.getByRole('button', { name: /publication|Publier/i }).click()
  await record()

  await page.goto(`${site.url}/groups/${groupId}/withdrawals`)
  await page.getByRole('button', { name: 'Notifier le retrait' }).click()
  expect(await page.getByLabel('Membre', { exact: true }).inputValue()).not.toBe('')
  await page.getByLabel('Délibération ou décision').selectOption({ label: '2027-01-9, Département de la Somme' })
  await page.getByRole('textbox', { name: 'Reçu le' }).fill(day)
  await bring('accuse.pdf')
  await record()
  await page.getByRole('link', { name: 'Département de la Somme' }).click()
  await page.getByRole('heading', { name: 'Retrait du Département de la Somme' }).waitFor()
  await page
    .getByText(/Le préavis de 3 mois court du/)
    .first()
    .waitFor()
})

async function bring(name: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) })
  await page.getByText('SHA-256').first().waitFor()
}

/** Records the act whose form is open, sees its receipt, and reads the page again. */
async function record(): Promise<void> {
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
  await page.reload()
}

test('on a phone one sees whom one plays, changes person, and goes through the pages by the keyboard alone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at('/disputes'))
  const choice = page.getByLabel(/Vous êtes/)
  await choice.selectOption((await choice.locator('option', { hasText: 'Oise' }).first().getAttribute('value')) ?? '')
  await page.getByRole('banner').getByText('La Présidente', { exact: true }).waitFor()

  const pages = page.getByRole('navigation', { name: 'Pages du groupement' })
  const opener = pages.getByRole('button', { name: 'Convention · Litiges' })
  await opener.press('Enter')
  expect(await pages.locator('[aria-current="page"]:visible').allTextContents()).toEqual(['Litiges'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  expect(await pages.getByRole('link').count()).toBe(0)
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)

  await opener.press('Enter')
  await pages.getByRole('link', { name: 'Retraits' }).press('Enter')
  await pages.getByRole('button', { name: 'Membres · Retraits', expanded: false }).waitFor()
  await page.getByRole('heading', { name: 'Retraits', level: 1 }).waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await pages.locator('[aria-current]:visible').allTextContents()).toEqual(['Membres', 'Retraits'])
})
