import type { FastifyRequest } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { isCutFrom } from '#kernel/reader.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { ofAward } from '../contract.ts'
import type { Opened } from '../model/award-state.ts'
import { awardIn } from './queries.ts'

/** An award that the coordinator asks for. */
export type Coordinated = {
  readonly groupId: string
  readonly id: string
  readonly actor: Actor
  readonly state: Opened
}

/** One award, for the coordinator. @throws {ProblemError} `notFound` to anybody else, and to whoever has an interest in the procedure */
export async function coordinated(tx: Tx, context: HttpContext, request: FastifyRequest): Promise<Coordinated> {
  const { groupId, id } = parse(ofAward, request.params)
  const actor = await context.identify(request, groupId)
  const reader = await context.readerOf(tx, groupId, actor)
  const state = await awardIn(tx, groupId, id)
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  if (!reader.coordinates || isCutFrom(reader, state.procedure)) throw new ProblemError('notFound')
  return { groupId, id, actor, state }
}
