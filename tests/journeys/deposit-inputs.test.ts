import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Company, enterCompany, pdfOf } from './company.ts'
import { noViolation } from './stage.ts'
import { serveTenders, type TenderSite } from './tender-site.ts'

/** What companies really give: each is told what is wrong in words of its own, before anything leaves; what is sound goes through. */

const disk = mkdtempSync(join(tmpdir(), 'unisson-dossier-'))
const MANY = 2000
/** 300 characters in four scripts, as a folder of folders: no file system takes them in one name. */
const LONG = `${'é'.repeat(80)}/${'Ωμέγα-'.repeat(12)}/${'技術提案書'.repeat(14)}/${'مذكرة-تقنية-'.repeat(5)}12345678901.txt`

let site: TenderSite
let browser: Browser
let company: Company

beforeAll(async () => {
  site = await serveTenders()
  browser = await launchChromium()
  const letterTo = async (address: string) => (await site.mails.lastTo(address)).text
  const named = { name: 'Numérique du Nord', siret: '73282932000074' }
  company = await enterCompany(browser, { address: site.address, letterTo }, named)
  for (let index = 0; index < MANY; index++) {
    const path = join(disk, 'réponse', `annexe ${index % 20}`, `pièce ${index}.txt`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `pièce ${index}`)
  }
  mkdirSync(dirname(join(disk, 'réponse', LONG)), { recursive: true })
  writeFileSync(join(disk, 'réponse', LONG), 'un nom')
  writeFileSync(join(disk, 'texte.pdf'), 'ceci est un texte')
  writeFileSync(join(disk, 'coupé.pdf'), pdfOf(9000).subarray(0, 4000))
  writeFileSync(join(disk, 'mémoire.pdf'), pdfOf(9000))
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  rmSync(disk, { recursive: true })
})

const region = (name: string) => company.page.getByRole('region', { name, exact: true })

test('un PDF qui ne s’ouvre pas est vu, qu’il soit coupé ou qu’il soit autre chose', async () => {
  const { page, button, give } = company
  await button('Répondre').click()
  await page.getByLabel('Lot 1').check()
  await button('Continuer').click()
  const given = ['texte.pdf', 'coupé.pdf', 'mémoire.pdf'].map((name) => join(disk, name))
  await give('Candidature', given)
  await page.getByText('Son contenu n’est pas ce que dit son nom').waitFor()
  await page.getByText('Incomplet : sa fin manque').waitFor()
  await page.getByText(/2\sfichiers risquent de ne pas s’ouvrir/).waitFor()
  expect(await region('Candidature').getByText('Examiné', { exact: true }).count()).toBe(1)
  await noViolation(page)
  for (const name of ['texte.pdf', 'coupé.pdf']) await page.getByRole('button', { name: `Retirer ${name}` }).click()
})

test('deux mille fichiers d’un dossier, et un nom de trois cents caractères en quatre écritures, passent tels quels', async () => {
  expect(Array.from(LONG)).toHaveLength(300)
  const { page, button } = company
  const folder = region('Offre, lot 1').locator('input[type=file][webkitdirectory]')
  await folder.setInputFiles(join(disk, 'réponse'))
  await region('Offre, lot 1')
    .getByText(/2\s001\sfichiers,.*Tous ont été examinés/)
    .waitFor({ timeout: 30_000 })
  await noViolation(page)
  await button('Continuer').click()
  await button('Sceller et déposer').click()
  await page.getByRole('heading', { name: 'Accusé de réception du dépôt' }).waitFor()
  await page.getByRole('heading', { name: /Offre, lot 1 · 2\s001\sfichiers/ }).waitFor()
  // What the receipt shows of the list is what the disk has: the name is whole.
  const kept = region('Offre, lot 1')
  while ((await kept.getByText(LONG, { exact: false }).count()) === 0)
    await kept.getByRole('button', { name: /^Montrer/ }).click()
}, 90_000)

test('un navigateur sans place sur le disque le dit avant de demander un fichier', async () => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 10_000_000, usage: 9_000_000 })
  })
  await page.goto(site.address)
  await page.getByRole('heading', { name: 'On ne peut pas déposer ici' }).waitFor()
  await page.getByText('Ce navigateur ne peut rien garder : disque plein').waitFor()
  expect(await page.locator('input').count()).toBe(0)
  await noViolation(page)
})
