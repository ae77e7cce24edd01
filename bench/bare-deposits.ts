import { createHash, randomUUID } from 'node:crypto'
import { open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { createServer } from '#platform/http/server.ts'
import { makeKeyPair } from '#vault/age.ts'
import { serveDepositPage } from '../apps/server/deposit-page.ts'
import { buildSite } from '../apps/server/site.ts'

/**
 * The page that seals on a server that does nothing but take parts: each is hashed as it comes, and answered once it is
 * on the disk. What a deposit costs here is the browser’s doing. Parts go to the folder FOLDER, the manifest and the keys beside them.
 */
const folder = process.env.FOLDER ?? ''
const consultation = '6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10'
const base = `/api/public/consultations/${consultation}`
const deadline = new Date(Date.now() + 86_400_000).toISOString()
const pairs = await Promise.all(['a', 'b', 'c', 'time'].map(async (id) => ({ id, ...(await makeKeyPair()) })))
const recipients = pairs.map(({ id, recipient }) => ({ id, recipient }))
const limits = { file: 20_000_000_000, total: 20_000_000_000, formats: [] }
const keySet = { version: 1, threshold: 2, keyholders: recipients.slice(0, 3), time: [recipients[3]?.recipient] }
const order = { format: 'unisson-order/1', consultation, dossier: 'd'.repeat(64), limits, keySet }
const held = new Set<string>()
await writeFile(join(folder, '../keys.json'), JSON.stringify(pairs))

await buildSite(() => undefined)
const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000_000 })
app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
await serveDepositPage(app)
app.get(base, async () => ({
  consultation: {
    ...{ title: 'Mesure', reference: 'MESURE', coordinator: { name: 'Mesure' }, lots: [], deadline, status: 'open' },
  },
  begun: { atOnce: 10, times: 3, days: 7 },
}))
app.get(`${base}/order`, async () => order)
app.get('/api/public/clock', async () => ({ now: new Date().toISOString(), uncertainty: 10, deadline }))
app.get(`${base}/operator`, async () => ({
  account: randomUUID(),
  email: 'mesure@example.org',
  company: { name: 'Mesure', identifier: { scheme: 'siret', value: '73282932000074' } },
}))
app.get(`${base}/deposits`, async () => ({ deposits: [] }))
app.post(`${base}/deposits`, async (request, reply) =>
  reply.code(201).send({ ...(request.body as object), begunAt: new Date().toISOString() }),
)
app.get(`${base}/deposits/:dep/parts`, async () => ({ parts: Array.from(held, (sha256) => ({ sha256 })) }))

async function take(request: FastifyRequest): Promise<string> {
  const arriving = join(folder, randomUUID())
  const hash = createHash('sha256')
  const file = await open(arriving, 'w')
  try {
    for await (const bytes of request.body as AsyncIterable<Buffer>) {
      hash.update(bytes)
      await file.write(bytes)
    }
    await file.datasync()
  } finally {
    await file.close()
  }
  const sha256 = hash.digest('hex')
  await rename(arriving, join(folder, sha256))
  const directory = await open(folder)
  await directory.sync()
  await directory.close()
  return sha256
}

app.put(`${base}/deposits/:dep/parts/:sha256`, async (request, reply) => {
  const sha256 = await take(request)
  const { sha256: announced } = request.params as { readonly sha256: string }
  if (sha256 !== announced) return reply.code(422).send({})
  held.add(sha256)
  return reply.code(201).send({ sha256 })
})
app.put('/bare', async (request) => ({ sha256: await take(request) }))
app.post(`${base}/deposits/:dep/commit`, async (request) => {
  // The manifest came as JSON in its one form: written again, it has the same bytes.
  const manifest = JSON.stringify(request.body)
  await writeFile(join(folder, 'deposit.json'), manifest)
  const hash = createHash('sha256').update(manifest).digest('hex')
  return { receipt: { hash, receivedAt: new Date().toISOString(), uncertainty: 10, deadline } }
})
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
process.on('SIGTERM', () => process.exit(0))
