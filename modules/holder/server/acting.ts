import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ActLike, Staged } from '#kernel/process.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import { commit } from '#platform/commit.ts'
import { appraisals, expectedVersion, idempotencyOf } from '#platform/http/asked-act.ts'
import { parse } from '#platform/http/parse.ts'
import { sendProblem } from '#platform/http/problem.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import { shownFindings } from '#platform/secrecy.ts'
import type { AnyServed } from '#platform/served.ts'
import type { Inside } from './held.ts'
import { actorOf } from './own-acts.ts'

const inQuery = z.object({ dryRun: z.stringbool().optional() })

/** The schema of an act, with what its holder judges of it. */
export const withAppraisals = <S extends z.ZodObject>(schema: S) =>
  schema.extend({ appraisals: appraisals.optional() }).strict()

export type Doing = {
  readonly who: Inside
  readonly served: AnyServed
  readonly id: string
  readonly act: ActLike
  /** Whether the act opens the case. */
  readonly opens: boolean
}

/**
 * Does an act of the holder as any act is done: at the version that it saw, once whatever comes twice. What changed since is not shown to it: the entries
 * of a member are its member’s, and the page is read again.
 */
export async function does(
  { platform }: DepositSite,
  request: FastifyRequest,
  reply: FastifyReply,
  { who: { groupId, ...who }, served, id, act, opens }: Doing,
): Promise<FastifyReply> {
  const { dryRun } = parse(inQuery, request.query)
  const expectedSeq = expectedVersion(request, opens)
  const idempotency = idempotencyOf(request, `${act.type} ${id}`)
  const actor = actorOf(who)
  const result = await commit<Staged, ActLike, { type: string }, unknown>(platform, served, {
    ...{ groupId, id, act, actor },
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    ...(idempotency === undefined ? {} : { idempotency }),
    ...(dryRun === true ? { dryRun } : {}),
  })
  switch (result.kind) {
    case 'granted': {
      const { seq, state, receipt } = result
      const resource = { id, seq, status: state.status }
      return reply.code(200).header('etag', `"${seq}"`).send({ resource, receipt })
    }
    case 'would-be-granted':
      return reply.send({ dryRun: true, verdict: 'granted', findings: shownFindings(result.findings) })
    case 'awaiting-judgement':
      return reply.code(202).send({ verdict: 'awaiting-judgement', findings: shownFindings(result.findings) })
    case 'refused': {
      const refusal = { groupId, id, actor, process: served.process.name, act: act.type, findings: result.findings }
      return sendRefusal(reply, platform.db, refusal)
    }
    case 'stale':
      return sendProblem(reply.header('etag', `"${result.seq}"`), 'stale', { changes: [] })
    case 'key-reused':
      return sendProblem(reply, 'keyReused')
  }
}
