import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PublicVersion } from '#modules/consultation/index.ts'
import { attachment } from '#platform/file-name.ts'
import { type FileStore, findFile } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { givesFile, isKnown, sendFile } from '#platform/http/send-file.ts'
import { anyInfected } from '#platform/malware/check.ts'
import { type Packed, zipOf } from '#platform/zip.ts'
import type { RetrievedDocument } from '../model/retrieval.ts'
import { publication } from './public-reads.ts'
import { consultationIn } from './public-routes.ts'
import { followerSending, type PublicSite } from './public-writes.ts'
import { record } from './retrieval-store.ts'

const inAddress = z.object({
  version: z.coerce.number().int().positive().max(10_000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

const INFECTED = {
  fr: 'Un logiciel malveillant a été trouvé dans un document de cette version après son dépôt : l’archive n’est plus donnée. Les autres documents se téléchargent un à un.',
  en: 'Malware was found in a document of this version after it was deposited: the archive is no longer given. The other documents are downloaded one by one.',
}

type Found = {
  readonly id: string
  readonly groupId: string
  readonly version: PublicVersion
  readonly reference: string
  readonly sha256: string | undefined
}

/**
 * The file of a consultation, freely and whole (law.md R2.22): each document of each published version, or a version in
 * one archive. Each request that is given the end of a document, or nearly all of it, is entered in the register of retrievals,
 * before its first byte is sent; nobody is asked who they are.
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
    const file = { ...kept, name: document.name }
    if (givesFile(request, file)) await enter(site, request, asked, { whole: false, documents: [document] })
    return sendFile({ request, reply }, { store, groupId, keeping: 'reader' }, file)
  })

  app.get('/api/public/consultations/:id/versions/:version/dossier.zip', async (request, reply) => {
    const asked = await found(request)
    const { groupId, version, reference } = asked
    reply.header('x-robots-tag', 'noindex')
    const hashes = version.documents.map(({ sha256 }) => sha256)
    if (await db.transaction(groupId, (tx) => anyInfected(tx, groupId, hashes)))
      throw new ProblemError('refused', { detail: INFECTED, reason: 'infected' })
    reply.header('etag', `"${version.manifest}"`).header('cache-control', 'private, no-cache')
    if (isKnown(request.headers, version.manifest)) return reply.code(304).send()
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
    // An archive is given whole or not at all: it has no ranges.
    if (request.method !== 'HEAD') await enter(site, request, asked, { whole: true, documents: version.documents })
    return reply
      .type('application/zip')
      .header('content-length', size)
      .header('content-disposition', attachment(`${reference} v${version.number}.zip`))
      .header('x-content-type-options', 'nosniff')
      .send(request.method === 'HEAD' ? '' : bytes)
  })
}

type Given = { readonly whole: boolean; readonly documents: readonly RetrievedDocument[] }

async function enter(
  site: PublicSite,
  request: FastifyRequest,
  { id, groupId, version }: Found,
  given: Given,
): Promise<void> {
  const { db, clock } = site.platform
  const follower = await followerSending(site, request, { groupId, consultation: id })
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
