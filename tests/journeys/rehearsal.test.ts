import type { Locator, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, typeIn } from './keyboard.ts'
import { SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** The coordinator plays the notice on a copy of the group, three days later, and throws the copy away. */

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('dossier')
  page = await site.open()
  page.setDefaultTimeout(SLOWLY.timeout)
  await page.goto(site.at(''))
  await become(page, 'Région Hauts-de-France')
}, 180_000)
afterAll(() => site?.close())

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const banner = () => page.getByText('Répétition – rien n’est réel')
/** The group of the page that is open. */
const groupHere = () => /\/groups\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** What the server says of the one consultation of a group, and of its register. */
async function standing(group: string) {
  const found = await page.request.get(`${site.url}/api/groups/${group}/cases?process=consultation`)
  const [only] = found.ok() ? await found.json() : []
  return { answer: found.status(), status: only?.status, seq: only?.seq }
}

test('une consultation se répète un autre jour, sur une copie que l’on jette, sans toucher la vraie', async () => {
  const before = await standing(site.group)
  expect(before).toMatchObject({ answer: 200, status: 'validated' })

  // Begun by the keyboard alone.
  await page.goto(site.at('/rehearsals'))
  await press(page, button('Commencer une répétition'))
  await banner().waitFor()
  const copy = groupHere()
  expect(copy).not.toBe(site.group)
  expect(copy.charAt(14)).toBe('8')
  await noViolation(page)

  // Three days pass in the copy, and the notice is sent there.
  await typeIn(page, page.getByRole('textbox', { name: 'Aller à une date' }), '08/02/2027')
  await press(page, button('Y aller'))
  await page.getByText(/Son horloge marque le lundi 8\sfévrier\s2027/).waitFor()
  await page.goto(`${site.url}/groups/${copy}/consultations`)
  await banner().waitFor()
  await page.getByRole('link', { name: 'Environnement numérique de travail' }).click()
  await press(page, button('Envoyer l’avis'))
  const days = page.getByRole('textbox', { name: /^Jour/ })
  await typeIn(page, days.first(), '22/03/2027')
  await typeIn(page, days.last(), '10/03/2027')
  await press(page, button('Envoyer l’avis'))
  await page.getByText('Récépissé').first().waitFor()
  expect(await standing(copy)).toMatchObject({ answer: 200, status: 'sent' })
  expect(await standing(site.group)).toEqual(before)

  // Whatever is printed of it says on each page that nothing of it happened; the public is shown nothing.
  await page.reload()
  const address = await page.getByRole('link', { name: 'Avis de marché (PDF)' }).getAttribute('href')
  const printed = await (await page.request.get(`${site.url}${address}`)).body()
  const { text: pages } = await extractText(new Uint8Array(printed), { mergePages: false })
  expect(pages.length).toBeGreaterThan(1)
  for (const text of pages) expect(text).toMatch(/Répétition\s:\sdocument sans aucun effet/)
  const shown = await (await page.request.get(`${site.url}/api/public/consultations`)).json()
  expect(shown.items).toEqual([])

  // Thrown away: nothing of it is found again, and the real one stands as it stood.
  await page.goto(`${site.url}/groups/${copy}/rehearsals`)
  await press(page, button('Jeter cette répétition'))
  await press(page, button('Oui, tout jeter'))
  await page.waitForURL(site.at('/rehearsals'))
  expect((await standing(copy)).answer).toBe(404)
  expect(await standing(site.group)).toEqual(before)
  await page.getByText('Aucune répétition en cours.').waitFor()
}, 40_000)
