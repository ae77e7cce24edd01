import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** A key as its holder keeps it: what the file is, what opens it, and what stands on the printed sheet. */
export type KeptKey = {
  readonly file: Buffer
  readonly passphrase: string
  readonly words: string
  /** The log and the witnesses, as the sheet has them. */
  readonly believed: string
}

/** Deriving the key of a file takes seconds on purpose, and longer while other browsers do it too. */
export const SCRYPT = { timeout: 60_000 } as const

/** A keyholder makes its key on its page, keeps it both ways, shows that it has it, and gives its public half. */
export async function makeKey(page: Page, keyPage: string): Promise<KeptKey> {
  await page.goto(keyPage)
  const passphrase = await page.getByLabel('Phrase de passe').inputValue()
  await page.getByRole('button', { name: 'Faire ma clé' }).click()
  await page.getByRole('heading', { name: 'Gardez votre clé de deux façons' }).waitFor(SCRYPT)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ])
  const file = await readFile(await download.path())
  await page.getByRole('button', { name: 'Voir la feuille et l’imprimer' }).click()
  const words = (await page.getByRole('main').locator('ol[translate=no] li').allInnerTexts()).join(' ')
  const believed = await believedOn(page)
  await page.getByRole('button', { name: 'Revenir' }).click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await typeWords(page, words)
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await page.getByRole('button', { name: 'Remettre la clé' }).click()
  await page.getByText('Votre clé est remise.').waitFor()
  return { file, passphrase, words, believed }
}

/** What a page says of the log and its witnesses. */
export async function believedOn(page: Page): Promise<string> {
  const said = (term: string) => page.locator('dt', { hasText: term }).locator('+ dd').innerText()
  return `${await said('Journal')} ${await said('Témoins')}`.replaceAll(/\s+/g, ' ')
}

export async function typeWords(page: Page, words: string): Promise<void> {
  await page.getByRole('radio', { name: 'les mots de la feuille' }).check()
  await page.getByLabel('Les vingt-quatre mots').fill(words)
}

export async function chooseFile(page: Page, { file }: KeptKey, passphrase: string): Promise<void> {
  await page.getByLabel('Fichier de la clé').setInputFiles({
    ...{ name: 'cle.age', mimeType: 'application/octet-stream', buffer: file },
  })
  await page.getByLabel('Phrase de passe').fill(passphrase)
}

/** The coordinator names one person of each of these bodies, of whom two are enough, and who keeps the spare key. */
export async function nameKeyholders(page: Page, bodies: readonly string[], escrow: string): Promise<void> {
  await page.getByRole('button', { name: 'Désigner les détenteurs de clé' }).click()
  await page.getByLabel('Consultation').selectOption({ index: 1 })
  for (const body of bodies) {
    const own = page.locator('fieldset div').filter({ has: page.getByRole('heading', { name: body }) })
    await own.getByRole('checkbox', { name: /commande publique/ }).check()
  }
  const spare = page.getByLabel('Qui garde la clé de secours')
  const options = await spare.locator('option').allInnerTexts()
  await spare.selectOption({
    label: options.find((each) => each.includes(escrow) && each.includes('commande publique')) ?? '',
  })
}
