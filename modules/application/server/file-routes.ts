import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { openedFiles } from '#modules/opening/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readsWhole } from '#platform/secrecy.ts'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { type Applied, appliedFor } from './applicants.ts'
import { examinationCase } from './examination-case.ts'
import { minutesIn } from './minutes-in.ts'
import { examinationOf } from './store.ts'

const BASE = '/api/groups/:groupId/examinations/:id'
const inAddress = z.object({ groupId: z.uuid(), id: z.uuid() })

/** Files of one envelope that are listed: an application holds tens of them. */
const MOST_LISTED = 500

/** What the coordinator reads beside the case: who applied with what, and the minutes of the examination. */
export function serveExaminations(app: FastifyInstance, context: HttpContext): void {
  const { db } = context.platform
  app.get(`${BASE}/file`, async (request, reply) => {
    const { groupId } = parse(inAddress, request.params)
    const file = await db.transaction(groupId, async (tx) => fileOf(tx, groupId, await readable(tx, context, request)))
    return reply.header('cache-control', 'private, no-store').send(file)
  })

  app.get(`${BASE}/minutes.pdf`, async (request, reply) => {
    const { groupId } = parse(inAddress, request.params)
    const document = await db.transaction(groupId, async (tx) => {
      const state = await readable(tx, context, request)
      return state.status === 'ended' ? minutesIn(tx, groupId, state) : undefined
    })
    if (document === undefined) throw new ProblemError('notFound')
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="proces-verbal-candidatures.pdf"')
      .send(Buffer.from(await pdfIn(groupId, document)))
  })
}

/** The examination, for whoever reads it; to anybody else there is none. @throws {ProblemError} `notFound` */
async function readable(tx: Tx, { identify, readerOf }: HttpContext, request: FastifyRequest): Promise<Running> {
  const { groupId, id } = parse(inAddress, request.params)
  const actor = await identify(request, groupId)
  const state = await examinationOf(tx, groupId, id)
  if (state === undefined || state.status === 'none') throw new ProblemError('notFound')
  if (!readsWhole(examinationCase, id, state, await readerOf(tx, groupId, actor))) throw new ProblemError('notFound')
  return state
}

async function fileOf(tx: Tx, groupId: string, { consultation }: Running): Promise<ExaminationFile> {
  const found = await consultationOf(tx, groupId, consultation)
  if (found === undefined || found.status === 'none') throw new ProblemError('notFound')
  const version = noticedOf(found)?.versions.at(-1)
  const { dossier, documents } = version ?? found
  const applied = await appliedFor(tx, { groupId, consultation })
  const applicants = []
  for (const applicant of applied.applicants) {
    applicants.push({ ...applicant, files: await filesOf(tx, groupId, applied, applicant.account) })
  }
  return {
    ...{ reference: found.reference, title: dossier.title, capacities: dossier.selection.capacities },
    documents: documents.map(({ sha256, name, kind }) => ({ sha256, name, kind })),
    opening: applied.opening,
    applicants,
  }
}

async function filesOf(tx: Tx, groupId: string, { opening, open }: Applied, account: string) {
  const files: ExaminationFile['applicants'][number]['files'] = []
  for (const { deposit, envelope } of open.filter((each) => each.account === account)) {
    if (opening === null) continue
    const listed = await openedFiles(tx, { groupId, opening, deposit, envelope }, { most: MOST_LISTED })
    files.push(
      ...listed.map(({ number, name, size, verdict }) => ({ deposit, envelope, file: number, name, size, verdict })),
    )
  }
  return files
}
