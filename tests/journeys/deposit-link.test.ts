import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { askForLink, comeInAs } from './company.ts'
import { press } from './keyboard.ts'
import { noViolation } from './stage.ts'
import { serveTenders, type TenderSite } from './tender-site.ts'

/** What the link of a letter does to whoever opens it, and to whoever it was not meant for: it shows, and waits to be told. */
let site: TenderSite
let browser: Browser
beforeAll(async () => {
  site = await serveTenders()
  browser = await launchChromium()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const OWN = { name: 'Coopérative Exemple', siret: '73282932000074', email: 'offres@example.org' }
const OTHER = { name: 'Société Autre', siret: '44306184100047', email: 'autre@example.org' }
const WIDTHS = [1440, 360]

const someone = async (): Promise<Page> => (await browser.newContext({ locale: 'fr-FR' })).newPage()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** Asks, and gives the link of the letter that comes. */
async function linkFor(company: typeof OWN): Promise<string> {
  const page = await someone()
  const before = site.mails.received.length
  await page.goto(site.address)
  await askForLink(page, company)
  await page.context().close()
  const { text } = await site.mails.lastTo(company.email, before)
  return /http:\S+\/depot\/\S+#\S+/.exec(text)?.[0] ?? expect.fail(`no link in:\n${text}`)
}

/** Whose account the browser of a page is in, as the server has it. */
const accountOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    async (address) => {
      const answer = await fetch(address)
      return answer.ok ? ((await answer.json()) as { company: { name: string } }).company.name : undefined
    },
    `/api/public/consultations/${new URL(site.address).pathname.split('/').at(-1)}/operator`,
  )

describe('the link of a letter', () => {
  test('is shown to whatever opens it, and used by nobody but whoever presses the button, by keyboard alone', async () => {
    const link = await linkFor(OWN)
    // A mail program that looks at what a link leads to, with a browser of its own.
    const scanner = await someone()
    await scanner.goto(link)
    await heading(scanner, 'Entrer pour déposer').waitFor()
    expect(await accountOf(scanner)).toBeUndefined()
    await scanner.context().close()

    const page = await someone()
    await page.goto(link)
    await heading(page, 'Entrer pour déposer').waitFor()
    for (const said of [OWN.name, OWN.siret, OWN.email]) await page.locator('dl').getByText(said).waitFor()
    expect(page.url()).toBe(site.address)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await noViolation(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    // Whoever reloads the page has not lost the link.
    await page.reload()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Entrer pour déposer')
    expect(await accountOf(page)).toBeUndefined()
    await press(page, page.getByRole('button', { name: `Entrer en tant que ${OWN.name}` }))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Vos dépôts')
    expect(await accountOf(page)).toBe(OWN.name)

    const again = await someone()
    await again.goto(link)
    await again.getByText('Ce lien a déjà servi, ou il est trop ancien.').waitFor()
    await heading(again, 'Qui vous êtes').waitFor()
    await page.goto('about:blank')
    await page.goto(link)
    await page.getByText('vous êtes toujours dans le compte ci-dessous').waitFor()
    await noViolation(page)
    expect(await accountOf(page)).toBe(OWN.name)
  }, 60_000)

  test('of another company says that one would leave one’s own, and does not leave it unasked', async () => {
    await site.goTo('2027-03-15T09:40:00.000Z')
    const page = await someone()
    await page.goto(await linkFor(OWN))
    await comeInAs(page, OWN.name)

    const planted = await linkFor(OTHER)
    await page.goto('about:blank')
    await page.goto(planted)
    await page.getByText(`Ce navigateur est dans un autre compte : ${OWN.name} (${OWN.siret})`).waitFor()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await noViolation(page)
    }
    expect(await accountOf(page)).toBe(OWN.name)
    await page.getByRole('button', { name: 'Rester dans l’autre compte' }).click()
    await heading(page, 'Vos dépôts').waitFor()
    await page.reload()
    await page.getByText(`Vous déposez pour ${OWN.name}`).waitFor()
    expect(await accountOf(page)).toBe(OWN.name)

    // Who was asked and says yes is in the other one.
    await page.goto('about:blank')
    await page.goto(planted)
    await comeInAs(page, OTHER.name)
    await page.getByText(`Vous déposez pour ${OTHER.name}`).waitFor()
    expect(await accountOf(page)).toBe(OTHER.name)
  }, 60_000)
})
