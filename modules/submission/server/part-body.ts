import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FileEmpty, FileTooLarge, StoreFull } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { PART_LIMIT } from './limits.ts'
import { CUT, EMPTY, FULL, OTHER, partTooLarge } from './part-words.ts'

/** The bytes of a part as they come, and what is answered when they are not what they should be. */

export class OtherDigest extends Error {}

export const bodyOf = ({ body }: FastifyRequest): Readable => {
  if (typeof body !== 'object' || body === null) throw new ProblemError('malformed', { detail: EMPTY })
  return body as Readable
}

/** RFC 9530: what the client says of its own bytes, when it says it. @throws {OtherDigest} */
export function agrees({ headers }: FastifyRequest, sha256: string): void {
  const said = headers['content-digest']
  if (said === undefined) return
  const found = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(String(said))?.[1]
  if (found === undefined || Buffer.from(found, 'base64').toString('hex') !== sha256) throw new OtherDigest()
}

/** Reads a part to its end and keeps nothing. @param take is told of each piece, and may throw */
export async function hashed(
  request: FastifyRequest,
  take: (bytes: number) => void = () => undefined,
): Promise<{ readonly digest: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bodyOf(request)) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > PART_LIMIT) throw new FileTooLarge(PART_LIMIT)
    take(bytes.length)
    hash.update(bytes)
  }
  return { digest: hash.digest('hex'), size }
}

/** Answers, or says why not. */
export async function answering(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await answer()
  } catch (error) {
    // Nobody reads what is still coming: the connection ends with the answer.
    if (!request.raw.readableEnded) reply.header('connection', 'close')
    throw problemOf(error)
  }
}

const SOON = 1

/** Too many come at once from the same side: those that are on their way end soon. */
export function busy(reply: FastifyReply): ProblemError {
  reply.header('retry-after', SOON)
  return new ProblemError('tooManyRequests')
}

function problemOf(error: unknown): unknown {
  if (error instanceof OtherDigest) return new ProblemError('digestMismatch', { detail: OTHER })
  if (error instanceof FileTooLarge) return new ProblemError('tooLarge', { detail: partTooLarge() })
  if (error instanceof FileEmpty) return new ProblemError('malformed', { detail: EMPTY })
  if (error instanceof StoreFull) return new ProblemError('storeFull', { detail: FULL })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes(code)
    ? new ProblemError('malformed', { detail: CUT })
    : error
}
