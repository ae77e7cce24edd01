import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { NOTE_KEY, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { believedOn, type KeptKey, SCRYPT } from './keyholding.ts'
import { noViolation } from './stage.ts'

const UNKNOWN = 'Ce navigateur n’a encore rien gardé'
const KNOWN = 'ceux que ce navigateur a gardés.'
const confirms = (page: Page) => page.getByRole('button', { name: 'C’est ce que dit ma feuille' }).click()

/** Where the keyholder comes to give, and the key that it made elsewhere. */
type Place = { readonly address: string; readonly key: KeptKey }

/** At a computer that has kept nothing: what the page shows of the log is what the sheet says, and the key is not asked for before. */
export async function comparesWithSheet(page: Page, { address, key: { believed } }: Place): Promise<void> {
  await page.goto(address)
  await page.getByText(UNKNOWN).waitFor()
  expect(believed).toMatch(/(?:[0-9a-f]{4} ){5}[0-9a-f]{4}/)
  expect(await believedOn(page)).toBe(believed)
  expect(await page.getByLabel('Fichier de la clé').count()).toBe(0)
  await noViolation(page)
  await confirms(page)
  await page.getByLabel('Fichier de la clé').waitFor()
  await page.reload()
  await page.getByText(KNOWN).waitFor()
}

type Meeting = Place & { readonly give: () => Promise<void> }

/**
 * At a computer to which the server first named a log of another key: the log that judges in session is then another than the one that was
 * believed, and nothing is given before a reason was typed.
 */
export async function meetsAnotherLog(page: Page, { address, key, give }: Meeting): Promise<void> {
  const made = await newSigner('journal.autre.example', NOTE_KEY)
  const policy = `log ${writeKey(made.key)}\nquorum none\n`
  await page.route('**/api/public/log/policies/*', (route) => route.fulfill({ body: policy }))
  await page.goto(address)
  await page.getByText(UNKNOWN).waitFor()
  expect(await believedOn(page)).not.toBe(key.believed)
  await confirms(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await give()
  await page.getByText('ne sont plus ceux que ce navigateur a gardés').waitFor(SCRYPT)
  expect(sent.filter((each) => each.startsWith('POST'))).toEqual([])
  const goesOn = page.getByRole('button', { name: 'Garder le nouveau et continuer' })
  expect(await goesOn.isDisabled()).toBe(true)
  await noViolation(page)
  await page.getByLabel('Ce qui a changé').fill('Le coordonnateur et l’Oise l’ont confirmé de vive voix.')
  await goesOn.click()
  await page.getByText(KNOWN).waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('confirmé de vive voix')
}

/** Where nothing shows the key in the set that candidates were given, the keyholder is told once before anything is given. */
export async function isTold(page: Page, give: () => Promise<void>): Promise<void> {
  await page.route('**/api/public/consultations/*/order', (route) => route.fulfill({ status: 404, body: '{}' }))
  await give()
  await page.getByText('elle n’a pu y chercher votre clé').waitFor(SCRYPT)
  await page.getByText('Rien n’a été donné.').waitFor()
  await noViolation(page)
  await page.getByRole('button', { name: 'J’en ai parlé aux autres, continuer' }).click()
  await give()
}

/** The page of deposits, once something was handed in: another log than the one it kept is told, until the company says that it has asked. */
export async function remembersLog(page: Page): Promise<void> {
  const [shown, other] = ['Le journal qui le montre est', 'ne sont plus ceux que ce navigateur a retenus']
  await page.reload()
  await page.getByText(shown).waitFor()
  expect(await page.getByText(other).count()).toBe(0)
  await page.evaluate(() => {
    for (const [name, text] of Object.entries(localStorage))
      if (name.startsWith('unisson.pinned.')) localStorage.setItem(name, text.replaceAll('+', '-'))
  })
  await page.reload()
  await page.getByText(other).waitFor()
  await noViolation(page)
  await page.getByRole('button', { name: 'L’acheteur me l’a confirmé' }).click()
  await page.reload()
  await page.getByText(shown).waitFor()
  expect(await page.getByText(other).count()).toBe(0)
}
