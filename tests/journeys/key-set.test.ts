import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** R2.24: a keyholder makes its key in its own browser, keeps it, gives the public half, and tries it; nothing else of it leaves the page. */

const HOLDERS = ['Département de la Somme', 'Département de l’Oise', 'Département du Nord', 'Région Hauts-de-France']
const SCRYPT = { timeout: 60_000 } as const

let site: StageSite
let coordinator: Page
let holder: Page
/** All that the keyholder's browser sent. */
const sent: string[] = []
let [caseId, file, passphrase, words] = ['', '', '', '']

beforeAll(async () => {
  site = await openStage('published')
  coordinator = await site.open()
  holder = await site.open({ acceptDownloads: true })
  holder.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  for (const page of [coordinator, holder]) {
    page.setDefaultTimeout(SLOWLY.timeout)
    await page.goto(site.at(''))
  }
  await become(coordinator, 'Région Hauts-de-France', 'commande publique')
  await become(holder, 'Département de la Somme', 'commande publique')
}, 180_000)
afterAll(() => site?.close())

test('the coordinator names four persons, of whom two are enough', async () => {
  await coordinator.goto(site.at('/key-sets'))
  await coordinator.getByRole('button', { name: 'Désigner les détenteurs de clé' }).click()
  await coordinator.getByLabel('Consultation').selectOption({ index: 1 })
  for (const body of HOLDERS) {
    const own = coordinator.locator('fieldset div').filter({ has: coordinator.getByRole('heading', { name: body }) })
    await own.getByRole('checkbox', { name: /commande publique/ }).check()
  }
  await coordinator.getByLabel('Qui garde la clé de secours').selectOption({ label: await escrow(coordinator) })
  await noViolation(coordinator)
  await committing(coordinator).click()
  await coordinator.getByText('Récépissé').first().waitFor()
  await coordinator.goto(site.at('/key-sets'))
  await coordinator.getByRole('table').getByRole('link').click()
  await coordinator.getByText('2 sur 4 suffisent').waitFor()
  await coordinator.getByText('5 clés manquent').first().waitFor()
  caseId = new URL(coordinator.url()).pathname.split('/').at(-1) ?? ''
})

/** Somebody of a body that holds no key yet. */
async function escrow(page: Page): Promise<string> {
  const options = await page.getByLabel('Qui garde la clé de secours').locator('option').allInnerTexts()
  return options.find((each) => each.includes('Aisne')) ?? ''
}

test('the key is made in the page, saved as a file and read as a sheet, and shown again before it is given', async () => {
  await holder.goto(site.at(`/key-sets/${caseId}`))
  await holder.getByRole('link', { name: 'Faire votre clé' }).click()
  passphrase = await holder.getByLabel('Phrase de passe').inputValue()
  await noViolation(holder)
  await holder.getByRole('button', { name: 'Faire ma clé' }).click()
  await holder.getByRole('heading', { name: 'Gardez votre clé de deux façons' }).waitFor(SCRYPT)
  const [download] = await Promise.all([
    holder.waitForEvent('download'),
    holder.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ])
  file = await download.path()
  expect(await readFile(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
  await holder.getByRole('button', { name: 'Voir la feuille et l’imprimer' }).click()
  words = (await holder.getByRole('main').locator('ol[translate=no] li').allInnerTexts()).join(' ')
  expect(words.split(' ')).toHaveLength(24)
  await noViolation(holder)
  await holder.getByRole('button', { name: 'Revenir' }).click()
  await holder.getByRole('button', { name: 'Continuer' }).click()
  await holder.getByRole('radio', { name: 'les mots de la feuille' }).check()
  await holder.getByLabel('Les vingt-quatre mots').fill(words.split(' ').reverse().join(' '))
  await holder.getByRole('button', { name: 'Vérifier' }).click()
  await holder
    .getByRole('alert')
    .getByText(/ne font pas une clé|n’est pas dans la liste/)
    .waitFor()
  await holder.getByLabel('Les vingt-quatre mots').fill(words.toUpperCase())
  await holder.getByRole('button', { name: 'Vérifier' }).click()
  await holder.getByRole('button', { name: 'Remettre la clé' }).click()
  await holder.getByText('Votre clé est remise.').waitFor()
  await noViolation(holder)
})

test('it is tried by its file and its passphrase, and the page says when the passphrase is another', async () => {
  await holder.goto(site.at(`/key-sets/${caseId}/key`))
  const chosen = holder.getByLabel('Fichier de la clé')
  await chosen.setInputFiles({ name: 'cle.age', mimeType: 'application/octet-stream', buffer: await readFile(file) })
  await holder.getByLabel('Phrase de passe').fill(`${passphrase} autre`)
  await noViolation(holder)
  await holder.getByRole('button', { name: 'Prouver que vous l’avez' }).click()
  await holder.getByText('Le fichier ne s’ouvre pas').waitFor(SCRYPT)
  await holder.getByLabel('Phrase de passe').fill(passphrase)
  await holder.getByRole('button', { name: 'Prouver que vous l’avez' }).click()
  await holder.getByText('Votre clé ouvre : c’est inscrit au registre.').waitFor(SCRYPT)
  await coordinator.goto(site.at(`/key-sets/${caseId}`))
  await coordinator.getByText('4 clés manquent').first().waitFor()
  const own = coordinator.getByRole('row').filter({ hasText: 'Département de la Somme' })
  expect(await own.innerText()).not.toContain('pas encore')
  await noViolation(coordinator)
})

test('nothing of the key left the page: neither the key, nor its words, nor what protects its file', () => {
  const everything = sent.join('\n')
  expect(everything).toContain('"recipient":"age1')
  expect(everything.toUpperCase()).not.toContain('AGE-SECRET-KEY-')
  expect(everything).not.toContain(passphrase)
  const [first = '', second = ''] = words.split(' ')
  expect(everything.toLowerCase()).not.toContain(`${first} ${second}`.toLowerCase())
})
