import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOf } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { startRealServer } from './real-server.ts'

/** The demonstration at one of its stages, served as `npm start` does, and a browser for whoever looks at it. */
export type StageSite = {
  readonly url: string
  readonly group: string
  /** The address of a page of the group. */
  readonly at: (path: string) => string
  /** Somebody at a browser of their own, at a desk unless told otherwise. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

const DESK = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

/** @throws {Error} with what the server printed, when it does not come up */
export async function openStage(stage: string): Promise<StageSite> {
  const server = await startRealServer(stage)
  const browser = await launchChromium()
  return {
    url: server.url,
    group: server.group,
    at: (path) => `${server.url}/groups/${server.group}${path}`,
    open: async (options = {}) => (await browser.newContext({ ...DESK, ...options })).newPage(),
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/**
 * Chooses a person of a body in the masthead: the first, or the first whose title has this word; whoever is only
 * associated with some works comes to these.
 */
export async function become(page: Page, body: string, title = '', home = 'Qui bloque quoi'): Promise<void> {
  const choice = page.getByLabel(/Vous êtes/)
  await choice.waitFor()
  const option = choice.locator('option', { hasText: body }).filter({ hasText: title }).first()
  const chosen = (await option.getAttribute('value')) ?? ''
  const told = page.waitForResponse((response) => response.url().endsWith('/api/demo/persona'))
  await choice.selectOption(chosen)
  await told
  // The list shows the one before until the session of the one chosen is read.
  await choice.locator(`option:checked[value="${chosen}"]`).waitFor({ state: 'attached' })
  await page.getByRole('heading', { name: home }).waitFor()
}

/** What axe finds on the page as it stands: nothing. */
export async function noViolation(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
}
