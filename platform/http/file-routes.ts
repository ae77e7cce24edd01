import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '../db.ts'
import { FileEmpty, type FileStore, FileTooLarge, findFile, type StoredFile, storeFile } from '../files.ts'
import { mayReadFile, type Readership } from '../secrecy.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import type { HttpContext } from './process-routes.ts'

/** The largest file a person may bring: a signed convention with its annexes is far below. */
export const FILE_LIMIT = 50 * 1024 * 1024

const MEGABYTES = FILE_LIMIT / (1024 * 1024)
const NO_FILE = { fr: 'aucun fichier n’a été envoyé', en: 'no file was sent' }
const EMPTY = { fr: 'Le fichier est vide.', en: 'The file is empty.' }
const NAMELESS = { fr: 'Le fichier n’a pas de nom.', en: 'The file has no name.' }
const TOO_LARGE = {
  fr: `Le fichier est trop lourd : la limite est de ${MEGABYTES}\u00a0Mo.`,
  en: `The file is too large: the limit is ${MEGABYTES} MB.`,
}

const inGroup = z.object({ groupId: z.uuid() })
/** `a,b,c`: what is known of each, as links need it. */
const severalFiles = z.object({
  sha256: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50)),
})
const described = z.object({ name: z.string(), mediaType: z.string() })
const oneFile = inGroup.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * `POST …/files` stores one file and answers its hash; `GET …/files/{sha256}` gives it back as an attachment, and
 * `GET …/files?sha256=a,b` tells the names of several. What is kept from the reader is as what the group does not have.
 */
export async function serveFiles(app: FastifyInstance, context: HttpContext, store: FileStore): Promise<void> {
  const { db, clock } = context.platform
  await app.register(multipart, { limits: { files: 1, fileSize: FILE_LIMIT + 1, fields: 0 } })

  app.post('/api/groups/:groupId/files', async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const by = await context.identify(request, groupId)
    const part = await request.file()
    if (part === undefined) throw new ProblemError('malformed', { issues: [{ path: 'file', message: NO_FILE }] })
    const { file: bytes } = part
    if ((part.filename ?? '').trim() === '') throw new ProblemError('malformed', { detail: NAMELESS })
    const { name, mediaType } = parse(described, { name: part.filename, mediaType: part.mimetype })
    const stored = await storeFile(db, store, {
      groupId,
      name,
      mediaType,
      bytes,
      limit: FILE_LIMIT,
      by,
      at: clock.now(groupId),
    }).catch((error: unknown) => {
      if (error instanceof FileTooLarge) throw new ProblemError('tooLarge', { detail: TOO_LARGE })
      if (error instanceof FileEmpty) throw new ProblemError('malformed', { detail: EMPTY })
      throw error
    })
    return reply.code(201).send(stored)
  })

  app.get('/api/groups/:groupId/files', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const { sha256 } = parse(severalFiles, request.query)
    const hashes = [...new Set(sha256)]
    return db.transaction(groupId, async (tx) => {
      const found: StoredFile[] = []
      for (const hash of hashes) {
        const file = await findReadable(tx, context, { groupId, actor }, hash)
        if (file !== undefined) found.push(file)
      }
      return found
    })
  })

  app.get('/api/groups/:groupId/files/:sha256', async (request, reply) => {
    const { groupId, sha256 } = parse(oneFile, request.params)
    const actor = await context.identify(request, groupId)
    const found = await db.transaction(groupId, (tx) => findReadable(tx, context, { groupId, actor }, sha256))
    if (found === undefined) throw new ProblemError('notFound')
    return reply
      .type(found.mediaType)
      .header('content-length', found.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('x-content-type-options', 'nosniff')
      .send(store.read(groupId, sha256))
  })
}

/** A file of the group that this reader may have; one that is kept from it is as one that the group does not have. */
export async function findReadable(
  tx: Tx,
  { processes, readerOf }: Readership,
  { groupId, actor }: { readonly groupId: string; readonly actor: Actor },
  sha256: string,
): Promise<StoredFile | undefined> {
  const reading = { groupId, processes, reader: await readerOf(tx, groupId, actor) }
  return (await mayReadFile(tx, reading, sha256)) ? findFile(tx, groupId, sha256) : undefined
}
