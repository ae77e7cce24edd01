import { createHash } from 'node:crypto'
import type { PDF } from '@libpdf/core'
import { changesSince } from './later-changes.ts'
import { SignedFileError } from './locate.ts'
import type { EarlierRevision } from './report.ts'

/** More revisions than a person signs over: of a file that pretends to more, the first ones are enough. */
const MOST = 4
/** A map of characters inside of a file ends with the same mark: that of a revision follows the place of its table. */
const END = /startxref\s+\d+\s+%%EOF/g
const LINE_ENDS = ['', '\n', '\r\n', '\r'] as const

/**
 * The revisions of a file that stood before its first signature, each under every line end that its last mark may have, with what was changed of
 * them since: whoever set a document for signature finds its SHA-256 there, when it is that document that was signed.
 *
 * @param signedFrom where the first signature's own value begins, in bytes from the start
 */
export async function earlierRevisions(
  bytes: Uint8Array,
  signedFrom: number,
  now: PDF,
): Promise<readonly EarlierRevision[]> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const ends = [...text.slice(0, signedFrom).matchAll(END)]
    .slice(0, MOST)
    .map(({ 0: mark, index }) => index + mark.length)
  const found: EarlierRevision[] = []
  for (const end of ends) {
    const lengths = LINE_ENDS.filter((line) => text.startsWith(line, end)).map((line) => end + line.length)
    const since = await sinceOf(bytes, Math.max(...lengths), now)
    if (since !== undefined)
      found.push(...lengths.map((length) => ({ sha256: sha256Of(bytes.subarray(0, length)), since })))
  }
  return found
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** `undefined` for what is no revision: a file that is written to be read from its start has such a mark in its head. */
async function sinceOf(bytes: Uint8Array, length: number, now: PDF): Promise<EarlierRevision['since'] | undefined> {
  try {
    return (await changesSince(bytes, length, now)).kind
  } catch (error) {
    if (error instanceof SignedFileError) return undefined
    throw error
  }
}
