import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#platform/postgres/embedded.ts'
import { scratchFolder } from './scratch.ts'

const MAIN = join(import.meta.dirname, '../../apps/server/main.ts')
const neighbour = createServer()
let dataDir: string
let port: number

beforeAll(async () => {
  dataDir = await scratchFolder()
  await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve))
  const address = neighbour.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(async () => {
  neighbour.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Starts the server to its end. */
function serve(environment: Readonly<Record<string, string>>) {
  return new Promise<{ readonly code: number | null; readonly err: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, LANG: 'fr_FR.UTF-8', LC_ALL: '', ...environment }
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.on('data', (bytes: Buffer) => {
      err += String(bytes)
    })
    child.once('close', (code) => resolve({ code, err }))
  })
}

test('a second server on the same folder says one sentence, and leaves the first its database', async () => {
  const first: Embedded = await startEmbedded({ dataDir, log: () => undefined, unsafeForTests: true })
  const { code, err } = await serve({ DEMO: '1', PORT: '0' })
  expect(code).toBe(1)
  expect(err).toMatch(/^Un autre Unisson \(processus \d+\) utilise déjà la base de .+ un autre dossier de données\.\n$/)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(true)
  await first.stop()
})

test('a port that is taken is named, and the database that was started for it is stopped again', async () => {
  const { code, err } = await serve({ DEMO: '1', DEMO_STAGE: 'founded', PORT: String(port) })
  expect(code).toBe(1)
  expect(err).toContain(`Le port ${port} est déjà pris`)
  expect(err).not.toContain('    at ')
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
})
