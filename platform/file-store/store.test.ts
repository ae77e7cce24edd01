import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type S3Server, startS3 } from '../testing/s3-server.ts'
import { diskStore, sweepDisk } from './disk.ts'
import { type S3Settings, s3Store } from './s3.ts'
import { FileDamaged, FileEmpty, type FileStore, FileTooLarge, StoreFull } from './store.ts'

const GROUP = '10000000-0000-4000-8000-000000000001'
const OTHER = '10000000-0000-4000-8000-000000000002'
const MEGABYTE = 1024 ** 2

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const stream = (content: string | Buffer) => Readable.from([Buffer.from(content)])
const read = async (store: FileStore, hash: string, range?: { start: number; end: number }) =>
  (await buffer(store.read(GROUP, hash, range))).toString()

let root: string
let server: S3Server
let settings: S3Settings

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'unisson-store-'))
  server = await startS3()
  settings = server.settings
})
afterAll(async () => {
  await server.close()
  await rm(root, { recursive: true })
})

const kept = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return names.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe.each(['disk', 's3'] as const)('a store (%s)', (kind) => {
  const room = { freeBytes: async () => 1024 ** 4 }
  const make = (disk = room) => (kind === 'disk' ? diskStore(join(root, 'disk'), disk) : s3Store(settings, disk))
  const everything = () => (kind === 'disk' ? kept(join(root, 'disk')) : kept(server.bucket))

  test('gives back what it was given, under its hash, whole or in part', async () => {
    const store = make()
    const written = await store.put(GROUP, stream('règlement de la consultation'), 100)
    expect(written).toEqual({ sha256: sha256('règlement de la consultation'), size: 29 })
    expect(await read(store, written.sha256)).toBe('règlement de la consultation')
    expect(await read(store, written.sha256, { start: 11, end: 12 })).toBe('de')
    await expect(buffer(store.read(OTHER, written.sha256))).rejects.toThrow()
  })

  test('keeps nothing of what is too large, empty, cut, refused, or has no room', async () => {
    const store = make()
    const before = await everything()
    await expect(store.put(GROUP, stream('trop long'), 5)).rejects.toThrow(FileTooLarge)
    await expect(store.put(GROUP, Readable.from([]), 5)).rejects.toThrow(FileEmpty)
    const cut = new Readable({ read: () => cut.destroy(new Error('the line was cut')) })
    cut.push(Buffer.alloc(MEGABYTE))
    await expect(store.put(GROUP, cut, 5 * MEGABYTE)).rejects.toThrow('the line was cut')
    const refuse = () => Promise.reject(new Error('infected'))
    await expect(store.put(GROUP, stream('un virus'), 50, refuse)).rejects.toThrow('infected')
    const full = make({ freeBytes: async () => 5 })
    await expect(full.requireRoom(10)).rejects.toThrow(StoreFull)
    const large = Readable.from(Array.from({ length: 70 }, () => Buffer.alloc(MEGABYTE)))
    await expect(full.put(GROUP, large, 100 * MEGABYTE)).rejects.toThrow(StoreFull)
    expect(await everything()).toEqual(before)
    expect(await kept(settings.aside)).toEqual([])
  })

  test('shows a file to be inspected before it is kept, whole', async () => {
    const seen: string[] = []
    await make().put(GROUP, stream('à regarder'), 50, async ({ open, sha256: hash }) => {
      seen.push((await buffer(open())).toString(), hash)
    })
    expect(seen).toEqual(['à regarder', sha256('à regarder')])
  })

  test('shares a file with another group, and removes that group alone', async () => {
    const store = make()
    const { sha256: hash } = await store.put(GROUP, stream('partagé'), 50)
    await store.share(GROUP, OTHER, hash)
    await store.share(GROUP, OTHER, hash)
    expect((await buffer(store.read(OTHER, hash))).toString()).toBe('partagé')
    await store.removeGroup(OTHER)
    await expect(buffer(store.read(OTHER, hash))).rejects.toThrow()
    expect(await read(store, hash)).toBe('partagé')
  })

  test('removes no file that was brought a moment ago, and nothing of one that is not there', async () => {
    const store = make()
    const { sha256: hash } = await store.put(GROUP, stream('à peine là'), 50)
    expect(await store.remove(GROUP, hash)).toBe(false)
    expect(await read(store, hash)).toBe('à peine là')
    expect(await store.remove(GROUP, sha256('jamais venu'))).toBe(true)
  })

  test('takes several megabytes in pieces', async () => {
    const piece = Buffer.alloc(MEGABYTE, 7)
    const store = make()
    const written = await store.put(GROUP, Readable.from([piece, piece, piece]), 4 * MEGABYTE)
    expect(written.size).toBe(3 * MEGABYTE)
    expect((await buffer(store.read(GROUP, written.sha256))).equals(Buffer.concat([piece, piece, piece]))).toBe(true)
  })
})

describe('a store that speaks S3', () => {
  test('whose line is cut in the middle of an upload gives nothing of it, and takes it again', async () => {
    const cutting = await proxy(settings.endpoint, 2 * MEGABYTE)
    const content = Buffer.alloc(8 * MEGABYTE, 3)
    const through = s3Store({ ...settings, endpoint: cutting.endpoint })
    await expect(through.put(GROUP, stream(content), 10 * MEGABYTE)).rejects.toThrow()
    await cutting.close()
    // A store must show an object whole or not at all; this one shows the half, which our own check then refuses.
    const store = s3Store(settings)
    await expect(buffer(store.read(GROUP, sha256(content)))).rejects.toThrow(
      /there are no bytes of|another fingerprint/,
    )
    await store.put(GROUP, stream(content), 10 * MEGABYTE)
    expect((await buffer(store.read(GROUP, sha256(content)))).equals(content)).toBe(true)
    expect(await kept(settings.aside)).toEqual([])
  })

  test('that gives other bytes than those it was given is caught before the last of them', async () => {
    const store = s3Store(settings)
    const content = Buffer.alloc(MEGABYTE, 5)
    const { sha256: hash } = await store.put(GROUP, stream(content), 2 * MEGABYTE)
    const stored = server.objectAt(GROUP, hash)
    await stat(stored)
    await writeFile(stored, Buffer.alloc(MEGABYTE, 6))
    const given: Buffer[] = []
    const reading = store.read(GROUP, hash)
    reading.on('data', (chunk: Buffer) => given.push(chunk))
    await expect(new Promise((_, reject) => reading.on('error', reject))).rejects.toThrow(FileDamaged)
    expect(Buffer.concat(given).length).toBeLessThan(MEGABYTE)
  })

  test('that refuses our keys says so without telling them', async () => {
    const secretAccessKey = 'a-secret-that-must-not-be-told'
    const failing = s3Store({ ...settings, secretAccessKey })
    const error = await failing.put(GROUP, stream('x'), 5).catch((caught: unknown) => caught)
    expect(String(error)).toMatch(/answered 403/)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secretAccessKey)
  })

  test('that is not there is an error, not a wait', async () => {
    const nowhere = s3Store({ ...settings, endpoint: 'http://127.0.0.1:1' })
    await expect(nowhere.put(GROUP, stream('x'), 5)).rejects.toThrow('ECONNREFUSED')
    await expect(buffer(nowhere.read(GROUP, sha256('x')))).rejects.toThrow('ECONNREFUSED')
  })
})

test('what a server that died left aside is swept at the next start, what is coming in is not', async () => {
  const folder = join(root, 'swept', GROUP)
  await mkdir(folder, { recursive: true })
  const names = ['.10000000-0000-4000-8000-00000000000a.part', '.10000000-0000-4000-8000-00000000000b.part']
  for (const name of names) await writeFile(join(folder, name), 'half')
  await utimes(join(folder, names[0] ?? ''), new Date('2020-01-01'), new Date('2020-01-01'))
  await sweepDisk(join(root, 'swept'))
  expect(await readdir(folder)).toEqual([names[1]])
})

/** Passes a connection on until so many bytes have gone up, then cuts it. */
async function proxy(endpoint: string, bytes: number): Promise<{ endpoint: string; close: () => Promise<void> }> {
  const { hostname, port } = new URL(endpoint)
  const sockets = new Set<Socket>()
  const listening: Server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined))
    let passed = 0
    client.on('data', (chunk) => {
      passed += chunk.length
      if (passed <= bytes) return void upstream.write(chunk)
      client.destroy()
      upstream.destroy()
    })
    upstream.on('data', (chunk) => client.write(chunk))
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => listening.close(() => resolve()))
    },
  }
}
