import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '#platform/journal/entry.ts'
import { RECEIPT_FILES } from '#transparency/receipt.ts'
import { outerIn } from '#vault/manifest.ts'

const list = z.object({ files: z.array(z.unknown()) })

/** A list of documents beside a receipt: how many it names, or `null` when no envelope of the deposit commits to it. */
export type JudgedList = { readonly name: string; readonly files: number | null }

/** Compares each list under `keep/` with what the deposit commits to: the hash of a list and its salt stands in its manifest. */
export async function judgeLists(folder: string): Promise<readonly JudgedList[]> {
  const names = await readdir(join(folder, 'keep')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length === 0) return []
  const manifest = outerIn(Uint8Array.from(await readFile(join(folder, RECEIPT_FILES.content))))
  const committed = new Set(manifest?.envelopes.map(({ commitment }) => commitment))
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, 'keep', name))
      const isCommitted = committed.has(sha256(bytes).toString('hex'))
      return {
        name: `keep/${name}`,
        files: isCommitted ? list.parse(JSON.parse(bytes.toString('utf8'))).files.length : null,
      }
    }),
  )
}
