import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText } from '#platform/text/index.ts'
import { choose, press, tabTo, typeIn } from './keyboard.ts'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** An expert associated on one theme: nothing before its undertaking, its theme after it, and nothing else ever. */

const THEME = 'Hébergement et sécurité'
const ITS_OWN = 'CCTP, hébergement et sécurité'
const ANOTHER = 'CCTP, usages et accompagnement'
const REMARK = 'Mesurer aussi la durée de chaque coupure : un taux mensuel cache une panne d’une matinée.'
const ANSWER = 'Une panne d’une matinée empêche les cours, quel que soit le taux du mois.'

let site: StageSite
/** The expert and the coordinator, each at a browser of their own. */
let expert: Page
let coordinator: Page

beforeAll(async () => {
  site = await openStage('technical-group')
  ;[expert, coordinator] = [await site.open(), await site.open()]
  for (const page of [expert, coordinator]) {
    page.setDefaultTimeout(SLOWLY.timeout)
    await page.goto(site.at(''))
  }
  await become(coordinator, 'Région Hauts-de-France')
  await become(expert, 'Laboratoire', 'Le Directeur', 'Groupe technique')
}, 180_000)
afterAll(() => site?.close())

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true })

async function save(page: Page): Promise<void> {
  await press(page, committing(page))
  await expect.poll(() => page.getByText('Récépissé').count(), SLOWLY).toBeGreaterThan(0)
}

const works = (page: Page) => page.goto(site.at('/technical-group'))

/** The address of a document under review, as the coordinator finds it. */
async function addressOf(title: string): Promise<string> {
  await works(coordinator)
  const address = await link(coordinator, title).getAttribute('href')
  return site.url + (address ?? '')
}

/** What a page says to the expert once it has answered. */
async function told(address: string): Promise<string> {
  await expert.goto(address)
  await expert.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return expert.getByRole('main').innerText()
}

/** What the server itself answers to the expert. */
async function answered(path: string) {
  const response = await expert.request.get(`${site.url}/api/groups/${site.group}${path}`)
  return { status: response.status(), body: await response.body() }
}
const reviewIn = (address: string): string => address.split('/').at(-1) ?? ''
const listed = async (process: string): Promise<readonly { readonly id: string }[]> =>
  JSON.parse((await answered(`/cases?process=${process}`)).body.toString())

test('S6.3: the coordinator associates an expert on one theme', { timeout: 120_000 }, async () => {
  await works(coordinator)
  await press(coordinator, button(coordinator, 'Associer une autorité académique ou un expert'))
  await choose(coordinator, coordinator.getByLabel('À quel titre'), 'Expert')
  await choose(coordinator, coordinator.getByLabel('Organisme', { exact: true }), 'Laboratoire')
  await choose(coordinator, coordinator.getByLabel('Personne', { exact: true }), 'Le Directeur')
  await typeIn(coordinator, coordinator.getByLabel(/^Compétence/), 'Audite les hébergements de données.')
  await typeIn(coordinator, coordinator.getByLabel(/^Thèmes ouverts/), THEME)
  await typeIn(coordinator, coordinator.getByRole('textbox', { name: /^Dernier jour/ }), '31/03/2027')
  await noViolation(coordinator)
  await save(coordinator)
})

test('S6.5, R8.13: before signing, the expert is shown nothing and told why, and signs after the text', {
  timeout: 120_000,
}, async () => {
  const own = await addressOf(ITS_OWN)
  await works(expert)
  await expert.getByText('aucun document ne vous est montré avant').waitFor()
  await expert
    .getByRole('button', { name: /^convention, art/ })
    .first()
    .waitFor()
  expect(await expert.getByRole('main').innerText()).not.toMatch(/CCTP|Aucun document/)
  await noViolation(expert)
  expect(await listed('review')).toEqual([])
  expect((await answered(`/technical-group/reviews/${reviewIn(own)}/versions/1/clauses`)).status).toBe(404)
  expect(await told(own)).not.toContain('CCTP')

  await works(expert)
  await press(expert, link(expert, 'Lire et signer l’engagement'))
  await expert.getByText('Je garde pour moi ce que j’apprends').waitFor()
  const sign = button(expert, 'Signer l’engagement de confidentialité')
  const [text, act] = [
    await expert.getByRole('listitem').filter({ hasText: 'Ces obligations durent' }).boundingBox(),
    await sign.boundingBox(),
  ]
  expect(act?.y).toBeGreaterThan((text?.y ?? Number.POSITIVE_INFINITY) + (text?.height ?? 0))
  await noViolation(expert)
  await press(expert, sign)
  await save(expert)
  await noViolation(expert)
})

test('S6.3: bound, it reads its theme under its name and remarks on a clause; of another theme there is nothing', {
  timeout: 180_000,
}, async () => {
  const another = await addressOf(ANOTHER)
  await works(expert)
  await link(expert, ITS_OWN).waitFor()
  expect(await expert.getByText(ANOTHER).count()).toBe(0)
  await noViolation(expert)
  await press(expert, link(expert, ITS_OWN))
  await expert.getByText('Le taux de disponibilité est de 99,5').waitFor()
  await expert.getByText(/Cette lecture est inscrite sous le numéro/).waitFor()
  await noViolation(expert)

  const copy = link(expert, 'Mon exemplaire nominatif (PDF)')
  await tabTo(expert, copy)
  const made = await expert.request.get(site.url + (await copy.getAttribute('href')))
  expect([made.status(), made.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const { text } = await extractText(await made.body(), 'exemplaire.pdf')
  expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Exemplaire n° \d+ – .*Laboratoire de cybersécurité associé/)

  await press(expert, button(expert, 'Faire une remarque sur la clause 2'))
  await typeIn(expert, expert.getByRole('textbox', { name: 'Texte' }), REMARK)
  await noViolation(expert)
  await save(expert)

  // An address that leads to a document of another theme answers as one that leads nowhere.
  const nowhere = another.replace(reviewIn(another), '00000000-0000-4000-8000-000000000000')
  expect(await told(another)).toBe(await told(nowhere))
  for (const path of ['', '/versions/1/clauses', '/versions/1/copy.pdf']) {
    const at = (address: string) =>
      answered(`${path === '' ? '' : '/technical-group'}/reviews/${reviewIn(address)}${path}`)
    expect(await at(another)).toEqual(await at(nowhere))
  }
  expect((await listed('review')).map(({ id }) => id)).not.toContain(reviewIn(another))
})

test('S6.5: the coordinator answers the remark, and sees who read what', { timeout: 120_000 }, async () => {
  await coordinator.goto(await addressOf(ITS_OWN))
  await coordinator.getByText(REMARK).waitFor()
  await press(coordinator, coordinator.getByRole('button', { name: /^Répondre au Laboratoire.*clause 2/ }))
  await typeIn(coordinator, coordinator.getByLabel('Motif'), ANSWER)
  await typeIn(coordinator, coordinator.getByLabel(/^Ce qui change/), 'Aucune coupure ne dépasse deux heures.')
  await save(coordinator)
  await works(coordinator)
  await press(coordinator, link(coordinator, 'Qui a lu quoi : registre des lectures'))
  const read = coordinator.getByRole('row').filter({ hasText: 'Laboratoire' })
  await read.filter({ hasText: 'à l’écran' }).first().waitFor()
  await read.filter({ hasText: 'exemplaire nominatif' }).first().waitFor()
  await noViolation(coordinator)

  await works(expert)
  await press(expert, link(expert, ITS_OWN))
  await expert.getByText(ANSWER).waitFor()
  await noViolation(expert)
})
