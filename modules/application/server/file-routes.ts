import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { openedFiles } from '#modules/opening/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { type Applied, appliedFor } from './applicants.ts'
import { servePreviews } from './letter-preview.ts'
import { lettersLeft } from './letters-left.ts'
import { minutesIn } from './minutes-in.ts'
import { proofsInForce } from './proof-store.ts'
import { readable } from './readable.ts'

const BASE = '/api/groups/:groupId/examinations/:id'

/** Files of one envelope that are listed: an application holds tens of them. */
const MOST_LISTED = 500

/** What the coordinator reads beside the case: who applied with what, and the minutes of the examination. */
export function serveExaminations(app: FastifyInstance, context: HttpContext, publicUrl: string): void {
  servePreviews(app, context, publicUrl)
  serveLettersLeft(app, context)
  app.get(`${BASE}/file`, async (request, reply) => {
    const file = await reading(context, request, (tx, groupId, state) =>
      fileOf(tx, groupId, state, civilDay(context.platform.clock.now(groupId))),
    )
    return reply.header('cache-control', 'private, no-store').send(file)
  })

  app.get(`${BASE}/minutes.pdf`, async (request, reply) => {
    const found = await reading(context, request, async (tx, groupId, state) =>
      state.status === 'ended' ? { groupId, document: await minutesIn(tx, groupId, state) } : undefined,
    )
    if (found === undefined) throw new ProblemError('notFound')
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="proces-verbal-candidatures.pdf"')
      .send(Buffer.from(await pdfIn(found.groupId, found.document)))
  })
}

const ofLetter = z.object({
  what: z.enum(['request', 'elimination', 'invitation']),
  account: z.string().min(1).max(100),
  number: z.coerce.number().int().min(0).max(100_000),
})

/** The letters that left to applicants, each as a document. */
function serveLettersLeft(app: FastifyInstance, context: HttpContext): void {
  app.get(`${BASE}/letters/:what/:number/:account/letter.pdf`, async (request, reply) => {
    const found = await reading(context, request, async (tx, groupId, state) => {
      const { what, account, number } = parse(ofLetter, request.params)
      const letters = await lettersLeft(tx, groupId, state)
      const letter = letters.find((each) => each.what === what && each.account === account && each.number === number)
      return letter && { groupId, document: letter.document }
    })
    if (found === undefined) throw new ProblemError('notFound')
    reply.type('application/pdf').header('content-disposition', 'inline; filename="lettre.pdf"')
    return reply.send(Buffer.from(await pdfIn(found.groupId, found.document)))
  })
}

/** What is read of one examination, in one transaction, by whoever reads it whole. */
async function reading<A>(
  context: HttpContext,
  request: FastifyRequest,
  read: (tx: Tx, groupId: string, state: Running) => Promise<A>,
): Promise<A> {
  const { groupId, id } = parse(readable.address, request.params)
  const actor = await context.identify(request, groupId)
  return context.platform.db.transaction(groupId, async (tx) =>
    read(tx, groupId, await readable.whole(tx, context, { groupId, id, actor })),
  )
}

async function fileOf(tx: Tx, groupId: string, { consultation }: Running, today: IsoDate): Promise<ExaminationFile> {
  const found = await consultationOf(tx, groupId, consultation)
  if (found === undefined || found.status === 'none') throw new ProblemError('notFound')
  const version = noticedOf(found)?.versions.at(-1)
  const { dossier, documents } = version ?? found
  const applied = await appliedFor(tx, { groupId, consultation })
  const applicants = []
  for (const applicant of applied.applicants) {
    const { account, identifier } = applicant
    const held = await proofsInForce(tx, groupId, identifier, today)
    applicants.push({
      ...applicant,
      files: await filesOf(tx, groupId, applied, account),
      proofs: held.flatMap(({ id, state }) =>
        state.status === 'held' ? [{ id, kind: state.kind, due: state.due, file: state.file }] : [],
      ),
    })
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
