import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNewcomer } from './real-site.ts'
import { reviewOn } from './review-steps.ts'

const TEXT = fileURLToPath(new URL('../reading/corpus/dev/elagage-latin1.txt', import.meta.url))

let site: Awaited<ReturnType<typeof openNewcomer>>
let page: Page

beforeAll(async () => {
  site = await openNewcomer()
  page = site.page
}, 120_000)
afterAll(() => site?.close())

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
  const review = reviewOn(page)
  for (let done = 0; done < 7; done += 1) await review.confirmNext()

  // Half filled, it survives a reload.
  const before = await progress()
  expect(before).toMatch(/^7 sur \d+ confirmés$/)
  await page.reload()
  await page.getByText('est reprise là où vous l’aviez laissée').waitFor()
  expect(await progress()).toBe(before)

  await review.confirmAll()
  await review.acknowledgeAll()
  expect(await create.getAttribute('aria-disabled')).toBe('false')
  await review.create()

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
