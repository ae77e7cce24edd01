import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { TextError } from './errors.ts'

/** What a document may expand to: in all, and how many times its compressed size beyond a first megabyte. */
const LARGEST_PART = 100_000_000
const LARGEST_RATIO = 200
const FREE_OF_RATIO = 1_000_000

/** The wanted parts of a .docx as text, bytes counted while they inflate. Parts that are not there are absent from the map. */
export async function readParts(
  bytes: Uint8Array,
  file: string,
  wanted: readonly string[],
): Promise<Map<string, string>> {
  const zip = await openZip(bytes, file)
  const parts = new Map<string, string>()
  let total = 0
  try {
    for await (const entry of entriesOf(zip, file)) {
      if (!wanted.includes(entry.fileName)) continue
      if (entry.isEncrypted()) throw new TextError('docx-encrypted', { file })
      const part = await inflate(zip, entry, file, total)
      total += part.length
      parts.set(
        entry.fileName,
        new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part),
      )
    }
  } finally {
    zip.close()
  }
  return parts
}

function openZip(bytes: Uint8Array, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => {
        if (error !== null || zip === undefined) reject(new TextError('docx-broken', { file, part: 'zip' }, error))
        else resolve(zip)
      },
    )
  })
}

async function* entriesOf(zip: ZipFile, file: string): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', (error: Error) => reject(new TextError('docx-broken', { file, part: 'zip' }, error)))
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (entry === null) return
    yield entry
  }
}

function inflate(zip: ZipFile, entry: Entry, file: string, before: number): Promise<Uint8Array> {
  const part = entry.fileName
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return reject(new TextError('docx-broken', { file, part }, error))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        const bomb =
          before + size > LARGEST_PART || (size > FREE_OF_RATIO && size > entry.compressedSize * LARGEST_RATIO)
        if (bomb) {
          stream.destroy()
          reject(new TextError('docx-zip-bomb', { file, part, bytes: size }))
        } else chunks.push(chunk)
      })
      stream.on('error', (cause: Error) => reject(new TextError('docx-broken', { file, part }, cause)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
