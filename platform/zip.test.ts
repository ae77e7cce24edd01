import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { fromBuffer, type ZipFile } from 'yauzl'
import { type Packed, zipOf } from './zip.ts'

const AT = '2027-02-03T10:00:00.000Z'
const packed = (name: string, content: string): Packed => ({
  name,
  size: Buffer.byteLength(content),
  at: AT,
  open: () => Readable.from([Buffer.from(content)]),
})

/** What another program finds in the archive. */
async function unpack(archive: Buffer): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(archive, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        found[entry.fileName] = (await buffer(stream)).toString()
        zip.readEntry()
      }),
    )
    zip.on('end', () => resolve(found))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** A source of any size that costs nothing, and tells how far it was read. */
function endless(size: number): { source: Readable; given: () => number } {
  const chunk = Buffer.alloc(64 * 1024, 7)
  let given = 0
  const source = new Readable({
    highWaterMark: 64 * 1024,
    read() {
      const part = chunk.subarray(0, Math.min(chunk.length, size - given))
      given += part.length
      this.push(part.length === 0 ? null : part)
    },
  })
  return { source, given: () => given }
}

describe('an archive of several files', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  test('holds them under safe and distinct names, and its size is known before its first byte', async () => {
    const { bytes, size } = zipOf([
      packed('Règlement.pdf', 'un'),
      packed('../Règlement.pdf', 'deux'),
      packed('a\u202eb.txt', 'trois'),
    ])
    const archive = await buffer(bytes)
    expect(archive.length).toBe(size)
    expect(await unpack(archive)).toEqual({ 'Règlement.pdf': 'un', 'Règlement (2).pdf': 'deux', 'ab.txt': 'trois' })
  })

  test('of nothing is an empty archive', async () => {
    expect(await unpack(await buffer(zipOf([]).bytes))).toEqual({})
  })

  test('waits for its reader: a source is not read ahead', async () => {
    const { source, given } = endless(200 * 1024 * 1024)
    const { bytes } = zipOf([{ name: 'grand.bin', size: 200 * 1024 * 1024, at: AT, open: () => source }])
    bytes.once('readable', () => bytes.read(1))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(given()).toBeLessThan(2 * 1024 * 1024)
    bytes.destroy()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(source.destroyed).toBe(true)
  })

  test('a source that ends before its size, or fails, breaks the download', async () => {
    const short = zipOf([{ ...packed('a.txt', 'court'), size: 10 }])
    await expect(buffer(short.bytes)).rejects.toThrow()
    const failing = new Readable({ read: () => failing.destroy(new Error('the disk is gone')) })
    const broken = zipOf([packed('a.txt', 'a'), { name: 'b.txt', size: 3, at: AT, open: () => failing }])
    await expect(buffer(broken.bytes)).rejects.toThrow('the disk is gone')
    const absent = zipOf([{ name: 'b.txt', size: 3, at: AT, open: () => Promise.reject(new Error('not found')) }])
    await expect(buffer(absent.bytes)).rejects.toThrow('not found')
  })

  test('the same files give the same bytes', async () => {
    const make = async () => {
      const digest = createHash('sha256')
      const { bytes } = zipOf([packed('a.txt', 'a'), packed('b.txt', 'b')])
      await pipeline(bytes, digest)
      return digest.digest('hex')
    }
    expect(await make()).toBe(await make())
  })

  test('can be written to disk as it comes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unisson-zip-'))
    folders.push(folder)
    const { source } = endless(8 * 1024 * 1024)
    const { bytes, size } = zipOf([{ name: 'a.bin', size: 8 * 1024 * 1024, at: AT, open: () => source }])
    const file = createWriteStream(join(folder, 'a.zip'))
    await pipeline(bytes, file)
    expect(file.bytesWritten).toBe(size)
  })
})
