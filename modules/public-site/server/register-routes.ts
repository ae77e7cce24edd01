import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Papa from 'papaparse'
import { z } from 'zod'
import { parisInstant } from '#kernel/paris-time.ts'
import { isCutFrom } from '#kernel/reader.ts'
import { askedConsultation } from '#modules/question/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import type { FollowerView, RetrievalsView, RetrievalView } from '../contract.ts'
import type { Retrieval } from '../model/retrieval.ts'
import { followersOf } from './follower-store.ts'
import { lineOf, linksOf, verify } from './retrieval-store.ts'
import { tellingsOf } from './tellings.ts'

const inAddress = z.object({ groupId: z.uuid(), id: z.uuid() })

/** How many retrievals the page shows; the export has them all. */
const SHOWN = 500

/**
 * The registers of a consultation, for the coordinator alone (S3.8): what was retrieved, recomputed each time it is read,
 * and who was told what, when. They name companies, where a follower gave one; an address, they never do.
 */
export function serveRegisters(app: FastifyInstance, context: HttpContext): void {
  const { db } = context.platform
  const base = '/api/groups/:groupId/consultations/:id'

  app.get(`${base}/retrievals`, async (request): Promise<RetrievalsView> => {
    const { groupId, id } = await admitted(context, request)
    return db.transaction(groupId, (tx) => retrievalsOf(tx, groupId, id))
  })

  app.get(`${base}/retrievals.csv`, async (request, reply) => {
    const { groupId, id } = await admitted(context, request)
    const text = await db.transaction(groupId, async (tx) => csvOf(await allRetrievals(tx, groupId, id)))
    return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment('retraits.csv')).send(text)
  })

  app.get(`${base}/retrievals.jsonl`, async (request, reply) => {
    const { groupId, id } = await admitted(context, request)
    const lines = await db.transaction(groupId, async (tx) => Array.fromAsync(linksOf(tx, groupId, id), lineOf))
    return reply
      .type('application/jsonl')
      .header('content-disposition', attachment('retraits.jsonl'))
      .send(Readable.from(lines))
  })

  app.get(`${base}/followers`, async (request) => {
    const { groupId, id } = await admitted(context, request)
    return db.transaction(groupId, async (tx) => ({
      followers: await followerViews(tx, groupId, id),
      tellings: (await tellingsOf(tx, groupId, id)).map(({ number, topic, at }) => ({ number, topic, at })),
    }))
  })
}

/** Only the coordinator reads who takes an interest in a consultation, and not the person who has one in it itself. */
async function admitted(context: HttpContext, request: FastifyRequest) {
  const { groupId, id } = parse(inAddress, request.params)
  const actor = await context.identify(request, groupId)
  await context.platform.db.transaction(groupId, async (tx) => {
    const reader = await context.readerOf(tx, groupId, actor)
    const found = await askedConsultation(tx, groupId, id)
    if (found === null || isCutFrom(reader, found.procedure)) throw new ProblemError('notFound')
    if (!reader.coordinates) throw new ProblemError('notCompetent')
  })
  return { groupId, id }
}

async function followerViews(tx: Tx, groupId: string, id: string): Promise<readonly FollowerView[]> {
  return (await followersOf(tx, groupId, id)).flatMap(({ number, company, siret, confirmedAt }) =>
    confirmedAt === null ? [] : [{ number, company, siret, confirmedAt }],
  )
}

type Read = { readonly entries: RetrievalView[]; readonly verified: RetrievalsView['verified'] }

async function allRetrievals(tx: Tx, groupId: string, id: string): Promise<Read> {
  const followers = new Map((await followersOf(tx, groupId, id)).map((each) => [each.id, each]))
  const entries: RetrievalView[] = []
  const verified = await verify(linksOf(tx, groupId, id), (one: Retrieval, hash) => {
    const { number, at, version, whole, documents, follower } = one
    const known = follower === null ? undefined : followers.get(follower)
    entries.push({
      number,
      at,
      version,
      whole,
      documents: documents.map((each) => ({ ...each })),
      follower:
        follower === null
          ? null
          : { number: known?.number ?? null, company: known?.company ?? '', siret: known?.siret ?? '' },
      hash,
    })
  })
  return { entries, verified }
}

async function retrievalsOf(tx: Tx, groupId: string, id: string): Promise<RetrievalsView> {
  const { entries, verified } = await allRetrievals(tx, groupId, id)
  return { entries: entries.slice(-SHOWN).reverse(), verified }
}

/** One line a document that was given; a cell that a spreadsheet would run is written as a text. */
function csvOf({ entries }: Read): string {
  const rows = entries.flatMap(({ number, at, version, whole, documents, follower, hash }) =>
    documents.map(({ name, sha256, size }) => ({
      numero: number,
      instant: parisInstant(at),
      version,
      telechargement: whole ? 'dossier complet' : 'document',
      document: name,
      sha256,
      octets: size,
      operateur: follower === null ? '' : follower.company || `abonné n° ${follower.number ?? '(effacé)'}`,
      siret: follower?.siret ?? '',
      empreinte: hash,
    })),
  )
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}
