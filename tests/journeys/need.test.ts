import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, tabTo, typeIn } from './keyboard.ts'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('needs')
  page = await site.open()
}, 180_000)
afterAll(() => site?.close())

/** Chooses a person of a body in the masthead: the first, or the one of this title. */
async function be(body: string, title = ''): Promise<void> {
  await page.goto(site.at(''))
  await become(page, body, title)
}

async function openPurchase(): Promise<void> {
  await page.getByRole('link', { name: 'Marchés', exact: true }).click()
  await page.getByRole('link', { name: 'Besoins', exact: true }).click()
  await page.getByRole('link', { name: 'Environnement numérique de travail', exact: true }).click()
  await page.getByRole('heading', { name: 'Environnement numérique de travail' }).waitFor()
}

const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true })

const RIGHT = 'Ligne;Minimum;Prévu;Maximum\nA1;15 000;20 000;25 000\nB1;0;10;20\nC1;0;5;15'

test('R1.14: a member files its need by keyboard alone, from a table whose bad cell is named; it is answered and validated', {
  timeout: 180_000,
}, async () => {
  await be('Somme Numérique')
  await openPurchase()
  await press(page, page.getByRole('button', { name: 'Remplir la fiche de besoins' }))
  await press(page, page.getByText('Reprendre un tableau'))
  await typeIn(page, page.getByLabel('Tableau collé depuis un tableur'), RIGHT.replace('20 000', 'vingt mille'))
  await press(page, page.getByRole('button', { name: 'Lire le tableau' }))
  await page.getByText('Ligne 2, « Prévu » : « vingt mille » n’est pas un nombre entier.').waitFor()
  await page.keyboard.press('Shift+Tab')
  await typeIn(page, page.getByLabel('Tableau collé depuis un tableur'), RIGHT)
  await press(page, page.getByRole('button', { name: 'Lire le tableau' }))
  await page.getByText('3 lignes reprises.').waitFor()
  await typeIn(page, field('Minimum'), '50000')
  await typeIn(page, field('Prévu'), '80 000,50')
  await typeIn(page, field('Maximum'), '110 000')
  await page.getByText(/Le groupement compterait .* au minimum/).waitFor()
  for (const year of ['2027-2028', '2028-2029', '2029-2030', '2030-2031']) await typeIn(page, field(year), '5000')
  await noViolation(page)
  await press(page, committing(page))
  // This member has declared no perimeter: the need stands on somebody's word, which is asked for and kept.
  await page.getByText('L’acte attend une appréciation. Rien n’a été enregistré.').waitFor()
  await tabTo(page, page.getByRole('radio', { name: 'Satisfait', exact: true }))
  await page.keyboard.press('Space')
  await typeIn(page, page.getByRole('textbox', { name: /^Motif/ }), 'Effectif de la dernière rentrée, arrondi.')
  await press(page, committing(page))
  await page.getByText('Récépissé').first().waitFor()

  await page.reload()
  await page.getByRole('link', { name: /^Voir la fiche/ }).click()
  await page.getByRole('heading', { name: /^Fiche .*Somme Numérique/ }).waitFor()
  const sheet = page.url()
  await be('Région Hauts-de-France')
  await answer(sheet, 'Accepter la fiche')
  await be('Somme Numérique', 'Président')
  await answer(sheet, 'Valider la fiche et s’engager')
  const told = await page.request.get(sheet.replace('/groups', '/api/groups'))
  const { state } = await told.json()
  expect(state).toMatchObject({
    status: 'validated',
    need: { amounts: { minimum: 50_000_00, expected: 80_000_50, maximum: 110_000_00 } },
  })
  expect(state.need.quantities).toContainEqual({ line: 'A1', minimum: 15_000, expected: 20_000, maximum: 25_000 })
})

async function answer(sheet: string, act: string): Promise<void> {
  await page.goto(sheet)
  await page.getByRole('button', { name: act }).click()
  await committing(page).click()
  await expect.poll(() => page.getByText('Récépissé').count(), SLOWLY).toBeGreaterThan(0)
}
