import type { Locator, Page } from 'playwright-core'

/** Presses Tab until the element has the focus, as somebody without a mouse. */
export function tabTo(page: Page, target: Locator): Promise<void> {
  return pressUntil('Tab', page, target)
}

/** Presses Shift and Tab until the element has the focus: from the buttons of a form back to what is to be mended. */
export function backTo(page: Page, target: Locator): Promise<void> {
  return pressUntil('Shift+Tab', page, target)
}

async function pressUntil(keys: string, page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(keys)
  }
  throw new Error(`${keys} never reaches ${target}`)
}

/** Goes to a button or a link by Tab, and does what it does. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a field by Tab, and types over what it holds. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to a list of choices by Tab, and chooses the first whose name begins with this. */
export async function choose(page: Page, target: Locator, name: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(name)
}
