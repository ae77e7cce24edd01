import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageManifest } from '../deposit/page-manifest.ts'
import { serveDepositPage } from '../server/deposit-page.ts'
import { verifyPage } from './verify-page.ts'

/** The page is served as the server serves it, from a folder that somebody may alter. */
const FILES = {
  'index.html': '<!doctype html><script src="/depot/assets/seal.js"></script>',
  'assets/seal.js': 'seal()',
}
let folder: string
let app: FastifyInstance | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-page-'))
  await mkdir(join(folder, 'assets'))
  await put(FILES)
})
afterEach(async () => {
  await app?.close()
  await rm(folder, { recursive: true })
})

const listOf = (files: Readonly<Record<string, string>>): string =>
  pageManifest(
    Object.entries(files).map(([path, text]) => ({
      ...{ path, size: Buffer.byteLength(text) },
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  )

/** What is served, under the list of what is said to be served. */
async function put(files: Readonly<Record<string, string>>, said = files): Promise<void> {
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
  await writeFile(join(folder, 'manifest.json'), listOf(said))
}

async function verified(as?: string, lang: 'fr' | 'en' = 'en') {
  app = fastify()
  await serveDepositPage(app, folder)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const code = await verifyPage({ address: `http://127.0.0.1:${port}/depot/consultation`, as, lang })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

async function keptList(): Promise<string> {
  const kept = join(folder, 'kept.json')
  await writeFile(kept, listOf(FILES))
  return kept
}

test('R2.24: the page that is expected is the one that is served, file by file, and its hash is told', async () => {
  const hash = createHash('sha256').update(listOf(FILES)).digest('hex')
  const { code, told } = await verified(await keptList())
  expect([code, told]).toEqual([0, expect.stringContaining(`whose hash is ${hash}`)])
  expect(told).toContain('the one that was given')
})

test.each(['index.html', 'assets/seal.js'] as const)('one letter of %s is told by its name', async (path) => {
  await put({ ...FILES, [path]: FILES[path].replace('seal', 'leak') }, FILES)
  expect(await verified()).toEqual({ code: 1, told: expect.stringContaining(`NOT THE ONE EXPECTED: ${path}`) })
})

test('a page that is in order with a list of its own is told by one that was kept', async () => {
  const altered = { ...FILES, 'assets/seal.js': 'leak()' }
  await put(altered)
  expect(await verified()).toMatchObject({ code: 0 })
  await app?.close()
  expect(await verified(await keptList(), 'fr')).toEqual({
    code: 1,
    told: expect.stringContaining('N’EST PAS CELLE QUI EST ATTENDUE : assets/seal.js'),
  })
})

test('a file more than were listed is told by the list, and a page that is not there cannot be read', async () => {
  await put({ ...FILES, 'assets/more.js': 'more()' })
  expect(await verified(await keptList())).toEqual({ code: 1, told: expect.stringContaining('the hash of its list') })
  await app?.close()
  await writeFile(join(folder, 'manifest.json'), '{}')
  expect(await verified()).toMatchObject({ code: 2 })
})
