import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import { crashPoint } from '#platform/crash-point.ts'
import { FileTooLarge } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { begunRoom, mostHeld } from '../model/begun-rules.ts'
import type { Deposit } from '../model/deposit-state.ts'
import { bytesBegunBy, notePart, touchPart } from './begun.ts'
import { type Entered, entered } from './entering.ts'
import { depositLimit, PART_LIMIT } from './limits.ts'
import { agrees, answering, bodyOf, busy, hashed, OtherDigest } from './part-body.ts'
import { accountTooLarge, COMMITTED, DISCARDED, depositTooLarge } from './part-words.ts'
import type { DepositSite } from './ports.ts'
import { depositOf, heldIn, partsOf } from './queries.ts'
import { Places } from './turns.ts'
import { Underway } from './underway.ts'

const inAddress = z.object({ dep: z.uuid() })
export const named = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

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

const PARTS_PER_MINUTE = 6000
/** Parts of one account on their way at once: a browser sends six. Another process of this server does not see them: it may exceed what is counted by as many. */
const AT_ONCE = 8
const taking = { config: { takesFiles: true, rateLimit: { max: PARTS_PER_MINUTE, timeWindow: '1 minute' } } } as const

/**
 * Sealed parts, each under its own hash: streamed to the store while they are hashed, and answered once they are durable. One that is
 * held already is not stored again.
 */
export function serveParts(app: FastifyInstance, site: DepositSite): void {
  const { db } = site.platform
  const base = '/api/public/consultations/:id'
  const places = new Places(AT_ONCE)
  const underway = new Underway()

  app.get(`${base}/deposits/:dep/parts`, async (request) => {
    const { groupId, deposit } = await ownDeposit(site, request)
    const parts = await db.transaction(groupId, (tx) => partsOf(tx, groupId, deposit))
    return { parts: parts.map(({ sha256, size }) => ({ sha256, size })) }
  })

  app.put(`${base}/deposits/:dep/parts/:sha256`, taking, async (request, reply) => {
    const own = await ownDeposit(site, request)
    const { sha256 } = parse(named, request.params)
    return answering(request, reply, async () => {
      agrees(request, sha256)
      const leave = places.take(own.person.account)
      if (leave === undefined) throw busy(reply)
      try {
        return await takePart({ request, reply }, site, { ...own, sha256, underway })
      } finally {
        leave()
      }
    })
  })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }
type Taking = Own & { readonly sha256: string; readonly underway: Underway }

async function takePart({ request, reply }: Exchange, site: DepositSite, asked: Taking): Promise<FastifyReply> {
  const { db, clock } = site.platform
  const { groupId, deposit, state, sha256 } = asked
  const parts = await db.transaction(groupId, (tx) => partsOf(tx, groupId, deposit))
  const known = parts.find((part) => part.sha256 === sha256)
  const part = { deposit, sha256, at: clock.now(groupId) }
  if (known !== undefined && (await site.files.sizeOf(groupId, sha256)) === known.size) {
    const isHeld = await db.transaction(groupId, (tx) => touchPart(tx, groupId, part))
    if (isHeld) {
      // A browser that is answered while it still sends takes the answer for a failure of the line.
      await hashed(request)
      return reply.code(200).send({ sha256, size: known.size })
    }
  }
  if (state.status === 'discarded') throw new ProblemError('anotherManifest', { detail: DISCARDED })
  if (state.status !== 'begun') throw new ProblemError('anotherManifest', { detail: COMMITTED })
  const size = await keep(request, site, asked)
  return reply.code(201).send({ sha256, size })
}

/** Stores a part that is within what is published, for its deposit and for its account, whatever comes beside it. @returns its bytes */
async function keep(request: FastifyRequest, site: DepositSite, asked: Taking): Promise<number> {
  const { groupId, deposit, sha256, underway, person } = asked
  const { files, platform } = site
  const { account } = person
  const announced = Number(request.headers['content-length'] ?? 0)
  const { room, leave } = await underway.inTurn(account, async () => {
    const room = await roomFor(site, asked)
    if (announced > room.limit) throw tooMuch(room, announced)
    const size = announced > 0 ? announced : room.limit
    return { room, leave: underway.add(account, { deposit, sha256, size }) }
  })
  try {
    await files.requireRoom(announced)
    const { size } = await files.put(groupId, bodyOf(request), room.limit, async (arrived) => {
      if (arrived.sha256 !== sha256) throw new OtherDigest()
    })
    crashPoint('part-kept')
    await underway.inTurn(account, async () => {
      const at = platform.clock.now(groupId)
      await platform.db.transaction(groupId, (tx) => notePart(tx, groupId, { deposit, sha256, size, at }))
      leave()
    })
    crashPoint('part-noted')
    return size
  } catch (error) {
    throw error instanceof FileTooLarge ? tooMuch(room, announced) : error
  } finally {
    leave()
  }
}

/** What is left for a part, and of what: bytes. What is held, or begun, has what is on its way with it. */
type Room = {
  readonly limit: number
  readonly most: number
  readonly held: number
  readonly begun: number
  readonly now: IsoInstant
}

async function roomFor(
  { platform: { db, clock } }: DepositSite,
  { groupId, id, person: { account }, consultation, deposit, sha256, underway }: Taking,
): Promise<Room> {
  const [parts, ofAccount] = await db.transaction(groupId, async (tx) => [
    await partsOf(tx, groupId, deposit),
    await bytesBegunBy(tx, groupId, { consultation: id, account }),
  ])
  const coming = underway.besides(account, { deposit, sha256 })
  const [most, now] = [depositLimit(consultation), clock.now(groupId)]
  const [held, begun] = [heldIn(parts).bytes + coming.toDeposit, ofAccount + coming.toAccount]
  return { limit: Math.min(PART_LIMIT, most - held, mostHeld(most, now) - begun), most, held, begun, now }
}

/** Of a part that has more than is left for it: which published limit that is. */
function tooMuch({ limit, most, held, begun, now }: Room, announced: number): Error {
  if (limit === PART_LIMIT) return new FileTooLarge(limit)
  if (most - held <= mostHeld(most, now) - begun)
    return new ProblemError('tooLarge', { detail: depositTooLarge(most, held) })
  const { id: rule, basis, assess } = begunRoom
  const found = { rule, basis, facts: {}, ...assess({ held: begun, more: announced, limit: most, now }) }
  return new ProblemError('tooLarge', {
    ...{ reason: rule, findings: [found] },
    detail: accountTooLarge(mostHeld(most, now), begun),
  })
}
