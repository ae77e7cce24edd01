import { hashFiles } from '#vault/hash-files.ts'
import { ChangedSource, readPart, type Source } from '#vault/layout.ts'
import type { FromReader, ToReader } from './messages.ts'

/** Reads the candidate's files part by part, in their order, and hashes them as it reads: each byte is read once. */

let sources: readonly Source[] = []
let hashes = hashFiles(sources)

const tell = (message: FromReader, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

/** A file that was moved, or changed on the disk, can no longer be read by its browser. */
const sourceOf = ({ name, content }: { readonly name: string; readonly content: Blob }): Source => ({
  name,
  size: content.size,
  read: async (from, to) => {
    try {
      return new Uint8Array(await content.slice(from, to).arrayBuffer())
    } catch {
      throw new ChangedSource(name)
    }
  },
})

async function answer(message: ToReader): Promise<void> {
  if (message.ask === 'begin') {
    sources = message.files.map(sourceOf)
    hashes = hashFiles(sources)
    return tell({ told: 'begun' })
  }
  if (message.ask === 'listed') return tell({ told: 'listed', files: hashes.listed() })
  const plain = await readPart(sources, message.part)
  const read = hashes.take(message.part, plain)
  tell({ told: 'read', plain: plain.buffer, read }, [plain.buffer])
}

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  answer(data).catch((error: unknown) =>
    tell(
      error instanceof ChangedSource ? { told: 'changed', file: error.file } : { told: 'broken', why: String(error) },
    ),
  )
}
