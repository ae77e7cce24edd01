import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { comeInAs, enterCompany } from './company.ts'
import { noViolation } from './stage.ts'
import { serveTenders, type TenderSite } from './tender-site.ts'

/** A company brings a colleague into its account, and takes her out again. */
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

const SIRET = '73282932000074'
const OWN = `${SIRET}@example.org`
const [COLLEAGUE, TRAINEE] = ['collegue@example.org', 'stagiaire@example.org']
const textTo = async (address: string): Promise<string> => (await site.mails.lastTo(address)).text

async function invite(page: Page, address: string): Promise<void> {
  await page.getByLabel('Adresse d’un ou d’une collègue').fill(address)
  await page.getByRole('button', { name: 'Inviter une personne', exact: true }).click()
  await page.getByText(`Invitation notée pour ${address}.`).waitFor()
}

test('the persons of an account are seen, invited and taken out, by mouse and in words', async () => {
  const entrance = { address: site.address, letterTo: textTo }
  const { page, button } = await enterCompany(browser, entrance, { name: 'Coopérative Exemple', siret: SIRET })
  await page.getByText(`avec l’adresse ${OWN}`).waitFor()
  const people = page.getByRole('region', { name: 'Les personnes de votre compte' })
  expect(await people.getByRole('button', { name: 'Quitter ce compte' }).count()).toBe(0)
  await invite(page, COLLEAGUE)
  await invite(page, TRAINEE)
  await noViolation(page)

  const link = /http:\S+\/depot\/\S+#\S+/.exec(await textTo(COLLEAGUE))?.[0] ?? expect.fail('no link')
  const hers = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await hers.goto(link)
  await hers.getByText('Une personne de ce compte vous y invite.').waitFor()
  await comeInAs(hers, 'Coopérative Exemple')

  await page.reload()
  await people.getByText(COLLEAGUE).first().waitFor()
  await button(`Reprendre l’invitation de ${TRAINEE}`).click()
  await noViolation(page)
  await button('Oui, reprendre').click()
  await people.getByText('Invitations en attente').waitFor({ state: 'detached' })

  await button(`Mettre fin à son accès : ${COLLEAGUE}`).click()
  await button('Oui, mettre fin à cet accès').click()
  await button(`Mettre fin à son accès : ${COLLEAGUE}`).waitFor({ state: 'detached' })
  await people.getByText('Ce qui a été fait des accès').click()
  await people.getByText(`${OWN} a mis fin à l’accès de ${COLLEAGUE}.`).waitFor()
  await noViolation(page)
  await expect.poll(() => textTo(COLLEAGUE)).toContain(`${OWN} a mis fin à votre accès`)

  await hers.reload()
  await hers.getByRole('heading', { name: 'Qui vous êtes' }).waitFor()
}, 120_000)
