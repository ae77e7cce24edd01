import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readsWhole } from '#platform/secrecy.ts'
import type { Running } from '../model/examination-state.ts'
import { examinationCase } from './examination-case.ts'
import { examinationOf } from './store.ts'

export type OfExamination = { readonly groupId: string; readonly id: string; readonly actor: Actor }

/** An examination, for whoever reads it whole; to anybody else there is none. @throws {ProblemError} `notFound` */
async function whole(tx: Tx, { readerOf }: HttpContext, { groupId, id, actor }: OfExamination): Promise<Running> {
  const state = await examinationOf(tx, groupId, id)
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  if (!readsWhole(examinationCase, id, state, await readerOf(tx, groupId, actor))) throw new ProblemError('notFound')
  return state
}

export const readable = { address: z.object({ groupId: z.uuid(), id: z.uuid() }), whole }
