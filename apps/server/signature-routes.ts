import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Bilingual } from '#platform/bilingual.ts'
import type { FileStore } from '#platform/files.ts'
import { FILE_LIMIT, findReadable } from '#platform/http/file-routes.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { SIGNATURE_LABELS } from '#platform/signature/labels.ts'
import { SignedFileError } from '#platform/signature/locate.ts'
import type { SignatureReport } from '#platform/signature/report.ts'
import { validateSignatures } from '#platform/signature/validate.ts'
import { keepReport, verdictOfDocument } from '#platform/signature/verdicts.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const oneFile = z.object({ groupId: z.uuid(), sha256 })
/** What may be told of a file whose signatures are judged. */
export const signatureAsked = z
  .object({ content: sha256.optional().meta({ description: 'The stored file that a detached signature is over' }) })
  .optional()

/** Why a file cannot be judged at all, and what to do: the library's own words are for whoever programs. */
const UNREADABLE: Readonly<Record<SignedFileError['code'], Bilingual>> = {
  'unknown-format': {
    fr: 'Ce fichier ne peut pas porter de signature : déposez un PDF signé (PAdES), ou un fichier CAdES (.p7s, .p7m) ou XAdES (.xml).',
    en: 'This file cannot hold a signature: bring a signed PDF (PAdES), or a CAdES (.p7s, .p7m) or XAdES (.xml) file.',
  },
  damaged: {
    fr: 'Ce fichier n’est pas lisible : il est endommagé. Déposez de nouveau l’original signé.',
    en: 'This file is not readable: it is damaged. Bring the signed original again.',
  },
  encrypted: {
    fr: 'Ce PDF n’est pas lisible : il est protégé par un mot de passe. Retirez-le, puis faites signer à nouveau.',
    en: 'This PDF is not readable: a password protects it. Remove it, and have it signed again.',
  },
  'too-costly': {
    fr: 'Ce fichier n’est pas lisible : sa lecture demande trop de mémoire ou de temps. Produisez-en un plus simple.',
    en: 'This file is not readable: reading it takes too much memory or time. Make a simpler one.',
  },
}

/** What a person reads of each finding of a report: its ids are kept, its sentences are not. */
const wordsOf = ({ signatures }: SignatureReport): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(signatures.flatMap(({ findings }) => findings.map(({ id }) => [id, SIGNATURE_LABELS[id]])))

/**
 * `POST …/files/{sha256}/signature-report` validates the signatures of a stored file (PAdES, CAdES, XAdES), keeps the report and answers
 * it, with the sentence of each finding. A detached signature names the stored file that it is over (`content`): both must be open to whoever asks.
 * An act that cites the document as electronically signed reads the verdict that is kept here.
 */
export function serveSignatures(
  app: FastifyInstance,
  context: HttpContext,
  files: FileStore,
  trustAnchors: readonly Uint8Array[],
): void {
  const { db, clock } = context.platform
  app.post('/api/groups/:groupId/files/:sha256/signature-report', async (request, reply) => {
    const { groupId, sha256: file } = parse(oneFile, request.params)
    const beside = parse(signatureAsked, request.body ?? undefined)?.content
    const actor = await context.identify(request, groupId)
    const read = async (hash: string) => {
      const found = await db.transaction(groupId, (tx) => findReadable(tx, context, { groupId, actor }, hash))
      if (found === undefined) throw new ProblemError('notFound')
      if (found.size > FILE_LIMIT) throw new ProblemError('malformed', { detail: UNREADABLE['too-costly'] })
      return buffer(files.read(groupId, hash))
    }
    const bytes = await read(file)
    const brought = beside === undefined ? { bytes } : { bytes, content: await read(beside) }
    const report = await validateSignatures(brought, { trustAnchors, at: clock.now(groupId) }).catch(
      (error: unknown) => {
        if (error instanceof SignedFileError) throw new ProblemError('malformed', { detail: UNREADABLE[error.code] })
        throw error
      },
    )
    await db.transaction(groupId, (tx) => keepReport(tx, groupId, report))
    return reply.code(201).send({ verdict: verdictOfDocument(report), report, words: wordsOf(report) })
  })
}
