import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createServer } from '#platform/http/server.ts'
import { makeKeyPair } from '#vault/age.ts'
import { outerIn } from '#vault/manifest.ts'
import { serveDepositPage } from '../../apps/server/deposit-page.ts'

/** The protocol of deposits over real HTTP, with real files that are fsynced, and nothing of law behind it. */
export async function serveDepositProtocol(limits = { file: 5_000_000_000, total: 20_000_000_000, formats: ['pdf', 'zip', 'txt', 'bin', 'csv'] }) {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-depot-'))
  await mkdir(join(folder, 'parts'))
  const holders = await Promise.all(['aisne', 'nord', 'oise'].map(async (id) => ({ id, ...(await makeKeyPair()) })))
  const time = await makeKeyPair()
  const consultation = randomUUID()
  const order = {
    format: 'unisson-order/1',
    consultation,
    dossier: 'd'.repeat(64),
    limits,
    keySet: { version: 1, threshold: 2, keyholders: holders.map(({ id, recipient }) => ({ id, recipient })), time: [time.recipient] },
  }
  const state = { deadline: Date.now() + 3_600_000, cut: 0, slowMs: 0, received: new Map<string, object>(), deposits: [] as Record<string, unknown>[], parts: new Map<string, Set<string>>(), troubles: [] as unknown[], manifests: new Map<string, Buffer>() }
  let company: unknown
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 100_000 })
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: 100_000_000 }, (_request, body, done) => done(null, body))
  await serveDepositPage(app)
  const json = (request: FastifyRequest) => JSON.parse(String(request.body))
  const at = `/api/public/consultations/${consultation}`
  const page = {
    title: 'Environnement numérique de travail des lycées et collèges', reference: '2027-ENT-01', coordinator: { name: 'Région Hauts-de-France' },
    lots: [{ key: '1', title: 'Plateforme' }, { key: '2', title: 'Accompagnement' }], deadline: new Date(state.deadline).toISOString(), status: 'open',
  }
  app.get(at, async () => ({ id: consultation, consultation: page, answers: [] }))
  app.get(`${at}/order`, async () => order)
  app.get('/api/public/clock', async () => ({ now: new Date().toISOString(), uncertainty: 12, deadline: new Date(state.deadline).toISOString(), lastSecond: '' }))
  app.post(`${at}/operators`, async (request, reply) => { company = json(request).company; return reply.code(202).send({}) })
  app.post(`${at}/operators/confirm`, async (request, reply) => json(request).token === 'good' ? { account: 'a1', company } : reply.code(404).send({ title: 'no' }))
  app.get(`${at}/operator`, async (_request, reply) => company === undefined ? reply.code(404).send({}) : { account: 'a1', company })
  app.post(`${at}/operators/sign-out`, async () => { company = undefined; return {} })
  app.get(`${at}/deposits`, async () => state.deposits)
  app.post(`${at}/deposits`, async (request, reply) => {
    const begun = { ...json(request), status: 'begun', begunAt: new Date().toISOString() }
    const found = state.deposits.find(({ id }) => id === begun.id)
    if (found === undefined) { state.deposits.push(begun); state.parts.set(begun.id, new Set()) }
    return reply.code(201).send(found ?? begun)
  })
  const take = async (request: FastifyRequest, reply: FastifyReply, keep: boolean) => {
    const { sha256 = '', dep = '' } = request.params as Record<string, string>
    if (state.cut > 0) { state.cut -= 1; request.raw.destroy(); return }
    if (state.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, state.slowMs))
    const hash = createHash('sha256')
    const path = join(folder, 'parts', `${sha256}.tmp`)
    const file = keep ? await open(path, 'w') : undefined
    let size = 0
    for await (const piece of request.body as AsyncIterable<Buffer>) { hash.update(piece); size += piece.length; await file?.write(piece) }
    await file?.datasync()
    await file?.close()
    const digest = hash.digest()
    if (digest.toString('hex') !== sha256 || request.headers['content-digest'] !== `sha-256=:${digest.toString('base64')}:`) return reply.code(422).send({ title: 'digest-mismatch' })
    if (keep) { const { rename } = await import('node:fs/promises'); await rename(path, join(folder, 'parts', sha256)); state.parts.get(dep)?.add(sha256) }
    return reply.code(keep ? 201 : 200).send({ size })
  }
  app.put(`${at}/deposits/:dep/parts/:sha256`, { bodyLimit: 40_000_000 }, (request, reply) => take(request, reply, true))
  app.put(`${at}/rehearsal/parts/:sha256`, { bodyLimit: 40_000_000 }, (request, reply) => take(request, reply, false))
  app.get(`${at}/deposits/:dep/parts`, async (request) => ({ parts: [...(state.parts.get((request.params as { dep: string }).dep) ?? [])].map((sha256) => ({ sha256, size: 1 })) }))
  app.post(`${at}/deposits/:dep/commit`, { bodyLimit: 100_000_000 }, async (request, reply) => {
    const { dep } = request.params as { dep: string }
    const bytes = request.body as Buffer
    const outer = outerIn(Uint8Array.from(bytes))
    const held = state.parts.get(dep)
    if (outer === undefined) return reply.code(422).send({ title: 'manifest' })
    if (outer.envelopes.some(({ parts, inner }) => [...parts, inner].some(({ sha256 }) => !held?.has(sha256)))) return reply.code(422).send({ title: 'Des parties manquent' })
    const hash = createHash('sha256').update(bytes).digest('hex')
    state.manifests.set(dep, bytes)
    const receivedAt = new Date().toISOString()
    const deposit = state.deposits.find(({ id }) => id === dep)
    if (Date.now() >= state.deadline) { Object.assign(deposit ?? {}, { status: 'late', receivedAt }); return reply.code(403).send({ record: { receivedAt, deadline: new Date(state.deadline).toISOString(), uncertainty: 12, begunAt: deposit?.begunAt, parts: held?.size } }) }
    if (deposit?.replaces) for (const other of state.deposits) if (other !== deposit && other.status === 'received') other.status = 'superseded'
    const receipt = { hash, receivedAt, uncertainty: 12, deadline: new Date(state.deadline).toISOString() }
    if (deposit?.status === 'begun') Object.assign(deposit, { status: 'received', ...receipt })
    return reply.code(201).send({ receipt })
  })
  app.post(`${at}/deposits/:dep/withdraw`, async (request) => { const found = state.deposits.find(({ id }) => id === (request.params as { dep: string }).dep); Object.assign(found ?? {}, { status: 'withdrawn' }); return {} })
  app.post(`${at}/deposits/:dep/troubles`, async (request) => { state.troubles.push(json(request)); return {} })
  const url = await (app as FastifyInstance).listen({ port: 0, host: '127.0.0.1' })
  return { url, folder, consultation, order, state, holders, time, close: async () => { await app.close(); await rm(folder, { recursive: true, force: true }) } }
}
