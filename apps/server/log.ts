import { createHash, createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database } from '#platform/db.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import type { Rounds } from '#platform/rounds.ts'
import { startChecking } from '#platform/transparency/fsck.ts'
import { keptKey } from '#platform/transparency/log-key.ts'
import { openLog, startSequencer } from '#platform/transparency/sequencer.ts'
import { type VerifierKey, writeKey } from '#transparency/note.ts'
import { readPolicy } from '#transparency/policy.ts'
import { type Config, ConfigFault } from './config.ts'
import type { Progress } from './ground.ts'

export type ServedLog = {
  readonly known: KnownKeys
  /** Tells the key that witnesses and verifiers are given, keeps the log up with the journals, and checks it each day, until stopped. */
  start(onError: (error: unknown) => void, tell: Progress): Rounds
}

/**
 * The transparency log of a server, with the key that stands in the folder of the data.
 *
 * @throws {ConfigFault} when the witnesses cannot be read
 */
export async function prepareLog(db: Database, config: Config): Promise<ServedLog> {
  const key = await keptKey(join(resolve(config.dataDir), 'log-key.pem'))
  const fingerprint = createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  // A server that has no address of its own still has a log that is nobody else's.
  const host = config.publicUrl === undefined ? `unisson.invalid/${fingerprint}` : new URL(config.publicUrl).host
  const open = () => openLog(db, key, `${host}/log`)
  return {
    known: { key: async () => (await open()).signer.key, witnesses: await readWitnesses(config.logPolicy) },
    start: (onError, tell) => {
      void open().then(({ signer }) => {
        const key = writeKey(signer.key)
        tell({ fr: `Clé du journal de transparence : ${key}`, en: `Key of the transparency log: ${key}` })
      }, onError)
      const rounds = [startSequencer(open, { onError }), startChecking(open, { onError })]
      return { stop: async () => void (await Promise.all(rounds.map(({ stop }) => stop()))) }
    },
  }
}

/**
 * The witnesses that a policy names (C2SP tlog-policy); none without a policy.
 *
 * @throws {ConfigFault} when the file is no policy
 */
async function readWitnesses(file: string | undefined): Promise<readonly VerifierKey[]> {
  if (file === undefined) return []
  try {
    return (await readPolicy(await readFile(file, 'utf8'))).witnesses
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigFault({ fr: `\n  LOG_POLICY : ${why}`, en: `\n  LOG_POLICY: ${why}` })
  }
}
