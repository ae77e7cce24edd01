import type { FastifyReply, FastifyRequest } from 'fastify'
import { attachment } from '../file-name.ts'
import type { ByteRange, FileStore } from '../file-store/store.ts'
import type { StoredFile } from '../files.ts'
import { ProblemError } from './problem.ts'

const INFECTED = {
  fr: 'Un logiciel malveillant a été trouvé dans ce fichier après son dépôt : il n’est plus donné.',
  en: 'Malware was found in this file after it was deposited: it is no longer given.',
}

/**
 * Who may keep an answer: `reader` asks again at each use whether it may still be read (the answer is then 304, without
 * the bytes); `anyone` is for what was published, which never changes under its hash.
 */
export type Keeping = 'reader' | 'anyone'

const CACHING = { reader: 'private, no-cache', anyone: 'public, max-age=31536000, immutable' } as const

/**
 * Answers with a stored file, to be kept and never opened on our own address. Its SHA-256 is its ETag; a download that was
 * cut goes on where it stopped (one range, RFC 9110).
 *
 * @throws {ProblemError} `refused` when malware was found in it since
 */
export function sendFile(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { store, groupId, keeping }: { readonly store: FileStore; readonly groupId: string; readonly keeping: Keeping },
  file: StoredFile,
): FastifyReply {
  const { sha256, size, mediaType, name } = file
  const answer = answerTo(request, file)
  reply
    .header('etag', `"${sha256}"`)
    .header('cache-control', CACHING[keeping])
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
  if (answer.status === 304) return reply.code(304).send()
  if (answer.status === 416) return reply.code(416).header('content-range', `bytes */${size}`).send()
  reply.type(mediaType).header('content-disposition', attachment(name))
  if (answer.status === 200) return reply.header('content-length', size).send(store.read(groupId, sha256))
  const { start, end } = answer.range
  return reply
    .code(206)
    .header('content-length', end - start + 1)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .send(store.read(groupId, sha256, answer.range))
}

/** What is left out of a file that was given all the same: nobody takes nine tenths of a document to go without it. */
const TRIVIAL = 0.1

/**
 * Whether `sendFile` gives this request the file: the whole, the part that ends it, or all of it but a trivial share.
 *
 * @throws what `sendFile` throws
 */
export function givesFile(request: FastifyRequest, file: StoredFile): boolean {
  const answer = answerTo(request, file)
  if (request.method === 'HEAD') return false
  if (answer.status !== 206) return answer.status === 200
  const { start, end } = answer.range
  return end === file.size - 1 || end - start + 1 >= file.size * (1 - TRIVIAL)
}

type Answer =
  | { readonly status: 200 }
  | { readonly status: 304 }
  | { readonly status: 416 }
  | { readonly status: 206; readonly range: ByteRange }

function answerTo({ headers }: FastifyRequest, { sha256, size, check }: StoredFile): Answer {
  if (check.verdict === 'infected') throw new ProblemError('refused', { detail: INFECTED, reason: 'infected' })
  if (isKnown(headers, sha256)) return { status: 304 }
  const changed = headers['if-range'] !== undefined && headers['if-range'] !== `"${sha256}"`
  const range = changed ? undefined : rangeOf(headers.range, size)
  if (range === undefined) return { status: 200 }
  return range === 'beyond' ? { status: 416 } : { status: 206, range }
}

/** Whether the request says that it has this already: the hash of what never changes is its tag. */
export const isKnown = (headers: FastifyRequest['headers'], hash: string): boolean =>
  headers['if-none-match']?.split(',').some((one) => ['*', `"${hash}"`, `W/"${hash}"`].includes(one.trim())) ?? false

/** The range asked for; nothing when there is none, several, or one that is not understood: the whole is then sent. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (from === '') return Number(to) === 0 ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < start) return undefined
  return start >= size ? 'beyond' : { start, end }
}
