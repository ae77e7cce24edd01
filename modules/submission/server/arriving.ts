import type { Readable } from 'node:stream'
import { bodyTooLarge } from '#platform/http/body-limit.ts'
import { ProblemError } from '#platform/http/problem.ts'

/** Bytes that are taken of a body before it is known whose it is: a manifest has fewer, but for a very large tender. */
const UNASKED = 128 * 1024

/** A whole body, and what was read of the clock when its last byte had come. */
export type Arrived<Instant> = { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: Instant }

export type Arriving<Instant> = {
  /** Takes what is left, once it is known who sends it. */
  admit(): void
  /** @throws {ProblemError} `tooLarge`, with the limit @throws {Error} when the line is cut */
  readonly whole: Promise<Arrived<Instant>>
}

/**
 * Takes a body as it comes, so that its hour is the line’s and not ours: who sends it is looked up in the database meanwhile, and a
 * database that is slow makes nobody late.
 *
 * @param limit bytes at most
 * @param instant reads the clock
 */
export function arriving<Instant>(body: Readable, limit: number, instant: () => Instant): Arriving<Instant> {
  const whole = Promise.withResolvers<Arrived<Instant>>()
  // Whoever is turned away before the end is answered for that, not for a body that was not read.
  whole.promise.catch(() => {})
  const chunks: Buffer[] = []
  let size = 0
  let admitted = false
  const take = (chunk: Buffer) => {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else {
      body.off('data', take).resume()
      whole.reject(new ProblemError('tooLarge', { detail: bodyTooLarge(limit) }))
    }
    if (!admitted && size > UNASKED) body.pause()
  }
  body.on('data', take)
  body.once('end', () => whole.resolve({ at: instant(), bytes: Uint8Array.from(Buffer.concat(chunks)) }))
  body.once('error', (error) => whole.reject(error))
  body.once('close', () => whole.reject(new Error('the line was cut before the end of the body')))
  return {
    admit: () => {
      admitted = true
      body.resume()
    },
    whole: whole.promise,
  }
}
