import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createServer } from '#platform/http/server.ts'
import { type KeyPair, makeKeyPair } from '#vault/age.ts'
import { outerIn } from '#vault/manifest.ts'
import { serveDepositPage } from '../../apps/server/deposit-page.ts'

/** The page that seals on the protocol of deposits over real HTTP, with real files and nothing of law behind it. */

const CONSULTATION = '6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10'
const BASE = `/api/public/consultations/${CONSULTATION}`
const UNCERTAINTY = 12
export const TOKEN = 'a-token-of-the-letter'

type Kept = {
  readonly id: string
  readonly replaces: boolean
  readonly begunAt: string
  readonly parts: Set<string>
  status: string
  said: object
}

export type DepositServer = {
  readonly url: string
  readonly address: string
  /** Where the deposit that was received last is written, as `unisson open` takes it. */
  readonly folder: string
  readonly order: string
  readonly keys: Readonly<Record<string, string>>
  readonly deposits: readonly Kept[]
  readonly troubles: { readonly what: string }[]
  /** How many of the next parts are cut on their way, how long a part takes, and until when deposits come. */
  readonly line: { cuts: number; slowMs: number; deadline: number }
  readonly close: () => Promise<void>
}

const iso = (at = Date.now()): string => new Date(at).toISOString()
const within = (request: FastifyRequest) => request.params as { readonly dep: string; readonly sha256: string }

export async function serveDeposits(): Promise<DepositServer> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-depot-'))
  await mkdir(join(folder, 'parts'))
  const keys: Readonly<Record<string, KeyPair>> = Object.fromEntries(
    await Promise.all(['aisne', 'nord', 'oise', 'time'].map(async (id) => [id, await makeKeyPair()])),
  )
  const files: Record<string, string> = {}
  for (const [id, { identity }] of Object.entries(keys)) {
    files[id] = join(folder, `${id}.key`)
    await writeFile(files[id], identity)
  }
  const order = JSON.stringify(orderTo(keys))
  await writeFile(join(folder, 'order.json'), order)
  const state = {
    ...{ folder, order: join(folder, 'order.json'), keys: files, deposits: [] as Kept[] },
    ...{ troubles: [] as { what: string }[], line: { cuts: 0, slowMs: 0, deadline: Date.now() + 3_600_000 } },
  }
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 100_000 })
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  await serveDepositPage(app)
  serveRead(app, order, state)
  serveWho(app)
  serveParts(app, state)
  serveActs(app, state)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...state, url, address: `${url}/depot/${CONSULTATION}`, close }
}

type State = Pick<DepositServer, 'folder' | 'line' | 'troubles'> & { readonly deposits: Kept[] }

function orderTo(keys: Readonly<Record<string, KeyPair>>) {
  const { time, ...holders } = keys
  const keyholders = Object.entries(holders).map(([id, { recipient }]) => ({ id, recipient }))
  return {
    format: 'unisson-order/1',
    consultation: CONSULTATION,
    dossier: 'd'.repeat(64),
    limits: { file: 1_000_000_000, total: 2_000_000_000, formats: ['pdf', 'zip', 'txt', 'bin'] },
    keySet: { version: 1, threshold: 2, keyholders, time: [time?.recipient] },
  }
}

function serveRead(app: FastifyInstance, order: string, { line, deposits }: State): void {
  app.get(BASE, async () => ({
    consultation: {
      title: 'Environnement numérique de travail',
      reference: '2027-ENT-01',
      coordinator: { name: 'Région Hauts-de-France' },
      lots: [
        { key: '1', title: 'Plateforme' },
        { key: '2', title: 'Accompagnement' },
      ],
      deadline: iso(line.deadline),
      status: 'open',
    },
  }))
  app.get(`${BASE}/order`, (_request, reply) => reply.type('application/json').send(order))
  app.get('/api/public/clock', async () => ({ now: iso(), uncertainty: UNCERTAINTY, deadline: iso(line.deadline) }))
  app.get(`${BASE}/deposits`, async () => ({
    deposits: deposits.map(({ parts, said, ...kept }) => ({ ...kept, copy: false, dossier: 'd'.repeat(64), ...said })),
  }))
  app.get(`${BASE}/deposits/:dep/parts`, async (request) => {
    const found = deposits.find(({ id }) => id === within(request).dep)
    return { parts: Array.from(found?.parts ?? [], (sha256) => ({ sha256 })) }
  })
}

function serveWho(app: FastifyInstance): void {
  let company: unknown
  let isIn = false
  app.post(`${BASE}/operators`, async (request, reply) => {
    company = (request.body as { readonly company: unknown }).company
    return reply.code(202).send({})
  })
  app.post(`${BASE}/operators/confirm`, async (request, reply) => {
    isIn = (request.body as { readonly token: string }).token === TOKEN
    return isIn ? { account: 'account', company } : reply.code(410).send({})
  })
  app.get(`${BASE}/operator`, async (_request, reply) =>
    isIn ? { account: 'account', company } : reply.code(404).send({}),
  )
}

function serveParts(app: FastifyInstance, { folder, line, deposits }: State): void {
  const take = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { dep, sha256 } = within(request)
    if (line.cuts > 0) {
      line.cuts -= 1
      return request.raw.destroy()
    }
    await new Promise((resolve) => setTimeout(resolve, line.slowMs))
    const arriving = join(folder, `${sha256}.arriving`)
    const [file, hash] = [await open(arriving, 'w'), createHash('sha256')]
    try {
      for await (const bytes of request.body as AsyncIterable<Buffer>) {
        hash.update(bytes)
        await file.write(bytes)
      }
    } catch {
      return reply.code(400).send({})
    } finally {
      await file.close()
    }
    const digest = hash.digest()
    const announced = request.headers['content-digest'] === `sha-256=:${digest.toString('base64')}:`
    if (digest.toString('hex') !== sha256 || !announced) return reply.code(422).send({})
    if (dep === undefined) return reply.send({})
    await rename(arriving, join(folder, 'parts', sha256))
    deposits.find(({ id }) => id === dep)?.parts.add(sha256)
    return reply.code(201).send({})
  }
  app.put(`${BASE}/deposits/:dep/parts/:sha256`, take)
  app.put(`${BASE}/rehearsal/parts/:sha256`, take)
}

function serveActs(app: FastifyInstance, { folder, line, deposits, troubles }: State): void {
  app.post(`${BASE}/deposits`, async (request, reply) => {
    const { id, replaces } = request.body as Kept
    if (!deposits.some((each) => each.id === id))
      deposits.push({ id, replaces, begunAt: iso(), parts: new Set(), status: 'begun', said: {} })
    return reply.code(201).send({ id, begunAt: iso() })
  })
  app.post(`${BASE}/deposits/:dep/commit`, async (request, reply) => {
    const found = deposits.find(({ id }) => id === within(request).dep)
    // Canonical JSON, read and written again, has the same bytes.
    const text = JSON.stringify(request.body)
    const outer = outerIn(new TextEncoder().encode(text))
    const named = outer?.envelopes.flatMap(({ parts, inner }) => [...parts, inner]) ?? []
    if (found === undefined || outer === undefined || !named.every(({ sha256 }) => found.parts.has(sha256)))
      return reply.code(422).send({ reason: 'partsHeld' })
    await writeFile(join(folder, 'deposit.json'), text)
    const hash = createHash('sha256').update(text).digest('hex')
    const at = Date.now()
    found.said = { hash, receivedAt: iso(at), uncertainty: UNCERTAINTY, deadline: iso(line.deadline) }
    found.status = at < line.deadline ? 'received' : 'late'
    const record = { ...found.said, begunAt: found.begunAt, parts: found.parts.size }
    if (found.status === 'late') return reply.code(403).send({ record })
    if (found.replaces) for (const each of deposits) if (each !== found) each.status = 'superseded'
    return reply.code(201).send({ receipt: found.said })
  })
  app.post(`${BASE}/deposits/:dep/troubles`, async (request) => {
    troubles.push(request.body as { readonly what: string })
    return {}
  })
}
