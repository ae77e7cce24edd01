import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSite, SITE } from '../apps/server/site.ts'
import { plain, type Result } from './result.ts'

/** The compressed JavaScript that the first page of the built site loads. */
export async function weight(): Promise<Result> {
  await buildSite(() => {})
  const page = await readFile(join(SITE, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const files = await Promise.all(scripts.map((path) => readFile(join(SITE, path))))
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000
  return {
    name: 'First load',
    what: 'The JavaScript that the first page of the site loads, compressed by gzip.',
    figures: [
      ['files', String(files.length)],
      ['compressed, kB', plain(kilobytes)],
    ],
    value: kilobytes,
    unit: ' kB',
    goal: { at: 'most', value: 250 },
  }
}
