import type { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Tx } from '../db.ts'
import {
  FileEmpty,
  FileInfected,
  type FileStore,
  FileTooLarge,
  findFile,
  type StoredFile,
  StoreFull,
  storeFile,
} from '../files.ts'
import type { Scanner } from '../malware/check.ts'
import { mayReadFile, type Readership } from '../secrecy.ts'
import { sizeTold } from './body-limit.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import type { HttpContext } from './process-routes.ts'
import { sendFile } from './send-file.ts'

/** The largest file a person may bring: a signed convention with its annexes is far below. */
export const FILE_LIMIT = 50 * 1024 * 1024

/** A document of a consultation may be far larger: plans, films of a site, models. */
export const DOSSIER_LIMIT = 2 * 1024 ** 3

/** What a file is brought for decides how large it may be. */
const PURPOSES = ['act', 'dossier'] as const
export type FileLimits = Readonly<Record<(typeof PURPOSES)[number], number>>
export const FILE_LIMITS: FileLimits = { act: FILE_LIMIT, dossier: DOSSIER_LIMIT }

const NO_FILE = { fr: 'aucun fichier n’a été envoyé', en: 'no file was sent' }
const EMPTY = { fr: 'Le fichier est vide.', en: 'The file is empty.' }
const NAMELESS = { fr: 'Le fichier n’a pas de nom.', en: 'The file has no name.' }
const CUT = { fr: 'Le fichier n’est pas arrivé entier.', en: 'The file did not arrive whole.' }
const FULL = {
  fr: 'Il n’y a plus assez de place sur le serveur pour ce fichier : rien n’en est gardé. Prévenez qui l’exploite.',
  en: 'The server has no room left for this file: nothing of it is kept. Tell whoever runs it.',
}
const infected = (malware: string) => ({
  fr: `Un logiciel malveillant a été trouvé dans ce fichier (${malware}) : rien n’en est gardé.`,
  en: `Malware was found in this file (${malware}): nothing of it is kept.`,
})

function tooLarge(limit: number): Bilingual {
  const { fr, en } = sizeTold(limit)
  return {
    fr: `Le fichier est trop lourd : la limite est de ${fr}.`,
    en: `The file is too large: the limit is ${en}.`,
  }
}

const inGroup = z.object({ groupId: z.uuid() })
/** `a,b,c`: what is known of each, as links need it. */
const severalFiles = z.object({
  sha256: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50)),
})
const forPurpose = z.object({ purpose: z.enum(PURPOSES).default('act') })
const described = z.object({ name: z.string(), mediaType: z.string() })
const oneFile = inGroup.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Where files are kept, and what is asked of them. */
export type Filing = {
  readonly store: FileStore
  readonly limits?: FileLimits | undefined
  /** Looks for malware; without one, each file says that it was not checked. */
  readonly scanner?: Scanner | undefined
}

/** Multipart's own lines around the bytes of one file. */
const AROUND = 64 * 1024

/**
 * `POST …/files` stores one file and answers its hash; `GET …/files/{sha256}` gives it back as an attachment, and
 * `GET …/files?sha256=a,b` tells the names of several. What is kept from the reader is as what the group does not have.
 */
export async function serveFiles(app: FastifyInstance, context: HttpContext, filing: Filing): Promise<void> {
  const { db, clock } = context.platform
  const { store, scanner, limits = FILE_LIMITS } = filing
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, headerPairs: 20 },
    throwFileSizeLimit: false,
  })

  app.post('/api/groups/:groupId/files', { config: { takesFiles: true } }, async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const { purpose } = parse(forPurpose, request.query)
    const by = await context.identify(request, groupId)
    const limit = limits[purpose]
    const stored = await receiveFile(request, reply, { store, limit }, (file) =>
      storeFile(db, store, { groupId, limit, by, at: clock.now(groupId), scanner, ...file }),
    )
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
    return sendFile({ request, reply }, { store, groupId, keeping: 'reader' }, found)
  })
}

type Brought = { readonly name: string; readonly mediaType: string; readonly bytes: Readable }

/** Takes the one file of a request, multipart, refused before its first byte when its announced size already says no. */
export async function receiveFile<A>(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, limit }: { readonly store: FileStore; readonly limit: number },
  keep: (file: Brought) => Promise<A>,
): Promise<A> {
  const announced = Number(request.headers['content-length'] ?? 0)
  try {
    if (announced > limit + AROUND) throw new FileTooLarge(limit)
    await store.requireRoom(announced)
    const part = await request.file({ limits: { fileSize: limit + 1 } })
    if (part === undefined) throw new ProblemError('malformed', { issues: [{ path: 'file', message: NO_FILE }] })
    if ((part.filename ?? '').trim() === '') throw new ProblemError('malformed', { detail: NAMELESS })
    const { name, mediaType } = parse(described, { name: part.filename, mediaType: part.mimetype })
    return await keep({ name, mediaType, bytes: part.file })
  } catch (error) {
    // Nobody reads what is still coming: the connection ends with the answer.
    if (!request.raw.readableEnded) reply.header('connection', 'close')
    throw problemOf(error)
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof FileTooLarge) return new ProblemError('tooLarge', { detail: tooLarge(error.limit) })
  if (error instanceof FileEmpty) return new ProblemError('malformed', { detail: EMPTY })
  if (error instanceof StoreFull) return new ProblemError('storeFull', { detail: FULL })
  if (error instanceof FileInfected) return new ProblemError('infected', { detail: infected(error.malware) })
  const cut = error instanceof Error && (error.name === 'AbortError' || 'code' in error) && isCut(error)
  return cut ? new ProblemError('malformed', { detail: CUT }) : error
}

const isCut = (error: Error): boolean =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes(String('code' in error ? error.code : '')) ||
  error.message.includes('Unexpected end of')

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
