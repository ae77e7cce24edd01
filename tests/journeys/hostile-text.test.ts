import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicOf } from '#modules/consultation/model/publication.ts'
import { dossier, openConsultation } from '../postgres/published-consultation.ts'
import { launchChromium } from './chromium.ts'
import { type Site, serveBuiltSite } from './site.ts'

/** Each would set a word of the window, one by each way in which a page may come to run what it is only given to show. */
const HOSTILE = `<script>hostile = 1</script><img src=x onerror="hostile = 2"><a href="javascript:hostile = 3">ici</a>{{hostile = 4}}`
const ID = '5f0c2a58-7d0c-4c8b-9a86-0d2f5a0d2f5a'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await serveBuiltSite()
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Every text of a file in the words of an attacker; what is a code, a key or a number stays so. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? `${HOSTILE} ${value}` : value
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each)]))
}

function published() {
  const over = { ...(poisoned(dossier()) as ReturnType<typeof dossier>), title: `${HOSTILE} titre` }
  const documents = [{ kind: 'RC', name: HOSTILE.replaceAll('/', ''), sha256: 'a'.repeat(64), size: 12 }] as const
  const state = openConsultation({ groupId: ID, id: ID, procedure: ID, reference: HOSTILE, documents, over })
  const [first] = state.versions
  if (first === undefined) throw new Error('a first version')
  const versions = [first, { ...first, number: 2, important: true, reason: HOSTILE }]
  return publicOf({ ...state, versions })
}

test('a script in every text field of a published consultation is shown as the text that it is, and nothing of it runs', {
  timeout: 120_000,
}, async () => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  const [dialogs, refused]: [string[], string[]] = [[], []]
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()))
  page.on('console', (line) => {
    if (/Content Security Policy/.test(line.text())) refused.push(line.text())
  })
  const question = { number: 1, wording: HOSTILE, answer: HOSTILE, answeredAt: '2027-02-19T11:00:00.000Z' }
  await page.route('**/api/public/consultations/*', (route) =>
    route.fulfill({
      json: { id: ID, consultation: published(), answers: [question], begun: { atOnce: 10, times: 3, days: 7 } },
    }),
  )
  await page.goto(`${site.url}/consultations/${ID}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('body').innerText()).toContain('<script>hostile = 1</script>')
  const shown = await page.locator('body').innerText()
  // The title, the object, the question, its answer, the reason of the version, at least.
  expect(shown.split('onerror="hostile = 2"').length).toBeGreaterThan(6)
  expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false)
  expect(await page.locator('a[href^="javascript:"], img[src="x"], script:not([src])').count()).toBe(0)
  expect([dialogs, refused]).toEqual([[], []])
})
