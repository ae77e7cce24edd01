import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, typeIn } from './keyboard.ts'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** A member orders on a contract that has run for three years: too much by a little, then what fits in its share. */

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('three-years')
  page = await site.open()
}, 240_000)
afterAll(() => site?.close())

/** Of 484 000 € with a loan of 60 000 €, three years took 144 540 €: 399 460 € are left, 624 days at 640 € and 100 €. */
const TABLE = (days: string) => `Référence;Quantité;UAI\nB1;${days};`

async function be(title = ''): Promise<void> {
  await page.goto(site.at(''))
  await become(page, 'Département de la Somme', title)
}

async function openForm(): Promise<void> {
  await page.getByRole('link', { name: 'Exécution', exact: true }).click()
  await page.getByRole('link', { name: 'Commandes', exact: true }).click()
  await page.getByRole('heading', { name: 'Commandes', exact: true }).waitFor()
  await press(page, page.getByRole('button', { name: 'Préparer une commande' }))
  await page.getByRole('main').locator('form').getByLabel('Marché', { exact: true }).selectOption({ index: 1 })
  await page.getByText('Coller ou ouvrir un tableau').waitFor()
}

/** Reads a table into the order that is being prepared. */
async function paste(days: string): Promise<void> {
  await page.getByLabel('Cellules copiées d’un tableur').fill(TABLE(days))
  await page.getByRole('button', { name: 'Lire ce tableau' }).click()
}

/** Does an act of the order whose page is open. */
async function act(name: string): Promise<void> {
  await page.reload()
  await press(page, page.getByRole('button', { name, exact: true }))
}

const said = async (path: string): Promise<{ readonly state: Record<string, unknown> }> =>
  (await page.request.get(path.replace('/groups', '/api/groups'))).json()

test('R4.02, R4.11, S5.2: a bad cell is named, an order above the share is refused to the cent, one that fits is signed, sent and counted', {
  timeout: 180_000,
}, async () => {
  await be()
  await openForm()
  await page.getByText('Coller ou ouvrir un tableau').click()
  await paste('-3')
  await page.getByText(/ligne 2\s: la quantité n’est pas un nombre entier, un au moins/).waitFor()
  await paste('625')
  await page.getByText(/^1 lignes? lue/).waitFor()
  // What it leaves of the share is told before anything is signed.
  await page.getByText(/dépassé de 540,00\s€/).waitFor()
  await paste('624')
  await expect.poll(() => page.getByText(/dépassé de/).count(), SLOWLY).toBe(0)
  await typeIn(page, page.getByRole('textbox', { name: 'Exécution à partir du' }), '03/12/2029')
  await typeIn(page, page.getByRole('textbox', { name: 'Dernier jour de l’exécution' }), '31/08/2030')
  await noViolation(page)
  await press(page, committing(page))
  await page.getByText('Récépissé').first().waitFor()
  await page.getByRole('link', { name: 'Ouvrir la commande' }).click()
  await page.getByRole('heading', { name: /^Commande en préparation/ }).waitFor()
  const order = page.url()
  await act('Inscrire l’engagement comptable')
  await page.getByLabel('Numéro de l’engagement comptable').fill('EJ-2029-4512')
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
  await be('Président')
  await page.goto(order)
  await act('Signer la commande')
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
  expect((await said(order)).state).toMatchObject({ status: 'signed', number: 'BC-2029-0002', amount: 399_360_00 })
  await act('Adresser la commande au titulaire')
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Le bon de commande (PDF)' }).waitFor()
  // What it took is in the dashboard of its member.
  await page.goto(site.at('/dashboard'))
  await page.getByLabel('De qui', { exact: true }).selectOption({ label: 'Département de la Somme' })
  await page.getByText(/543\s900,00\s€ HT commandés, sur une part de 544\s000,00\s€/).waitFor()
})
