import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Store } from '#platform/file-store/s3.ts'
import { diskStore, type FileStore } from '#platform/files.ts'
import { type S3Server, startS3 } from '#platform/testing/s3-server.ts'
import { makeKeyPair } from '#vault/age.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { beginSealing, depositOf, sealEnvelope } from '#vault/sealing.ts'
import { manifestOf, storedBytes } from './stored-manifest.ts'

/** A manifest in each kind of store, and what whoever holds the store makes of it. */

const GROUP = randomUUID()
const LIMIT = 64 * 1024 * 1024

let folder: string
let server: S3Server
let outer: OuterManifest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'))
  server = await startS3()
  outer = await sealed()
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function sealed(): Promise<OuterManifest> {
  const consultation = randomUUID()
  const what = { consultation, deposit: randomUUID(), operator: '73282932000074', dossier: 'd'.repeat(64) }
  const [one, two, time] = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
  const keyholders = [one, two].map(({ recipient }, index) => ({ id: String(index), recipient }))
  const keySet = { consultation, version: 1, threshold: 2, keyholders, time: [time.recipient] as const }
  const begun = await beginSealing(what, { kind: 'tender', lots: ['1'] }, keySet)
  const bytes = Uint8Array.from(Buffer.from('ligne;prix'))
  const source = {
    name: 'prix.csv',
    size: bytes.length,
    read: async (from: number, to: number) => bytes.slice(from, to),
  }
  const { envelope } = await sealEnvelope(begun, [source], async () => {})
  return depositOf(what, keySet, [envelope])
}

describe.each(['disk', 's3'] as const)('a manifest in a store (%s)', (kind) => {
  const stores = {
    disk: () => ({ store: diskStore(folder), at: (hash: string) => join(folder, GROUP, hash) }),
    s3: () => ({ store: s3Store(server.settings), at: (hash: string) => server.objectAt(GROUP, hash) }),
  }
  const kept = async (store: FileStore) => (await store.put(GROUP, Readable.from([manifestBytes(outer)]), LIMIT)).sha256

  test('is read as it was received, and as nothing at all once it was altered, cut or lost', async () => {
    const { store, at } = stores[kind]()
    const hash = await kept(store)
    expect(await manifestOf(store, GROUP, hash)).toEqual(outer)
    const bytes = await readFile(at(hash))
    await writeFile(at(hash), bytes.toString().replace('tender', 'Tender'))
    expect(await manifestOf(store, GROUP, hash)).toBeUndefined()
    await truncate(at(hash), 20)
    expect(await manifestOf(store, GROUP, hash)).toBeUndefined()
    await rm(at(hash))
    expect(await manifestOf(store, GROUP, hash)).toBeUndefined()
    await writeFile(at(hash), bytes)
    expect(await manifestOf(store, GROUP, await kept(store))).toEqual(outer)
  })

  test('that the store cannot be asked for is no finding: who asks is told of the outage', async () => {
    const away = {
      disk: diskStore('/dev/null/files'),
      s3: s3Store({ ...server.settings, endpoint: 'http://127.0.0.1:1' }),
    }
    await expect(storedBytes(away[kind], GROUP, 'a'.repeat(64))).rejects.toThrow(/ENOTDIR|ECONNREFUSED/)
  })
})

test('a bucket that is not there is an outage too, and no loss of what it holds', async () => {
  const elsewhere = s3Store({ ...server.settings, bucket: 'ailleurs' })
  await expect(storedBytes(elsewhere, GROUP, 'a'.repeat(64))).rejects.toThrow('NoSuchBucket')
})
