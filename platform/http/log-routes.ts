import type { FastifyInstance } from 'fastify'
import type { LogView } from '#api/log.ts'
import { Malformed } from '#transparency/bytes.ts'
import { type VerifierKey, writeKey } from '#transparency/note.ts'
import { readTilePath, type TileAddress } from '#transparency/tile.ts'
import type { Database } from '../db.ts'
import { hearCheckpoint, readContradiction } from '../transparency/contradiction.ts'
import { takeCosignatures } from '../transparency/cosignatures.ts'
import { publishedCheckpoint, publishedSize, readPublishedTile } from '../transparency/reading.ts'
import { sendProblem } from './problem.ts'

/** Where the log is read, as C2SP tlog-tiles has it: what a witness is configured with, after the address of the site. */
const PREFIX = '/log'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Whose signatures on the log are believed. */
export type KnownKeys = {
  /** Gives the log’s own key; `undefined` of a log that was signed with another one than the server has. */
  readonly key: () => Promise<VerifierKey | undefined>
  /** Asked each time: witnesses come and go. */
  readonly witnesses: () => Promise<readonly VerifierKey[]>
}

/** Letters of a checkpoint with its cosignatures at most. */
const LONGEST_NOTE = 64 * 1024

/**
 * The transparency log, for whoever wants to watch it: nobody is asked who they are.
 *
 * @param known the log’s own key, and the witnesses whose word is taken; others are not heard
 */
export function serveLog(app: FastifyInstance, db: Database, { key, witnesses }: KnownKeys): void {
  app.get(`${PREFIX}/checkpoint`, async (_request, reply) => {
    const note = await db.acrossGroups(publishedCheckpoint)
    if (note === undefined) return sendProblem(reply, 'notFound')
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=1').send(note)
  })

  app.get('/api/public/log', async (): Promise<LogView> => {
    const own = await key()
    return db.acrossGroups(async (tx) => ({
      key: own === undefined ? null : writeKey(own),
      size: await publishedSize(tx),
      contradiction: (await readContradiction(tx)) ?? null,
    }))
  })

  app.get<{ Params: { '*': string } }>(`${PREFIX}/tile/*`, async (request, reply) => {
    const address = addressOf(`tile/${request.params['*']}`)
    const bytes = address === undefined ? undefined : await db.acrossGroups((tx) => readPublishedTile(tx, address))
    if (bytes === undefined) return sendProblem(reply, 'notFound')
    return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(bytes)
  })

  // A witness asks and answers: it need not be reached. What it says is signed, so nobody else is asked who it is.
  app.post(`${PREFIX}/cosignatures`, { bodyLimit: LONGEST_NOTE }, async (request, reply) => {
    const { body } = request
    if (typeof body !== 'string') return sendProblem(reply, 'malformed')
    try {
      const known = await witnesses()
      const fresh = await db.acrossGroups((tx) => takeCosignatures(tx, body, known))
      return await reply.code(fresh > 0 ? 201 : 200).send()
    } catch (error) {
      if (error instanceof Malformed) return sendProblem(reply, 'malformed')
      throw error
    }
  })

  // A checkpoint that somebody kept. Only one that this log has signed is heard.
  app.post(`${PREFIX}/checkpoints`, { bodyLimit: LONGEST_NOTE }, async (request, reply) => {
    const [{ body }, own] = [request, await key()]
    if (typeof body !== 'string') return sendProblem(reply, 'malformed')
    if (own === undefined) return sendProblem(reply, 'notFound')
    try {
      const why = await db.acrossGroups((tx) => hearCheckpoint(tx, body, own))
      return await reply.code(why === undefined ? 200 : 201).send()
    } catch (error) {
      if (error instanceof Malformed) return sendProblem(reply, 'malformed')
      throw error
    }
  })
}

function addressOf(path: string): TileAddress | undefined {
  try {
    return readTilePath(path)
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}
