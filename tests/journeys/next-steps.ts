import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A document of no importance: what is asked is that there be one. */
export const PAPER = { name: 'page-signee.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 une page') }

/** A page may be read while the machine does something else. */
export const SLOWLY = { timeout: 15_000 } as const

/** The button that does the act whose form is open: it says the act's own verb. */
export const committing = (page: Page): Locator =>
  page.getByRole('main').locator('form').locator('button[type=submit][data-rank=primary]')

/** What each form asks of a person besides what it begins with; a form that asks for nothing more is saved as it is. */
const ANSWERS: readonly (readonly [label: RegExp, text: string])[] = [
  [/^Numéro de l’acte/, '2026-42'],
  [/^Date de la séance/, '12/10/2026'],
  [/^Numéro de l’accusé de réception/, 'AR-2026-1'],
  [/^Remis à/, 'Les archives'],
]

/** The board of a group that is not in force yet, in the hands of somebody who only does what it says. */
export function boardOn(page: Page) {
  const next = page.getByRole('region', { name: 'Prochain acte attendu' })
  const save = committing(page)
  const onward = page.getByRole('link', { name: 'Voir ce qui est attendu ensuite' })
  const inForce = page.getByText(/En vigueur depuis le/)
  const awaited = next.getByRole('link').first()
  const sentence = (): Promise<string> => awaited.innerText()
  const follow = async (): Promise<void> => {
    const play = next.getByRole('button', { name: /^Agir pour / })
    await ((await play.count()) > 0 ? play : awaited).click()
    await save.waitFor()
  }
  const saved = async (before: string): Promise<void> => {
    await onward.waitFor()
    await onward.click()
    // The last act takes the sentence away with it: nothing here may wait for one.
    const isNews = async (): Promise<boolean> => {
      const [said = before] = await awaited.allInnerTexts()
      return said !== before || (await inForce.count()) > 0
    }
    await expect.poll(isNews, SLOWLY).toBe(true)
  }
  return {
    next,
    save,
    sentence,
    inForce,
    /** Does what is awaited, whoever it falls to; answers what that was. */
    doNext: async (): Promise<string> => {
      const before = await sentence()
      await follow()
      await fillIn(page.getByRole('main'))
      await save.click()
      await saved(before)
      return before
    },
  }
}

/** Types what the form lacks, and brings the document that it asks for. */
async function fillIn(form: Locator): Promise<void> {
  for (const [label, text] of ANSWERS) {
    const field = form.getByRole('textbox', { name: label })
    if ((await field.count()) > 0 && (await field.inputValue()) === '') await field.fill(text)
  }
  const file = form.locator('input[type=file]')
  if ((await file.count()) === 0) return
  const kept = file.page().waitForResponse((response) => response.url().endsWith('/files'))
  await file.setInputFiles(PAPER)
  await kept
}
