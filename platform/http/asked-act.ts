import { createHash, randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'

/** What a request for an act says beside its payload: which case, which version of it, and the key under which it may come twice. */

const uuid = z.uuid()
const keyHeader = z.string().regex(/^[\x21-\x7e]{16,200}$/)

/** What a person judged of the rules that asked, by rule. */
export const appraisals = z.record(
  z.string(),
  z.object({ accepted: z.boolean(), reason: z.string().trim().min(10).max(4000) }),
)
/** A repeated opening must find the same case: its key names it when it is a UUID, and gives its name otherwise. */
export function newCaseId(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return randomUUID()
  if (uuid.safeParse(key).success) return key
  const digest = createHash('sha256').update(`${request.url}\n${key}`).digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

const IF_MATCH = { fr: 'une étiquette est attendue : "<seq>"', en: 'expected one entity tag: "<seq>"' }

/** The version of the case that a request saw (`If-Match`): 0 of one that is opened. @throws {ProblemError} `preconditionRequired`, `malformed` */
export function expectedVersion(request: FastifyRequest, opens: boolean): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) {
    if (opens) return 0
    throw new ProblemError('preconditionRequired')
  }
  const seq = /^"(\d{1,15})"$/.exec(header)?.[1]
  if (seq === undefined) {
    throw new ProblemError('malformed', { issues: [{ path: 'If-Match', message: IF_MATCH }] })
  }
  return Number(seq)
}

/** The key of a request that may come twice, and what it asked; `undefined` of one without a key. */
export function idempotencyOf(request: FastifyRequest, act: string) {
  const header = request.headers['idempotency-key']
  if (header === undefined) return undefined
  const key = parse(keyHeader, header)
  const requestHash = createHash('sha256')
    .update(act)
    .update('\n')
    .update(JSON.stringify(request.body ?? {}))
    .digest()
  return { key, requestHash }
}
