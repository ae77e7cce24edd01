import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PublicVersion } from '#modules/consultation/index.ts'
import { attachment } from '#platform/file-name.ts'
import { type FileStore, findFile } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { type Packed, zipOf } from '#platform/zip.ts'
import type { RetrievedDocument } from '../model/retrieval.ts'
import { publication } from './public-reads.ts'
import { consultationIn } from './public-routes.ts'
import { followerOf, type PublicSite } from './public-writes.ts'
import { record } from './retrieval-store.ts'

const inAddress = z.object({
  version: z.coerce.number().int().positive().max(10_000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

type Found = {
  readonly id: string
  readonly groupId: string
  readonly version: PublicVersion
  readonly reference: string
  readonly sha256: string | undefined
}

/**
 * The file of a consultation, freely and whole (law.md R2.22): each document of each published version, or a version in
 * one archive. Each download is entered in the register of retrievals; nobody is asked who they are.
 */
export function servePublicFiles(app: FastifyInstance, site: PublicSite, store: FileStore): void {
  const { db } = site.platform

  const found = async (request: FastifyRequest): Promise<Found> => {
    const id = consultationIn(request)
    const params = inAddress.safeParse(request.params)
    const shown = params.success ? await publication(db, id) : undefined
    if (!params.success || shown === undefined) throw new ProblemError('notFound')
    const version = shown.consultation.versions.find(({ number }) => number === params.data.version)
    if (version === undefined) throw new ProblemError('notFound')
    const { groupId, consultation } = shown
    return { id, groupId, version, reference: consultation.reference, sha256: params.data.sha256 }
  }

  app.get('/api/public/consultations/:id/versions/:version/documents/:sha256', async (request, reply) => {
    const asked = await found(request)
    const { groupId, version, sha256 = '' } = asked
    const document = version.documents.find((each) => each.sha256 === sha256)
    const kept = document && (await db.transaction(groupId, (tx) => findFile(tx, groupId, sha256)))
    if (document === undefined || kept === undefined) throw new ProblemError('notFound')
    reply.header('x-robots-tag', 'noindex')
    if (isTaken(request, sha256)) await enter(site, request, asked, { whole: false, documents: [document] })
    return sendFile({ request, reply }, { store, groupId, keeping: 'reader' }, { ...kept, name: document.name })
  })

  app.get('/api/public/consultations/:id/versions/:version/dossier.zip', async (request, reply) => {
    const asked = await found(request)
    const { groupId, version, reference } = asked
    reply.header('etag', `"${version.manifest}"`).header('cache-control', 'private, no-cache')
    reply.header('x-robots-tag', 'noindex')
    if (isKnown(request, version.manifest)) return reply.code(304).send()
    const { bytes, size } = zipOf(
      version.documents.map(
        ({ name, size: length, sha256 }): Packed => ({
          name,
          size: length,
          at: version.publishedAt,
          open: () => store.read(groupId, sha256),
        }),
      ),
    )
    if (isTaken(request, version.manifest))
      await enter(site, request, asked, { whole: true, documents: version.documents })
    return reply
      .type('application/zip')
      .header('content-length', size)
      .header('content-disposition', attachment(`${reference} v${version.number}.zip`))
      .header('x-content-type-options', 'nosniff')
      .send(request.method === 'HEAD' ? '' : bytes)
  })
}

/** A version never changes: its own hash is its tag, and whoever has it already is given nothing. */
const isKnown = (request: FastifyRequest, hash: string): boolean =>
  request.headers['if-none-match']?.includes(`"${hash}"`) === true

/** To ask what there is takes nothing away; a download that was cut and goes on is one. */
const isTaken = (request: FastifyRequest, hash: string): boolean =>
  request.method !== 'HEAD' && !isKnown(request, hash) && /^bytes=[^0]/.exec(request.headers.range ?? '') === null

type Given = { readonly whole: boolean; readonly documents: readonly RetrievedDocument[] }

async function enter(
  site: PublicSite,
  request: FastifyRequest,
  { id, groupId, version }: Found,
  given: Given,
): Promise<void> {
  const { db, clock } = site.platform
  const follower = await followerOf(site, request, { groupId, consultation: id })
  const documents = given.documents.map(({ name, sha256, size }) => ({ name, sha256, size }))
  await db.transaction(groupId, (tx) =>
    record(tx, groupId, {
      consultation: id,
      at: clock.now(groupId),
      version: version.number,
      whole: given.whole,
      documents,
      follower,
    }),
  )
}
