import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Site, serveBuiltSite } from './site.ts'

const DIST = new URL('../../apps/web/dist/', import.meta.url)
/** Issue 2: the first load of the site, compressed JavaScript, in bytes. */
const LIMIT = 250_000

test(`the first page loads at most ${LIMIT / 1000} kB of compressed JavaScript`, async () => {
  const page = await readFile(new URL('index.html', DIST), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) =>
    path ? [path] : [],
  )
  expect(scripts.length).toBeGreaterThan(0)
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(fileURLToPath(new URL(path, DIST)))).length),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT)
})

/** Whoever only passes by to read a consultation carries neither the pages of a group nor its words. */
const PUBLIC_LIMIT = 225_000

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await serveBuiltSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test.each(['/consultations', '/consultations/00000000-0000-4000-8000-0000000000c1'])(
  `%s loads at most ${PUBLIC_LIMIT / 1000} kB of compressed JavaScript, all that follows counted`,
  async (path) => {
    const context = await browser.newContext({ locale: 'fr-FR' })
    const page = await context.newPage()
    const sizes = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      const url = response.url()
      if (url.endsWith('.js'))
        sizes.set(
          url,
          response.body().then((bytes) => gzipSync(bytes).length),
        )
    })
    await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' })
    const loaded = await Promise.all(sizes.values())
    await context.close()
    expect(loaded.length).toBeGreaterThan(10)
    expect(loaded.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(PUBLIC_LIMIT)
  },
)
