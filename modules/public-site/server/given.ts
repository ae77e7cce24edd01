import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IsoInstant } from '#kernel/citation.ts'

/** The hour of the server, which alone decides what is late. */
const NOW_HEADER = 'unisson-now'

/** A text of the public address, and the tag by which whoever has it already is known. */
export type Text = { readonly body: string; readonly tag: string }

export const textOf = (body: string): Text => ({
  body,
  tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
})

/** Gives a text that was written once: whoever has it already is told so, and nobody keeps it without asking again. */
export function give(request: FastifyRequest, reply: FastifyReply, { body, tag }: Text, now: IsoInstant) {
  reply.header('etag', tag).header('cache-control', 'no-cache').header(NOW_HEADER, now)
  if (request.headers['if-none-match']?.includes(tag) === true) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}
