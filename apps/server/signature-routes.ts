import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Bilingual } from '#platform/bilingual.ts'
import type { FileStore } from '#platform/files.ts'
import { FILE_LIMIT, findReadable } from '#platform/http/file-routes.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { SignedPdfError } from '#platform/signature/locate.ts'
import { validatePdfSignatures } from '#platform/signature/validate.ts'
import { keepReport, verdictOfDocument } from '#platform/signature/verdicts.ts'

const oneFile = z.object({ groupId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Why a file cannot be judged at all, and what to do: the library's own words are for whoever programs. */
const UNREADABLE: Readonly<Record<SignedPdfError['code'], Bilingual>> = {
  'not-a-pdf': {
    fr: 'Ce fichier n’est pas un PDF lisible : déposez le PDF signé lui-même.',
    en: 'This file is not a readable PDF: bring the signed PDF itself.',
  },
  damaged: {
    fr: 'Ce fichier n’est pas un PDF lisible : il est endommagé. Déposez de nouveau l’original signé.',
    en: 'This file is not a readable PDF: it is damaged. Bring the signed original again.',
  },
  encrypted: {
    fr: 'Ce PDF n’est pas lisible : il est protégé par un mot de passe. Retirez-le, puis faites signer à nouveau.',
    en: 'This PDF is not readable: a password protects it. Remove it, and have it signed again.',
  },
  'too-costly': {
    fr: 'Ce PDF n’est pas lisible : sa lecture demande trop de mémoire ou de temps. Produisez-en un plus simple.',
    en: 'This PDF is not readable: reading it takes too much memory or time. Make a simpler one.',
  },
}

/**
 * `POST …/files/{sha256}/signature-report` validates the signatures of a stored PDF, keeps the report and answers it.
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
    const { groupId, sha256 } = parse(oneFile, request.params)
    const actor = await context.identify(request, groupId)
    const found = await db.transaction(groupId, (tx) => findReadable(tx, context, { groupId, actor }, sha256))
    if (found === undefined) throw new ProblemError('notFound')
    if (found.size > FILE_LIMIT) throw new ProblemError('malformed', { detail: UNREADABLE['too-costly'] })
    const bytes = await buffer(files.read(groupId, sha256))
    const report = await validatePdfSignatures(bytes, { trustAnchors, at: clock.now(groupId) }).catch(
      (error: unknown) => {
        if (error instanceof SignedPdfError) throw new ProblemError('malformed', { detail: UNREADABLE[error.code] })
        throw error
      },
    )
    await db.transaction(groupId, (tx) => keepReport(tx, groupId, report))
    return reply.code(201).send({ verdict: verdictOfDocument(report), report })
  })
}
