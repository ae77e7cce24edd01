import { availableParallelism } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPoppler } from '../printed.ts'
import { violationsOf } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { listStates, openState, SCHEMES, SCREENS } from './gallery-states.ts'
import { type Site, serveBuiltSite } from './site.ts'

/** States are looked at side by side, each in a window of its own: one window a core, and never more than four. */
const WINDOWS = Math.min(4, availableParallelism())

let site: Site
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  site = await serveBuiltSite()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function openWindow(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    // The bare site answers no API: pages of the frame that ask for a session get a 404, which is not what is tested.
    if (message.type() === 'error' && !text.includes('404')) complaints.push(`${page.url()}: ${text}`)
  })
  return page
}

/** Only the contrast depends on the scheme. */
const violations = (page: Page, scheme: (typeof SCHEMES)[number]): Promise<string[]> =>
  violationsOf(page, scheme === 'light' ? undefined : ['color-contrast'])

/**
 * What axe finds, once more at the height of the whole page when a target is said to be too small: a foot that stays in view
 * covers whatever lies under it until one scrolls.
 */
async function violationsInView(
  page: Page,
  screen: (typeof SCREENS)[number],
  scheme: (typeof SCHEMES)[number],
): Promise<string[]> {
  const found = await violations(page, scheme)
  if (!found.some((line) => line.startsWith('target-size'))) return found
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: screen.width, height })
  const again = await violations(page, scheme)
  await page.setViewportSize(screen)
  return again
}

/** An element wider than the screen makes a phone scroll sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Everything that is wrong with one state: whether it fits each width, and at the two ends of them, in each scheme. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found: string[] = []
  await page.setViewportSize(SCREENS[0])
  await openState(page, site.url, state)
  for (const screen of SCREENS) {
    if (screen !== SCREENS[0]) await page.setViewportSize(screen)
    if ((await overflow(page)) > 0) found.push(`${state} at ${screen.width}: scrolls sideways`)
    // What is on the page in between is what the widest screen has: only whether it fits is looked at.
    if (screen !== SCREENS[0] && screen !== SCREENS.at(-1)) continue
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      const lines = await violationsInView(page, screen, colorScheme)
      found.push(...lines.map((line) => `${state} at ${screen.width} ${colorScheme}: ${line}`))
    }
  }
  return found
}

describe('R2.23, annexe 7: every state of the gallery, on a desk and a phone, in light and dark', () => {
  test('has no axe violation, fits its screen and breaks no content policy', { timeout: 900_000 }, async () => {
    const windows = await Promise.all(Array.from({ length: WINDOWS }, openWindow))
    const [first] = windows
    if (first === undefined) throw new Error('no window')
    const states = await listStates(first, site.url)
    expect(states.length).toBeGreaterThan(40)
    if (hasPoppler)
      for (const module of ['application', 'evaluation', 'committee', 'award', 'order'])
        expect(states).toContain(`papers/${module}`)
    const [found, left]: [string[], string[]] = [[], [...states]]
    await Promise.all(
      windows.map(async (page) => {
        for (let state = left.pop(); state !== undefined; state = left.pop()) found.push(...(await faults(page, state)))
      }),
    )
    expect(found.sort()).toEqual([])
    expect(complaints).toEqual([])
  })
})
