import { createHash, createPublicKey } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Database } from '#platform/db.ts'
import type { Rounds } from '#platform/rounds.ts'
import { keptKey } from '#platform/transparency/log-key.ts'
import { openLog, startSequencer } from '#platform/transparency/sequencer.ts'
import type { Config } from './config.ts'

/** Keeps the transparency log up with the journals, with the key that stands in the folder of the data. */
export async function startLog(db: Database, config: Config, onError: (error: unknown) => void): Promise<Rounds> {
  const key = await keptKey(join(resolve(config.dataDir), 'log-key.pem'))
  const fingerprint = createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  // A server that has no address of its own still has a log that is nobody else's.
  const host = config.publicUrl === undefined ? `unisson.invalid/${fingerprint}` : new URL(config.publicUrl).host
  return startSequencer(() => openLog(db, key, `${host}/log`), { onError })
}
