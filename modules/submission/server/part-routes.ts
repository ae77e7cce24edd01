import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Bilingual } from '#platform/bilingual.ts'
import { crashPoint } from '#platform/crash-point.ts'
import { FileEmpty, FileTooLarge, StoreFull } from '#platform/files.ts'
import { sizeTold } from '#platform/http/body-limit.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Deposit } from '../model/deposit-state.ts'
import { type Entered, entered, tenderedAt } from './entering.ts'
import { depositLimit, PART_LIMIT } from './limits.ts'
import type { DepositSite } from './ports.ts'
import { depositOf, heldIn, partsOf } from './queries.ts'

const inAddress = z.object({ dep: z.uuid() })
const named = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

type Own = Entered & { readonly deposit: string; readonly state: Exclude<Deposit, { status: 'none' }> }

/** A deposit of the account that came in, for this consultation: of any other there is none. @throws {ProblemError} */
export async function ownDeposit(site: DepositSite, request: FastifyRequest): Promise<Own> {
  const at = await entered(site, request)
  const params = inAddress.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  const deposit = params.data.dep.toLowerCase()
  const state = await site.platform.db.transaction(at.groupId, (tx) => depositOf(tx, at.groupId, deposit))
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  if (state.account !== at.person.account || state.consultation !== at.id) throw new ProblemError('notFound')
  return { ...at, deposit, state }
}

class OtherDigest extends Error {}

const PARTS_PER_MINUTE = 6000
const taking = { config: { takesFiles: true, rateLimit: { max: PARTS_PER_MINUTE, timeWindow: '1 minute' } } } as const
const OTHER = {
  fr: 'Les octets reçus n’ont pas l’empreinte annoncée : rien n’en est gardé. Envoyez la partie de nouveau.',
  en: 'The bytes that came do not have the hash that was announced: nothing of them is kept. Send the part again.',
}
const COMMITTED = {
  fr: 'Ce dépôt est déjà remis : plus rien ne s’y ajoute.',
  en: 'This deposit has been handed in: nothing is added to it any more.',
}
const FULL = {
  fr: 'Le serveur n’a plus de place : rien de cette partie n’est gardé. Ce qui est reçu le reste ; prévenez l’acheteur.',
  en: 'The server has no room left: nothing of this part is kept. What has come stays; tell the buyer.',
}
const CUT = { fr: 'La partie n’est pas arrivée entière.', en: 'The part did not arrive whole.' }
const EMPTY = { fr: 'La partie est vide.', en: 'The part is empty.' }
const partTooLarge = (): Bilingual => {
  const { fr, en } = sizeTold(PART_LIMIT)
  return {
    fr: `La limite publiée d’une partie scellée est de ${fr}.`,
    en: `The published limit of a sealed part is ${en}.`,
  }
}
const depositTooLarge = (limit: number, held: number): Bilingual => {
  const [most, has] = [sizeTold(limit), sizeTold(held)]
  return {
    fr: `La limite publiée d’un dépôt, scellé, est de ${most.fr} ; celui-ci en a déjà ${has.fr}. Rien de cette partie n’est gardé.`,
    en: `The published limit of a deposit, sealed, is ${most.en}; this one already has ${has.en}. Nothing of this part is kept.`,
  }
}

/**
 * Sealed parts, each under its own hash: streamed to the store while they are hashed, and answered once they are durable. One that is
 * held already is not stored again.
 */
export function serveParts(app: FastifyInstance, site: DepositSite): void {
  const { db, clock } = site.platform
  const base = '/api/public/consultations/:id'
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))

  app.get(`${base}/deposits/:dep/parts`, async (request) => {
    const { groupId, deposit } = await ownDeposit(site, request)
    const parts = await db.transaction(groupId, (tx) => partsOf(tx, groupId, deposit))
    return { parts: parts.map(({ sha256, size }) => ({ sha256, size })) }
  })

  app.put(`${base}/deposits/:dep/parts/:sha256`, taking, async (request, reply) => {
    const { groupId, deposit, state, consultation } = await ownDeposit(site, request)
    const { sha256 } = parse(named, request.params)
    return answering(request, reply, async () => {
      agrees(request, sha256)
      const parts = await db.transaction(groupId, (tx) => partsOf(tx, groupId, deposit))
      const known = parts.find((part) => part.sha256 === sha256)
      if (known !== undefined && (await site.files.sizeOf(groupId, sha256)) === known.size) {
        await drained(request)
        return reply.code(200).send({ sha256, size: known.size })
      }
      if (state.status !== 'begun') throw new ProblemError('anotherManifest', { detail: COMMITTED })
      const [most, held] = [depositLimit(consultation), heldIn(parts).bytes]
      const { size } = await keep(site, groupId, request, { sha256, limit: Math.min(PART_LIMIT, most - held) }).catch(
        (error: unknown) => {
          const isDeposit = error instanceof FileTooLarge && error.limit < PART_LIMIT
          throw isDeposit ? new ProblemError('tooLarge', { detail: depositTooLarge(most, held) }) : error
        },
      )
      crashPoint('part-kept')
      const at = clock.now(groupId)
      await db.transaction(groupId, (tx) =>
        sql`insert into deposit_part (group_id, deposit, sha256, size, at)
          values (${groupId}, ${deposit}, ${sha256}, ${size}, ${at}) on conflict do nothing`.execute(tx),
      )
      crashPoint('part-noted')
      return reply.code(201).send({ sha256, size })
    })
  })

  app.put(`${base}/rehearsal/parts/:sha256`, taking, async (request, reply) => {
    await tenderedAt(site, request)
    const { sha256 } = parse(named, request.params)
    return answering(request, reply, async () => {
      agrees(request, sha256)
      const { digest, size } = await hashed(request)
      if (digest !== sha256) throw new OtherDigest()
      return reply.code(200).send({ size })
    })
  })
}

async function keep(
  { files }: DepositSite,
  groupId: string,
  request: FastifyRequest,
  { sha256, limit }: { readonly sha256: string; readonly limit: number },
) {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) throw new FileTooLarge(limit)
  await files.requireRoom(announced)
  return files.put(groupId, bodyOf(request), limit, async (arrived) => {
    if (arrived.sha256 !== sha256) throw new OtherDigest()
  })
}

const bodyOf = ({ body }: FastifyRequest): Readable => {
  if (typeof body !== 'object' || body === null) throw new ProblemError('malformed', { detail: EMPTY })
  return body as Readable
}

/** RFC 9530: what the client says of its own bytes, when it says it. */
function agrees({ headers }: FastifyRequest, sha256: string): void {
  const said = headers['content-digest']
  if (said === undefined) return
  const found = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(String(said))?.[1]
  if (found === undefined || Buffer.from(found, 'base64').toString('hex') !== sha256) throw new OtherDigest()
}

async function hashed(request: FastifyRequest): Promise<{ readonly digest: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bodyOf(request)) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > PART_LIMIT) throw new FileTooLarge(PART_LIMIT)
    hash.update(bytes)
  }
  return { digest: hash.digest('hex'), size }
}

/** A browser that is answered while it still sends takes the answer for a failure of the line. */
const drained = (request: FastifyRequest) => hashed(request)

async function answering(
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
