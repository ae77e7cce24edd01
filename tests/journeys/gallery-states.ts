import type { Page } from 'playwright-core'

/** The three widths of look.md: a desk, a small laptop, a phone. Heights are those of common screens. */
export const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

export const SCHEMES = ['light', 'dark'] as const

/** Every state that the gallery registers, as `component/state`. */
export async function listStates(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(`${url}/gallery`)
  const links = page.locator('[data-gallery-state]')
  await links.first().waitFor()
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('data-gallery-state') ?? ''))
}

/**
 * Opens one state and waits until it, its fonts and its pictures are drawn. A page that stands in the gallery already goes there as by
 * a link: to load the gallery anew takes longer than all that is then looked at.
 */
export async function openState(page: Page, url: string, state: string): Promise<void> {
  const path = `/gallery/${state}`
  if (page.url().startsWith(`${url}/gallery`))
    await page.evaluate((to) => history.pushState(null, '', encodeURI(to)), path)
  else await page.goto(`${url}${path}`)
  await page.locator(`[data-gallery-shown="${state}"]`).waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode()))
  })
}
