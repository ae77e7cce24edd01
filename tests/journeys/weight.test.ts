import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

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
