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
  { sha256, size, mediaType, name, check }: StoredFile,
): FastifyReply {
  if (check.verdict === 'infected') throw new ProblemError('refused', { detail: INFECTED, reason: 'infected' })
  const etag = `"${sha256}"`
  reply
    .header('etag', etag)
    .header('cache-control', CACHING[keeping])
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const whole = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag
  const range = whole ? undefined : rangeOf(request.headers.range, size)
  if (range === 'beyond') return reply.code(416).header('content-range', `bytes */${size}`).send()
  reply.type(mediaType).header('content-disposition', attachment(name))
  if (range === undefined) return reply.header('content-length', size).send(store.read(groupId, sha256))
  return reply
    .code(206)
    .header('content-length', range.end - range.start + 1)
    .header('content-range', `bytes ${range.start}-${range.end}/${size}`)
    .send(store.read(groupId, sha256, range))
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked?.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim())) ?? false

/** The range asked for; nothing when there is none, several, or one that is not understood: the whole is then sent. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (from === '') return Number(to) === 0 ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < start) return undefined
  return start >= size ? 'beyond' : { start, end }
}
