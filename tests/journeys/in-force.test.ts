import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, tabTo } from './keyboard.ts'
import { boardOn, PAPER, SLOWLY } from './next-steps.ts'
import { openNewcomer } from './real-site.ts'
import { reviewOn } from './review-steps.ts'

const TEXT = fileURLToPath(new URL('./mobilier-scolaire.txt', import.meta.url))

let site: Awaited<ReturnType<typeof openNewcomer>>
let page: Page

beforeAll(async () => {
  site = await openNewcomer()
  page = site.page
}, 120_000)
afterAll(() => site?.close())

test('the welcome page leads a newcomer to a group in force, by what the board says alone', {
  timeout: 240_000,
}, async () => {
  await bringText()
  const board = boardOn(page)
  const done: string[] = []
  const untilSaid = async (expected: RegExp): Promise<void> => {
    while (!expected.test(await board.sentence())) done.push(await board.doNext())
  }

  // The coordinator's own act and signature, then those of the other member, as whom one goes on from the board.
  await untilSaid(/signature de la Commune de Petitval/)
  await signByKeyboard()
  done.push('keyboard')
  await untilSaid(/Notifier la convention à la Commune de Grandrive/)
  await nextDay()
  while ((await board.inForce.count()) === 0) done.push(await board.doNext())

  const acts = done.map((sentence) => ACTS.find(([said]) => said.test(sentence))?.[1] ?? sentence)
  expect(new Set(acts)).toEqual(new Set(ACTS.map(([, act]) => act)))
  expect(await page.getByRole('main').innerText()).toMatch(/En vigueur depuis le \d+/)
  const convention = await page.evaluate(
    async (path) => (await fetch(path)).json(),
    `/api${new URL(page.url()).pathname}/convention`,
  )
  expect(convention.state.status).toBe('in-force')
  expect(convention.state.members.every((member: { from: string | null }) => member.from !== null)).toBe(true)
})

/** Every act that the way to force goes through, by what the board says of it. */
const ACTS = [
  [/^Il manque la délibération/, 'record'],
  [/transmettre son acte/, 'transmit the act'],
  [/publier son acte/, 'publish'],
  [/^Ouvrir la convention/, 'openSignature'],
  [/^Il manque la signature/, 'sign'],
  [/^keyboard$/, 'sign by keyboard'],
  [/^Remettre ses originaux/, 'deliverOriginal'],
  [/^Constater la constitution/, 'constitute'],
  [/^Notifier la convention/, 'notify'],
  [/^Transmettre la convention/, 'transmit'],
  [/^Il manque l’accusé/, 'acknowledge'],
] as const

/** From the welcome page to a group founded. */
async function bringText(): Promise<void> {
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Apporter votre convention' }).click()
  await page.getByLabel('La convention', { exact: true }).setInputFiles(TEXT)
  await page.getByRole('button', { name: 'Lire la convention' }).click()
  await page.getByRole('heading', { name: 'Ce que nous avons compris' }).waitFor({ timeout: 30_000 })
  const review = reviewOn(page)
  await review.confirmAll()
  await review.acknowledgeAll()
  await review.create()
  // Whom one plays was chosen with the group: nobody is asked for it.
  const me = page.getByRole('combobox', { name: /^Vous êtes/ })
  await expect.poll(() => me.locator('option:checked').innerText(), SLOWLY).toMatch(/^Commune de Grandrive/)
}

/** The signature of the second member without a mouse: the link, its form, the document, the receipt, the way on. */
async function signByKeyboard(): Promise<void> {
  const board = boardOn(page)
  const before = await board.sentence()
  await tabTo(page, board.next.getByRole('link').first())
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { name: 'Signer la convention' })
  await title.waitFor()
  // The keyboard goes on from the name of the form, which already says who signs, when and under which act.
  await expect.poll(() => title.evaluate((element) => element === document.activeElement), SLOWLY).toBe(true)
  // The browser is told who waits for a file long before the key is pressed: told at that moment, it may ask a screen.
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, page.getByLabel(/^Document signé/)),
  ])
  await chooser.setFiles(PAPER)
  await page.getByRole('button', { name: 'Remplacer' }).waitFor()
  await tabTo(page, board.save)
  await page.keyboard.press('Enter')
  const onward = page.getByRole('link', { name: 'Voir ce qui est attendu ensuite' })
  await onward.waitFor()
  await tabTo(page, onward)
  await page.keyboard.press('Enter')
  await expect.poll(board.sentence, SLOWLY).not.toBe(before)
}

/** The demonstration's clock goes to the next day: what is sent then bears that day. */
async function nextDay(): Promise<void> {
  const today = page.getByText(/^Il est le /)
  const before = await today.innerText()
  await page.getByRole('button', { name: 'Passer au lendemain' }).click()
  await expect.poll(() => today.innerText(), SLOWLY).not.toBe(before)
}
