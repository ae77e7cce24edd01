import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committing } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('in-force')
  page = await site.open()
}, 180_000)
afterAll(() => site?.close())

const at = (path: string): string => site.at(path)
const ANSWER = 'La réponse nomme un agent.'

/** Chooses the first person of a body in the masthead, then opens a page of the group. */
async function goAs(body: string, path: string): Promise<void> {
  await page.goto(at(''))
  await become(page, body)
  await page.goto(at(path))
}

async function record(): Promise<void> {
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
}

test('S3.20: the coordinator informs the members; the form survives a reload; a member reads in one click', {
  timeout: 120_000,
}, async () => {
  await goAs('Région Hauts-de-France', '/information')
  await page.getByText('Aucune information n’a encore été transmise.').waitFor()
  await page.getByRole('button', { name: 'Informer les membres' }).click()
  await page.getByLabel('Titre').fill('Calendrier de la consultation')
  await page.getByLabel('Texte').fill('Les offres sont attendues le 1er mars.')
  await page.reload()
  await page.getByRole('button', { name: 'Informer les membres' }).click()
  expect(await page.getByLabel('Titre').inputValue()).toBe('Calendrier de la consultation')
  await noViolation(page)
  await record()

  await goAs('Département de la Somme', '')
  await page.getByText('1 non lue').waitFor()
  await page.getByRole('link', { name: 'Fil d’information' }).click()
  await page.getByText('Non lue par vous').first().waitFor()
  await noViolation(page)
  await page.getByRole('button', { name: 'Accuser lecture de « Calendrier de la consultation »' }).click()
  await page.getByText('inscrite au registre sous le numéro').waitFor()
  await page.getByText('Rien n’attend de vous : vous avez tout lu.').waitFor()
  await page.getByRole('link', { name: 'Calendrier de la consultation' }).click()
  await page.getByRole('heading', { name: 'Qui a reçu, qui a lu' }).waitFor()
  await page.getByText('Le Département de la Somme a accusé lecture.').waitFor()
})

test('S3.20: an answer kept to its asker is read by it, and by no other member', { timeout: 120_000 }, async () => {
  await goAs('Département de la Somme', '/information')
  await page.getByRole('button', { name: 'Demander une information' }).click()
  await page.getByLabel('Objet').fill('Comptes d’un établissement')
  await page.getByLabel('Demande', { exact: true }).fill('Qui tient ces comptes ?')
  await record()

  await goAs('Région Hauts-de-France', '/information')
  await page.getByRole('link', { name: 'Comptes d’un établissement' }).first().click()
  await page.getByRole('button', { name: 'Répondre à la demande' }).click()
  await page.getByLabel('Réponse', { exact: true }).fill(ANSWER)
  await page.getByLabel('à celui qui a demandé, seul').check()
  await page.getByLabel('Pourquoi lui seul').fill('donnée personnelle')
  await record()
  const address = page.url()

  await goAs('Département de la Somme', '/information')
  await page.goto(address)
  await page.getByText(ANSWER).waitFor()
  await goAs('Département de l’Oise', '/information')
  await page.goto(address)
  await page.getByText('Motif : donnée personnelle').waitFor()
  expect(await page.getByText(ANSWER).count()).toBe(0)
  await noViolation(page)
  await page.goto(at('/register'))
  await page.getByRole('button', { name: 'Vérifier sur cet appareil' }).click()
  await page.getByText(/Le contenu de 2 actes est réservé à d’autres que vous/).waitFor()
})

test('S9.1, S9.2: an expense enters the ledger, cannot be shared under this convention, and goes to a spreadsheet', {
  timeout: 120_000,
}, async () => {
  await goAs('Région Hauts-de-France', '/costs')
  await page.getByText(/met les frais de fonctionnement à la charge du coordonnateur/).waitFor()
  const today: { today: string } = await (await page.request.get(at('').replace('/groups', '/api/groups'))).json()
  await page.getByRole('button', { name: 'Enregistrer un frais' }).click()
  await page.getByLabel('Ce qui est payé').fill('Avis de publicité')
  await page.getByLabel('Montant, toutes taxes comprises').fill('1 234,56')
  await page.getByRole('textbox', { name: 'Date de la dépense' }).fill(today.today.split('-').toReversed().join('/'))
  await page.getByLabel('Fournisseur').fill('Journal d’annonces')
  const invoice = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('facture') }
  await page.locator('input[type=file]').setInputFiles(invoice)
  await page.getByText('SHA-256').first().waitFor()
  await record()
  await page.reload()
  await page.getByRole('heading', { name: 'Qui supporte quoi' }).waitFor()
  await noViolation(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le compte (CSV)' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain(
    ';Avis de publicité;publicité;Journal d’annonces;1234,56;',
  )
  await page.getByRole('link', { name: 'Avis de publicité' }).click()
  await page.getByRole('link', { name: 'facture.pdf' }).waitFor()
  await page
    .getByText(/aucun membre ne peut en payer une part/)
    .first()
    .waitFor()
  await noViolation(page)
})
