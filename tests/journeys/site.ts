import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))

/** The policy that the site must live under: nothing inline, nothing from elsewhere. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
}

export type Site = { readonly url: string; readonly close: () => Promise<void> }

/**
 * The built application alone, under its strict policy: enough for the gallery, which asks the server for nothing.
 *
 * @throws {Error} when `apps/web/dist` is not built.
 */
export async function serveBuiltSite(): Promise<Site> {
  const page = await readFile(join(DIST, 'index.html')).catch(() => {
    throw new Error('apps/web/dist is missing: run `npm run build` first')
  })
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname)
    response.setHeader('Content-Security-Policy', CONTENT_POLICY)
    if (path.startsWith('/api/')) return response.writeHead(404).end()
    const type = TYPES[extname(path)]
    const body = type === undefined ? page : await readFile(join(DIST, path)).catch(() => null)
    if (body === null) return response.writeHead(404).end()
    // As the server serves them: what is built is named by its content, and a state loads some 250 of them.
    if (type !== undefined) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    return response.setHeader('Content-Type', type ?? 'text/html; charset=utf-8').end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
