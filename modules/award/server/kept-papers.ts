import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { commit } from '#platform/commit.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { type FileStore, storeFile } from '#platform/files.ts'
import { sendProblem } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { sendRefusal } from '#platform/http/refusal.ts'
import type { AwardAct } from '../model/award-acts.ts'
import { awardCase } from './award-case.ts'
import type { Coordinated } from './coordinated.ts'
import type { AwardPorts } from './ports.ts'

export type Press = { readonly platform: HttpContext['platform']; readonly store: FileStore }

/** The bytes that a paper may have: far more than the longest takes. */
const PAPER_LIMIT = 16 * 1024 * 1024

/** For whom a paper is kept, and in whose name. */
type Keeping = { readonly groupId: string; readonly by: Actor }

/** Sets a paper as a PDF and keeps its bytes. @returns their SHA-256 */
export async function keepPaper(
  { platform, store }: Press,
  { groupId, by }: Keeping,
  document: DocumentModel,
): Promise<string> {
  const bytes = Buffer.from(await pdfIn(groupId, document))
  const { sha256 } = await storeFile(platform.db, store, {
    ...{ groupId, limit: PAPER_LIMIT, by, at: platform.clock.now(groupId), mediaType: 'application/pdf' },
    ...{ name: `${document.reference}.pdf`, bytes: Readable.from([bytes]) },
  })
  return sha256
}

type Entering = { readonly platform: HttpContext['platform']; readonly ports: AwardPorts; readonly reply: FastifyReply }

/** Enters a paper of an award whose bytes are kept, and answers with the receipt, or with what the rules found. */
export async function enterPaper(
  { platform, ports, reply }: Entering,
  { groupId, id, actor }: Coordinated,
  act: Extract<AwardAct, { type: 'drawDeed' | 'drawReport' }>,
): Promise<FastifyReply> {
  const result = await commit(platform, awardCase(ports), { groupId, id, act, actor })
  if (result.kind === 'granted') return reply.send({ seq: result.seq, receipt: result.receipt })
  if (result.kind !== 'refused') return sendProblem(reply, 'stale')
  const { findings } = result
  return sendRefusal(reply, platform.db, { groupId, id, actor, process: 'award', act: act.type, findings })
}
