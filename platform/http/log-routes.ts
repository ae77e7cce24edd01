import type { FastifyInstance } from 'fastify'
import { Malformed } from '#transparency/bytes.ts'
import type { VerifierKey } from '#transparency/note.ts'
import { readTilePath, type TileAddress } from '#transparency/tile.ts'
import type { Database } from '../db.ts'
import { takeCosignatures } from '../transparency/cosignatures.ts'
import { cosignedCheckpoint, readTile } from '../transparency/reading.ts'
import { sendProblem } from './problem.ts'

/** Where the log is read, as C2SP tlog-tiles has it: what a witness is configured with, after the address of the site. */
const PREFIX = '/log'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Letters of a checkpoint with its cosignatures at most. */
const LONGEST_NOTE = 64 * 1024

/**
 * The transparency log, for whoever wants to watch it: nobody is asked who they are.
 *
 * @param witnesses whose word is taken; others are not heard
 */
export function serveLog(app: FastifyInstance, db: Database, witnesses: readonly VerifierKey[] = []): void {
  app.get(`${PREFIX}/checkpoint`, async (_request, reply) => {
    const note = await db.acrossGroups(cosignedCheckpoint)
    if (note === undefined) return sendProblem(reply, 'notFound')
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=1').send(note)
  })

  app.get<{ Params: { '*': string } }>(`${PREFIX}/tile/*`, async (request, reply) => {
    const address = addressOf(`tile/${request.params['*']}`)
    const bytes = address === undefined ? undefined : await db.acrossGroups((tx) => readTile(tx, address))
    if (bytes === undefined) return sendProblem(reply, 'notFound')
    return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(bytes)
  })

  // A witness asks and answers: it need not be reached. What it says is signed, so nobody else is asked who it is.
  app.post(`${PREFIX}/cosignatures`, { bodyLimit: LONGEST_NOTE }, async (request, reply) => {
    const { body } = request
    if (typeof body !== 'string') return sendProblem(reply, 'malformed')
    try {
      const fresh = await db.acrossGroups((tx) => takeCosignatures(tx, body, witnesses))
      return await reply.code(fresh > 0 ? 201 : 200).send()
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
