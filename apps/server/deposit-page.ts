import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { DEPOSIT_PAGE } from './site.ts'

/**
 * What the page that seals may do, and no other page may: compile the cipher of a tender (docs/decisions/0050). It loads
 * nothing from elsewhere, speaks to this server alone, and makes no script out of text.
 */
const SEALING_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types depot',
].join('; ')

const under = (reply: FastifyReply): FastifyReply =>
  reply.header('content-security-policy', SEALING_POLICY).header('referrer-policy', 'no-referrer')

/** `/depot/:consultation`, with the files it is made of beside it. A worker has the policy of its own file. */
export async function serveDepositPage(app: FastifyInstance, built = DEPOSIT_PAGE): Promise<void> {
  if (!existsSync(built)) return
  await app.register(async (page) => {
    page.addHook('onRequest', async (_request, reply) => {
      under(reply)
    })
    await page.register(staticFiles, {
      root: join(built, 'assets'),
      prefix: '/depot/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    })
    const give = (address: string, file: string, type: string): void => {
      const content = readFileSync(join(built, file))
      page.get(address, (_request, reply) =>
        reply.type(type).header('cache-control', 'public, max-age=0').send(content),
      )
    }
    give('/depot/manifest.json', 'manifest.json', 'application/json; charset=utf-8')
    for (const address of ['/depot/:consultation', '/depot/:consultation/'])
      give(address, 'index.html', 'text/html; charset=utf-8')
  })
}
