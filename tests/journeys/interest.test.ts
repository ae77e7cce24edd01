import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** R1.33, S5.9-S5.12: whoever learns of an interest loses the file at that moment, and the group goes on without it. */

const PURCHASE = 'Environnement numérique de travail'
const SOMME = 'Service de la commande publique, Département de la Somme'
const HIDDEN = 'Cette procédure ne vous est pas montrée.'

let site: StageSite
let agent: Page
let other: Page

beforeAll(async () => {
  site = await openStage('published')
  other = await site.open()
  agent = await site.open()
  for (const page of [agent, other]) {
    page.setDefaultTimeout(SLOWLY.timeout)
    await page.goto(site.at(''))
  }
  await become(agent, 'Département de la Somme', 'commande publique')
  await become(other, 'Région Hauts-de-France')
}, 180_000)
afterAll(() => site?.close())

const save = async (page: Page): Promise<void> => {
  await committing(page).click()
  await page.getByText('Récépissé').first().waitFor()
}
const open = async (page: Page, list: string, name: string): Promise<void> => {
  await page.goto(site.at(list))
  await page.getByRole('link', { name, exact: true }).first().click()
}
/** The pages that tell of the procedure to whoever may read it. */
const told = (): readonly string[] => {
  const search = `${site.url}/search?q=environnement%20num%C3%A9rique%20de%20travail&group=${site.group}`
  return [search, ...['/procedures', '/purchases', '/technical-group', '/tasks'].map(site.at)]
}
/** All letters, of which the mailbox shows the last ones first. */
const letters = async (page: Page): Promise<string> =>
  (await page.request.get(`${site.url}/api/groups/${site.group}/mailbox`)).text()
const main = (page: Page) => page.getByRole('main')

test('S5.10: an agent of a member declares an interest, and at that moment the file is nowhere any more', async () => {
  // Another window of the same person, open on the procedure.
  const beside = await agent.context().newPage()
  for (const path of told()) {
    await beside.goto(path)
    await expect.poll(() => main(beside).innerText(), { ...SLOWLY, message: path }).toContain(PURCHASE)
  }
  expect(await letters(beside)).toContain(PURCHASE)
  await open(beside, '/procedures', PURCHASE)
  await beside.getByRole('heading', { name: 'Rétroplanning' }).waitFor()

  await open(agent, '/interests', SOMME)
  await agent.getByRole('button', { name: 'Déclarer de nouveau' }).click()
  await agent.getByText('La définition légale du conflit d’intérêts').waitFor()
  await agent.getByRole('radio', { name: 'Oui' }).check()
  await agent.getByLabel('En quelques mots').fill('Une personne de mon foyer est employée par cet éditeur.')
  await agent.getByLabel('Nom de l’opérateur 1').fill('Éditeur Fictif')
  await agent.getByLabel('J’ai lu la définition et l’avertissement').check()
  await noViolation(agent)
  await save(agent)

  // The other window learns of it by itself.
  await beside.getByText(HIDDEN).first().waitFor()
  await beside.getByRole('link', { name: 'Consultations', exact: true }).click()
  await beside.getByRole('heading', { name: 'Consultations', level: 1 }).waitFor()
  await beside.getByText(HIDDEN).first().waitFor()
  await noViolation(beside)
  for (const path of told()) {
    await beside.goto(path, { waitUntil: 'networkidle' })
    expect(await main(beside).innerText(), path).not.toContain(PURCHASE)
    await noViolation(beside)
  }
  expect(await letters(beside)).not.toContain(PURCHASE)
  await beside.close()
})

test('S5.9: the coordinator sees it, and appraises: neither answer is put before the other', async () => {
  await other.goto(site.at('/tasks'))
  await other.getByRole('link', { name: new RegExp(`Apprécier l’intérêt .*${SOMME}`) }).click()
  await main(other).getByText('Une personne de mon foyer est employée par cet éditeur.').waitFor()
  await open(other, '/interests', SOMME)
  const both = ['Retenir l’intérêt', 'Constater qu’il n’y a pas d’intérêt'].map((name) =>
    other.getByRole('button', { name, exact: true }),
  )
  for (const button of both) expect(await button.getAttribute('data-rank')).toBe('plain')
  await noViolation(other)
  await both[0]?.click()
  await committing(other).click()
  // Nothing is recorded before somebody has said why.
  await other.getByRole('radio', { name: 'Satisfait', exact: true }).check()
  await other.getByRole('textbox', { name: /^Motif/ }).fill('L’éditeur a fait savoir qu’il répondrait.')
  await save(other)
  await noViolation(other)
})

test('S5.11: the member is asked for a substitute, names one, and all are told who', async () => {
  await other.goto(site.at(''))
  await become(other, 'Département de la Somme', 'Président')
  await other.goto(site.at('/tasks'))
  await other.getByRole('link', { name: new RegExp(`Désigner qui supplée ${SOMME}`) }).click()
  await other.getByRole('textbox', { name: 'Qui supplée', exact: true }).fill('La directrice du numérique')
  await other.getByLabel('Acte qui le désigne').fill('arrêté n° 2027-12')
  await noViolation(other)
  await save(other)
  await other.goto(site.at(''))
  await become(other, 'Département de l’Oise')
  await open(other, '/interests', SOMME)
  await other.getByText(/La directrice du numérique la supplée au groupe technique/).waitFor()
  expect(await main(other).innerText()).not.toContain('mon foyer')
})
