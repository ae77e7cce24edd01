import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { launchChromium } from '../tests/journeys/chromium.ts'
import { listStates, openState, SCHEMES, SCREENS } from '../tests/journeys/gallery-states.ts'
import { serveBuiltSite } from '../tests/journeys/site.ts'

/**
 * Takes a picture of every gallery state at three widths, in light and dark, into `out/screenshots`.
 * `node scripts/screenshots.ts [WORD]` takes only the states whose name contains WORD; `--site URL PATH…` takes pages
 * of a running site instead.
 */
const OUT = 'out/screenshots'

type Shot = { readonly name: string; readonly open: (page: import('playwright-core').Page) => Promise<void> }

async function take(shots: readonly Shot[]): Promise<number> {
  const browser = await launchChromium()
  let count = 0
  try {
    for (const colorScheme of SCHEMES) {
      for (const viewport of SCREENS) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'fr-FR' })
        const page = await context.newPage()
        for (const shot of shots) {
          await shot.open(page)
          const path = join(OUT, colorScheme, String(viewport.width), `${shot.name.replaceAll('/', '--')}.png`)
          await mkdir(dirname(path), { recursive: true })
          await page.screenshot({ path, fullPage: true })
          count += 1
        }
        await context.close()
      }
    }
  } finally {
    await browser.close()
  }
  return count
}

async function galleryShots(url: string, word: string): Promise<readonly Shot[]> {
  const browser = await launchChromium()
  try {
    const states = await listStates(await browser.newPage(), url)
    return states
      .filter((state) => state.includes(word))
      .map((name) => ({ name, open: (page) => openState(page, url, name) }))
  } finally {
    await browser.close()
  }
}

const [first = '', url = '', ...paths] = process.argv.slice(2)
if (first === '--site') {
  const shots = paths.map((path) => ({
    name: path.replace(/^\//, '') || 'home',
    open: async (page: import('playwright-core').Page) => {
      await page.goto(url + path, { waitUntil: 'networkidle' })
    },
  }))
  console.log(`${await take(shots)} pictures in ${OUT}`)
} else {
  const site = await serveBuiltSite()
  console.log(`${await take(await galleryShots(site.url, first))} pictures in ${OUT}`)
  await site.close()
}
