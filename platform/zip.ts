import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { IsoInstant } from '#kernel/citation.ts'
import { distinctFileNames } from './file-name.ts'

/** A file to put in an archive: its bytes are asked for when its turn comes, so that one source is open at a time. */
export type Packed = {
  readonly name: string
  readonly size: number
  readonly at: IsoInstant
  readonly open: () => Readable | Promise<Readable>
}

export type Archive = {
  readonly bytes: Readable
  /** The size of the whole archive, known before its first byte: for `content-length`. */
  readonly size: number
}

/**
 * One archive of several files, as a stream: memory does not grow with the files, nothing is written aside, and the
 * sources wait for whoever reads. The files are stored as they are (documents are compressed already), which is what
 * makes the size known from the start; beyond 4 GB it is Zip64. Names are made safe and distinct. The same files give
 * the same bytes (decision 0044 says why no library does this here).
 *
 * A source that fails or does not have its size destroys the stream: the reader sees a broken download, never a whole
 * archive that is wrong. Whoever stops reading closes the source that was open.
 */
export function zipOf(files: readonly Packed[]): Archive {
  const names = distinctFileNames(files.map(({ name }) => name))
  let offset = 0
  const entries = files.map((file, at): Entry => {
    const entry = { file, name: Buffer.from(names[at] ?? file.name), offset, crc: 0 }
    offset += localHeader(entry).length + file.size + descriptor(entry).length
    return entry
  })
  const size = offset + directory(entries, offset).length
  return { bytes: Readable.from(write(entries, offset), { objectMode: false, highWaterMark: 64 * 1024 }), size }
}

type Entry = { readonly file: Packed; readonly name: Buffer; readonly offset: number; crc: number }

async function* write(entries: readonly Entry[], end: number): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    yield localHeader(entry)
    let read = 0
    for await (const chunk of await entry.file.open()) {
      const part = chunk as Buffer
      read += part.length
      entry.crc = crc32(part, entry.crc)
      yield part
    }
    if (read !== entry.file.size) throw new Error(`${entry.file.name}: ${read} bytes of ${entry.file.size}`)
    yield descriptor(entry)
  }
  yield directory(entries, end)
}

// APPNOTE 6.3.10, section 4.3. A size that a field of 32 bits cannot hold is told in the Zip64 extension.
const MOST = 0xffff_ffff
const UTF8_AND_DESCRIPTOR = 0x0808
const STORED = 0
const ZIP64_VERSION = 45
const PLAIN_VERSION = 20
const UNIX_READABLE = 0o100644 * 0x10000

const isLarge = ({ file }: Entry) => file.size >= MOST
const capped = (value: number) => Math.min(value, MOST)
const versionOf = (entry: Entry) => (isLarge(entry) || entry.offset >= MOST ? ZIP64_VERSION : PLAIN_VERSION)

/** Little-endian fields one after the other: `[bytes, value]`. */
function fields(...list: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const written = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of list) {
    if (bytes === 8) written.writeBigUInt64LE(BigInt(value), at)
    else written.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return written
}

const EPOCH_OF_DOS = 1980

function dosTime(at: IsoInstant): readonly [time: number, date: number] {
  const instant = new Date(at)
  const time = (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1)
  const year = Math.max(0, Math.min(127, instant.getUTCFullYear() - EPOCH_OF_DOS))
  return [time, (year << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate()]
}

/** The instant in seconds since 1970, which the older fields cannot tell (Info-ZIP's extension). */
const stamp = ({ file }: Entry) =>
  Buffer.concat([fields([2, 0x5455], [2, 5]), Buffer.of(1), fields([4, Math.floor(Date.parse(file.at) / 1000) >>> 0])])

function localHeader(entry: Entry): Buffer {
  const [time, date] = dosTime(entry.file.at)
  const extra = stamp(entry)
  const header = fields(
    [4, 0x04034b50],
    [2, versionOf(entry)],
    [2, UTF8_AND_DESCRIPTOR],
    [2, STORED],
    [2, time],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, entry.name.length],
    [2, extra.length],
  )
  return Buffer.concat([header, entry.name, extra])
}

/** After the bytes: their checksum, not known before them. */
function descriptor(entry: Entry): Buffer {
  const { file, crc } = entry
  const width = isLarge(entry) ? 8 : 4
  return fields([4, 0x08074b50], [4, crc], [width, file.size], [width, file.size])
}

function centralHeader(entry: Entry): Buffer {
  const { file, name, crc, offset } = entry
  const [time, date] = dosTime(file.at)
  const large = [...(isLarge(entry) ? [file.size, file.size] : []), ...(offset >= MOST ? [offset] : [])]
  const zip64 = large.length === 0 ? [] : [fields([2, 1], [2, large.length * 8]), ...large.map((n) => fields([8, n]))]
  const extra = Buffer.concat([...zip64, stamp(entry)])
  const header = fields(
    [4, 0x02014b50],
    [2, (3 << 8) | ZIP64_VERSION],
    [2, versionOf(entry)],
    [2, UTF8_AND_DESCRIPTOR],
    [2, STORED],
    [2, time],
    [2, date],
    [4, crc],
    [4, capped(file.size)],
    [4, capped(file.size)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, UNIX_READABLE],
    [4, capped(offset)],
  )
  return Buffer.concat([header, name, extra])
}

const MOST_ENTRIES = 0xffff

function directory(entries: readonly Entry[], start: number): Buffer {
  const listed = Buffer.concat(entries.map(centralHeader))
  const count = entries.length
  const beyond = count >= MOST_ENTRIES || start >= MOST || listed.length >= MOST
  const version = [2, ZIP64_VERSION] as const
  const zip64 = beyond
    ? [
        fields([4, 0x06064b50], [8, 44], version, version, [4, 0], [4, 0], [8, count], [8, count]),
        fields([8, listed.length], [8, start]),
        fields([4, 0x07064b50], [4, 0], [8, start + listed.length], [4, 1]),
      ]
    : []
  const few = Math.min(count, MOST_ENTRIES)
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, few],
    [2, few],
    [4, listed.length],
    [4, capped(start)],
    [2, 0],
  )
  return Buffer.concat([listed, ...zip64, end])
}
