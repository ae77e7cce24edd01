import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'

const BOUNDARY = 'unisson-test'

/** Brings a short text as a file of the group, as whoever the next request comes from, and gives its SHA-256. */
export async function deposit(app: FastifyInstance, group: string, content = 'une pièce'): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: `/api/groups/${group}/files`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: multipartOf(content),
  })
  expect(response.statusCode, response.body).toBe(201)
  return response.json<{ sha256: string }>().sha256
}

const multipartOf = (content: string): string =>
  [
    `--${BOUNDARY}`,
    'content-disposition: form-data; name="file"; filename="piece.txt"',
    'content-type: text/plain; charset=utf-8',
    '',
    content,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
