import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer } from '#platform/http/server.ts'
import { serveDepositPage } from './deposit-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'unisson-page-'))
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Dépôt</title>')
  writeFileSync(join(folder, 'manifest.json'), '{"files":[]}')
  writeFileSync(join(folder, 'assets/seal-worker-1.js'), 'onmessage = () => undefined')
  app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 600 })
  app.get('/elsewhere', async () => 'another page')
  await serveDepositPage(app, folder)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const policyAt = async (url: string): Promise<string> => {
  const { statusCode, headers } = await app.inject({ url })
  expect([url, statusCode]).toEqual([url, 200])
  return String(headers['content-security-policy'])
}

describe('R2.24 : ce que la page qui scelle peut faire, et elle seule', () => {
  test.each(['/depot/6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10', '/depot/manifest.json', '/depot/assets/seal-worker-1.js'])(
    '%s : rien d’ailleurs, et le chiffrement en WebAssembly',
    async (url) => {
      const policy = await policyAt(url)
      for (const rule of [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ])
        expect(policy).toContain(rule)
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|blob:|https?:/)
    },
  )

  test('aucune autre page ne compile de WebAssembly', async () => {
    expect(await policyAt('/elsewhere')).not.toContain('wasm')
  })

  test('la page et sa liste sont toujours demandées de nouveau ; ses fichiers, nommés par leur contenu, jamais', async () => {
    const cached = async (url: string) => String((await app.inject({ url })).headers['cache-control'])
    expect(await cached('/depot/6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10')).toContain('max-age=0')
    expect(await cached('/depot/manifest.json')).toContain('max-age=0')
    expect(await cached('/depot/assets/seal-worker-1.js')).toContain('immutable')
  })

  test('ce qui n’en est pas un fichier n’existe pas', async () => {
    expect((await app.inject({ url: '/depot/assets/other.js' })).statusCode).toBe(404)
  })
})
