import { tilePath } from '#transparency/tile.ts'
import type { LogSource } from './witness.ts'

/** Milliseconds that a log has to answer. */
const PATIENCE = 20_000
/** Bytes of an answer at most: a full tile has 8 192, a note with its cosignatures less than this. */
const LARGEST = 1_000_000

/** A log that is read over the network. */
export type RemoteLog = LogSource & {
  /** The entries of a tile of the lowest level, as a bundle. */
  readonly entries: (n: number, width: number) => Promise<Uint8Array>
  /** Brings it what a witness says of its checkpoint. @throws {Error} when it is not taken */
  readonly tell: (note: string) => Promise<void>
  /** Brings it a checkpoint that it signed and does not go on from. @throws {Error} when it is not taken */
  readonly contradict: (note: string) => Promise<void>
}

/** @param prefix the address under which the log is read, `https://unisson.example.fr/log` */
export function remoteLog(prefix: string): RemoteLog {
  const address = prefix.replace(/\/+$/, '')
  const read = async (path: string): Promise<Buffer> => {
    const response = await fetch(`${address}/${path}`, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return bodyOf(response)
  }
  const bring = async (path: string, body: string): Promise<void> => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    const asked = { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE), redirect: 'error' } as const
    const response = await fetch(`${address}/${path}`, asked)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
  }
  return {
    checkpoint: async () => (await read('checkpoint')).toString(),
    tile: (tile) => read(tilePath(tile)),
    entries: (n, width) => read(tilePath({ level: 'entries', n, width })),
    tell: (note) => bring('cosignatures', note),
    contradict: (note) => bring('checkpoints', note),
  }
}

/** Reads an answer whole. @throws {Error} on one that is larger than anything that is asked for here */
export async function bodyOf(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > LARGEST) throw new Error(`${response.url}: more than ${LARGEST} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
