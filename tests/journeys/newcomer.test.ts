import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { serveRealSite } from './real-site.ts'
import type { Site } from './site.ts'

const TEXT = fileURLToPath(new URL('../reading/corpus/dev/elagage-latin1.txt', import.meta.url))

/** Numbers with right keys, of nobody in particular. */
const SIRETS = [
  '20005374200017',
  '21800001600012',
  '22800001400016',
  '21800002400016',
  '21800003200019',
  '21800004000012',
  '21800005700016',
  '21800006500019',
]

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await serveRealSite()
  browser = await launchChromium()
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const unconfirmed = (): Locator => page.locator('[data-confirms][aria-pressed="false"]')

/** Types what the field lacks; a field that has something keeps it. */
async function complete(row: Locator, label: RegExp, text: string): Promise<void> {
  const field = row.getByRole('textbox', { name: label })
  if ((await field.count()) > 0 && (await field.inputValue()) === '') await field.fill(text)
}

/** Confirms the first value that is not, as a person does: by Enter, and by what is missing when something is. */
async function confirmNext(): Promise<void> {
  const id = await unconfirmed().first().locator('xpath=ancestor::li').getAttribute('data-item')
  const row = page.locator(`[data-item="${id}"]`)
  const button = row.locator('[data-confirms]')
  await button.press('Enter')
  if ((await button.getAttribute('aria-pressed')) === 'true') return
  await complete(row, /^SIRET/, id?.endsWith('identity') ? (SIRETS.pop() ?? '') : '')
  await complete(row, /Adresse/, '1 place de la Mairie')
  await complete(row, /Commune/, 'Vallée-Imaginaire')
  await complete(row, /Département/, '80')
  await complete(row, /En fonction depuis/, '12/04/2026')
  await complete(row, /Prénom et nom/, 'La personne en exercice')
  await complete(row, /Titre/, 'Président')
  await button.press('Enter')
  expect(await button.getAttribute('aria-pressed'), await row.innerText()).toBe('true')
}

const progress = (): Promise<string> => page.getByRole('status').first().innerText()

test('a newcomer goes from the text of a convention to a group founded', { timeout: 240_000 }, async () => {
  await page.goto(`${site.url}/lire`)
  await page.getByLabel('La convention', { exact: true }).setInputFiles(TEXT)
  await page.getByRole('button', { name: 'Lire la convention' }).click()
  await page.getByRole('heading', { name: 'Ce que nous avons compris' }).waitFor({ timeout: 30_000 })

  // The passage of the value at hand is lit in the text.
  await page.locator('[data-item="withdrawal"] [data-confirms]').focus()
  expect(await page.locator('mark[data-current]').count()).toBeGreaterThan(0)

  const create = page.getByRole('button', { name: 'Créer le groupement' })
  expect(await create.getAttribute('aria-disabled')).toBe('true')
  for (let done = 0; done < 7; done += 1) await confirmNext()

  // Half filled, it survives a reload.
  const before = await progress()
  expect(before).toMatch(/^7 sur \d+ confirmés$/)
  await page.reload()
  await page.getByText('est reprise là où vous l’aviez laissée').waitFor()
  expect(await progress()).toBe(before)

  while ((await unconfirmed().count()) > 0) await confirmNext()
  while ((await page.getByRole('button', { name: /^Marquer / }).count()) > 0) {
    await page
      .getByRole('button', { name: /^Marquer / })
      .first()
      .press('Enter')
  }
  expect(await create.getAttribute('aria-disabled')).toBe('false')
  await create.press('Enter')

  const resume = page.getByRole('button', { name: 'Reprendre la création' })
  await Promise.race([page.waitForURL(/\/groups\/[0-9a-f-]{36}$/), resume.waitFor()])
  if ((await resume.count()) > 0) {
    for (const answer of await page.getByRole('radio', { name: 'Satisfait', exact: true }).all()) await answer.check()
    for (const reason of await page.getByRole('textbox', { name: 'Motif' }).all()) {
      await reason.fill('Les parties ont choisi de ne pas régler ce point dans la convention.')
    }
    await resume.click()
    await page.waitForURL(/\/groups\/[0-9a-f-]{36}$/)
  }

  const founded = await page.evaluate(
    async (path) => {
      const response = await fetch(path)
      return { status: response.status, body: await response.json() }
    },
    `/api${new URL(page.url()).pathname}/convention`,
  )
  expect(founded.status, JSON.stringify(founded.body)).toBe(200)
  expect(founded.body.state.status).toBe('draft')
  expect(founded.body.state.members.length).toBeGreaterThan(1)
  expect(founded.body.state.document).toMatch(/^[0-9a-f]{64}$/)

  // The convention beside its rules is open to whom one now plays, and nothing is left of the draft.
  await page.goto(`${page.url()}/convention`)
  await page.getByRole('heading', { name: 'Les clauses et ce qu’elles règlent' }).waitFor()
  await page
    .getByRole('button', { name: 'Ouvrir la convention à la signature' })
    .or(page.getByText('Ouvrir la convention à la signature'))
    .first()
    .waitFor()
  await page.goto(`${site.url}/lire`)
  await page.getByRole('button', { name: 'Lire la convention' }).waitFor()
})
