import { createHash, createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database } from '#platform/db.ts'
import type { Rounds } from '#platform/rounds.ts'
import { keptKey } from '#platform/transparency/log-key.ts'
import { openLog, startSequencer } from '#platform/transparency/sequencer.ts'
import type { VerifierKey } from '#transparency/note.ts'
import { readPolicy } from '#transparency/policy.ts'
import { type Config, ConfigFault } from './config.ts'

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

/**
 * The witnesses that a policy names (C2SP tlog-policy); none without a policy.
 *
 * @throws {ConfigFault} when the file is no policy
 */
export async function readWitnesses(file: string | undefined): Promise<readonly VerifierKey[]> {
  if (file === undefined) return []
  try {
    return (await readPolicy(await readFile(file, 'utf8'))).witnesses
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigFault({ fr: `\n  LOG_POLICY : ${why}`, en: `\n  LOG_POLICY: ${why}` })
  }
}
