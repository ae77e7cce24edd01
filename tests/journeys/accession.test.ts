import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committing } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('accession')
  page = await site.open()
}, 240_000)
afterAll(() => site?.close())

const at = (path: string): string => site.at(path)

const PHONE = { width: 390, height: 844 }

/** Chooses the first person of a body in the masthead, which a phone folds away, then goes on as on a phone. */
async function becomeOnPhone(body: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(at(''))
  await become(page, body)
  await page.setViewportSize(PHONE)
}

test('S7.5: the coordinator sees on a phone who holds up an accession, and reminds in one click', async () => {
  await becomeOnPhone('Région Hauts-de-France')
  await page.goto(at('/accessions'))
  await page
    .getByRole('link', { name: /Fictionville/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /^Adhésion du Syndicat mixte/ }).waitFor()
  await page.getByText('Il manque l’acte favorable de 3 organismes sur 10.').waitFor()
  await page.getByText('ne peut pas y commander').waitFor()
  await noViolation(page)
  await page.getByRole('button', { name: /^Relancer : Département de l’Oise/ }).click()
  await page
    .getByText(/inscrites? au registre/)
    .first()
    .waitFor()
})

test('S7.5: a founder without an act is sent to its card, where the form knows what it must decide', async () => {
  await becomeOnPhone('Département de l’Oise')
  await page.goto(at('/accessions'))
  await page
    .getByRole('link', { name: /Fictionville/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Verser l’acte d’approbation' }).click()
  await page.getByText(/n’a pas d’acte favorable/).waitFor()
  await page.getByRole('link', { name: 'Ouvrir sa fiche' }).click()
  await page.getByRole('button', { name: 'Enregistrer un acte' }).click()
  expect(await page.getByLabel('Ce que l’acte décide').inputValue()).toBe('accession-approval')
  const about = page.getByLabel('Dossier concerné').locator('option:checked', { hasText: 'Fictionville' })
  await about.waitFor({ state: 'attached' })
})

test('an address from before leads to the page of the accession', async () => {
  const cases = await page.request.get(`${site.url}/api/groups/${site.group}/cases?process=accession`)
  const [found]: { id: string }[] = await cases.json()
  await page.goto(at(`/cases/accession/${found?.id}`))
  await page.waitForURL(/\/accessions\//)
})

test('an amendment says what it changes before it is proposed, survives a reload, and shows before and after', async () => {
  await becomeOnPhone('Région Hauts-de-France')
  await page.goto(at('/amendments'))
  await page.getByText('Aucun avenant n’a été proposé.').waitFor()
  await page.getByRole('button', { name: 'Proposer un avenant' }).click()
  await page.getByLabel(/Intitulé/).fill('Avenant n° 1 : préavis de six mois')
  await page.getByRole('button', { name: 'Retrait', exact: true }).click()
  await page.getByLabel('Préavis').fill('6')
  await page
    .getByText(/préavis de 6 mois/)
    .first()
    .waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Proposer un avenant' }).click()
  await page
    .getByText(/préavis de 6 mois/)
    .first()
    .waitFor()
  await noViolation(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'avenant.pdf', mimeType: 'application/pdf', buffer: Buffer.from('avenant') })
  await page.getByText(/Versé au dossier/).waitFor()
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
  await page.reload()
  await page.getByRole('link', { name: /préavis de six mois/ }).click()
  await page.getByText('Il manque l’acte favorable de 10 organismes sur 10.').waitFor()
  const row = page.getByRole('row', { name: /^Retrait/ })
  expect(await row.textContent()).toMatch(/préavis de 3 mois.*préavis de 6 mois/)
  await noViolation(page)
})
