import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { NOTE_KEY, writeKey } from '#transparency/note.ts'
import { newSigner, statementInLog } from '#transparency/testing.ts'
import { keySetText } from '#vault/key-set.ts'
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

/** Where nothing shows the key in the set that candidates were given, the keyholder is told before anything is given, and the page looks again. */
export async function isTold(page: Page, give: () => Promise<void>): Promise<void> {
  const unfound = async () => {
    await give()
    await page.getByText('elle n’a pu y chercher votre clé').waitFor(SCRYPT)
    await page.getByText('Rien n’a été donné.').waitFor()
  }
  const orders = '**/api/public/consultations/*/order'
  await page.route(orders, (route) => route.fulfill({ status: 503, body: '{}' }))
  await unfound()
  await noViolation(page)
  await page.getByRole('button', { name: 'Chercher de nouveau' }).click()
  await unfound()
  const asked = page.waitForRequest(orders)
  await page.getByRole('button', { name: 'J’en ai parlé aux autres, continuer' }).click()
  await give()
  // Whoever was told of the one may yet have to be told of the other: it is looked for again.
  await asked
}

/**
 * The page of deposits, once something was handed in: the keys shown by a log that was made up, of a group that nobody has seen, are told for
 * those of another register, until the company says that it has asked.
 */
export async function remembersLog(page: Page): Promise<void> {
  const [shown, other] = ['Le journal qui le montre est', 'ne sont plus ceux que ce navigateur a retenus']
  const isTold = async () => (await page.getByText(other).count()) === 1
  await page.reload()
  await page.getByText(shown).waitFor()
  expect(await isTold()).toBe(false)
  const orders = '**/api/public/consultations/*/order'
  await page.route(orders, async (route) => {
    const order = await (await route.fetch()).json()
    const text = keySetText({ ...order.keySet, consultation: order.consultation })
    const published = await statementInLog({ process: 'keySet', text })
    await route.fulfill({ json: { ...order, published } })
  })
  for (const _ of ['seen', 'seen again']) {
    await page.reload()
    await page.getByText(other).waitFor()
  }
  await noViolation(page)
  await page.getByRole('button', { name: 'L’acheteur me l’a confirmé' }).click()
  await page.unroute(orders)
  await page.reload()
  await page.getByText(other).waitFor()
  await page.getByRole('button', { name: 'L’acheteur me l’a confirmé' }).click()
  await page.reload()
  await page.getByText(shown).waitFor()
  expect(await isTold()).toBe(false)
}
