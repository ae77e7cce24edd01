import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A number with right keys, of nobody in particular: the keys of the SIREN, then of the whole. */
export const siret = (rank: number): string => withKey(`${withKey(`218000${String(rank).padStart(2, '0')}`)}0001`)

/** The digit that makes the sum of Luhn a multiple of ten: every second digit is doubled, from the last one given. */
function withKey(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return digits + String((10 - (sum % 10)) % 10)
}

/** The review of a convention in a person's hands, value by value. */
export function reviewOn(page: Page) {
  let registered = 0
  const unconfirmed = (): Locator => page.locator('[data-confirms][aria-pressed="false"]')
  const confirmNext = async (): Promise<void> => {
    const id = await unconfirmed().first().locator('xpath=ancestor::li').getAttribute('data-item')
    const row = page.locator(`[data-item="${id}"]`)
    const button = row.locator('[data-confirms]')
    // By Enter, and by what is missing when something is.
    await button.press('Enter')
    if ((await button.getAttribute('aria-pressed')) === 'true') return
    await complete(row, /^SIRET/, id?.endsWith('identity') ? siret(++registered) : '')
    await complete(row, /Adresse/, '1 place de la Mairie')
    await complete(row, /Commune/, 'Vallée-Imaginaire')
    await complete(row, /Département/, '80')
    await complete(row, /En fonction depuis/, '12/04/2026')
    await complete(row, /Prénom et nom/, `La personne en exercice, partie ${registered}`)
    await complete(row, /Titre/, 'Président')
    await button.press('Enter')
    expect(await button.getAttribute('aria-pressed'), await row.innerText()).toBe('true')
  }
  return {
    confirmNext,
    confirmAll: async (): Promise<void> => {
      while ((await unconfirmed().count()) > 0) await confirmNext()
    },
    acknowledgeAll: async (): Promise<void> => {
      const mark = page.getByRole('button', { name: /^Marquer / })
      while ((await mark.count()) > 0) await mark.first().press('Enter')
    },
    /** Creates the group, judging what the convention departs from when asked. */
    create: async (): Promise<string> => {
      await page.getByRole('button', { name: 'Créer le groupement' }).press('Enter')
      const resume = page.getByRole('button', { name: 'Reprendre la création' })
      await Promise.race([page.waitForURL(IN_GROUP), resume.waitFor()])
      if ((await resume.count()) > 0) await judge(page, resume)
      return IN_GROUP.exec(page.url())?.[1] ?? ''
    },
  }
}

const IN_GROUP = /\/groups\/([0-9a-f-]{36})$/

async function judge(page: Page, resume: Locator): Promise<void> {
  for (const answer of await page.getByRole('radio', { name: 'Satisfait', exact: true }).all()) await answer.check()
  for (const reason of await page.getByRole('textbox', { name: 'Motif' }).all()) {
    await reason.fill('Les parties ont choisi de ne pas régler ce point dans la convention.')
  }
  await resume.click()
  await page.waitForURL(IN_GROUP)
}

/** Types what the field lacks; a field that has something keeps it. */
async function complete(row: Locator, label: RegExp, text: string): Promise<void> {
  const field = row.getByRole('textbox', { name: label })
  if ((await field.count()) > 0 && (await field.inputValue()) === '') await field.fill(text)
}
