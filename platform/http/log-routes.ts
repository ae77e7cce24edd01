import type { FastifyInstance } from 'fastify'
import { Malformed } from '#transparency/bytes.ts'
import { readTilePath, type TileAddress } from '#transparency/tile.ts'
import type { Database } from '../db.ts'
import { lastCheckpoint, readTile } from '../transparency/reading.ts'
import { sendProblem } from './problem.ts'

/** Where the log is read, as C2SP tlog-tiles has it: what a witness is configured with, after the address of the site. */
const PREFIX = '/log'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** The transparency log, for whoever wants to watch it: nobody is asked who they are. */
export function serveLog(app: FastifyInstance, db: Database): void {
  app.get(`${PREFIX}/checkpoint`, async (_request, reply) => {
    const note = await db.acrossGroups(lastCheckpoint)
    if (note === undefined) return sendProblem(reply, 'notFound')
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=1').send(note)
  })

  app.get<{ Params: { '*': string } }>(`${PREFIX}/tile/*`, async (request, reply) => {
    const address = addressOf(`tile/${request.params['*']}`)
    const bytes = address === undefined ? undefined : await db.acrossGroups((tx) => readTile(tx, address))
    if (bytes === undefined) return sendProblem(reply, 'notFound')
    return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(bytes)
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
