import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issue, toPkcs12 } from '#platform/signature/test-authority.ts'
import { committing } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** The holder's signature, made on the page with a key in a file, over the deed that was set from the register. */

const PASSWORD = 'mot de passe de la clé'
let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('candidates-told')
  page = await site.open()
  page.setDefaultTimeout(15_000)
}, 180_000)
afterAll(() => site?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const signing = async (password: string): Promise<void> => {
  await page.getByLabel('Mot de passe de la clé').fill(password)
  await button('Signer le document').click()
}

test('R2.29 : le titulaire signe sur la page, avec une clé qui ne la quitte pas', { timeout: 120_000 }, async () => {
  const key = Buffer.from(await toPkcs12(await issue({ name: 'Direction générale du titulaire' }), PASSWORD))
  const [sent, kept]: [string[], Promise<string>[]] = [[], []]
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  page.on('response', (response) => {
    // The bytes of a file do not show in its request: the server's answer tells which it got.
    if (response.request().method() === 'POST' && /\/files$/.test(response.url())) kept.push(response.text())
  })
  await page.goto(site.at(''))
  await become(page, 'Région Hauts-de-France', 'commande publique')
  await page.goto(site.at('/awards'))
  await page.getByRole('main').locator('a[href*="/awards/"]').first().click()
  await button('Établir l’acte d’engagement').click()
  await button('L’établir de nouveau').waitFor()

  await button('Inscrire la signature du titulaire').click()
  await page.getByLabel(/^Signé le/).fill('03/06/2027')
  await page.getByLabel(/^Fonction/).fill('Direction générale du titulaire')
  await button(/^Signer ici/).click()
  await page
    .getByLabel('Fichier de la clé')
    .setInputFiles({ name: 'cle.p12', mimeType: 'application/x-pkcs12', buffer: key })
  await signing('faux')
  await page.getByText('La clé ne s’ouvre pas avec ce mot de passe : rien n’est signé.').waitFor()
  await signing(PASSWORD)
  await page.getByText(/^Le document est signé et gardé/).waitFor()
  await page.getByText('Le contenu signé est intact.').waitFor()
  await noViolation(page)

  // No list of trust knows this certificate: a person answers for it.
  await committing(page).click()
  await page.getByRole('radio', { name: 'Satisfait', exact: true }).check()
  await page.getByLabel(/^Motif/).fill('Le certificat a été remis en main propre.')
  await committing(page).click()
  await button('Fermer').click()
  await page.getByText('Le titulaire a signé le 3 juin 2027.').first().waitFor()
  const files = (await Promise.all(kept)).map((text) => JSON.parse(text).sha256)
  expect(files).toHaveLength(1)
  expect(files).not.toContain(createHash('sha256').update(key).digest('hex'))
  expect(sent.filter((body) => body.includes(PASSWORD))).toEqual([])
})
