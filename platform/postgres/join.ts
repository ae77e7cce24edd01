import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE, type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { askServer, clusterUrl } from './hold.ts'
import { isPostmasterOf, readPostmaster } from './postmaster.ts'
import { keptSecret } from './secret.ts'

/**
 * The embedded database for a command: the one that a running server holds, which stays open afterwards, or a start of our
 * own, which `stop` ends.
 *
 * @throws {DatabaseFault} as {@link startEmbedded}
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const adminUrl = await heldAddress(options.dataDir)
  return adminUrl === undefined ? startEmbedded(options) : { adminUrl, stop: async () => undefined }
}

async function heldAddress(dataDir: string): Promise<string | undefined> {
  const folder = await realpath(dataDir).catch(() => undefined)
  if (folder === undefined) return undefined
  const cluster = join(folder, 'postgres')
  const found = await readPostmaster(cluster)
  if (found === undefined || !(await isPostmasterOf(found.pid, cluster))) return undefined
  const password = await keptSecret(join(folder, 'postgres.password'))
  const claim = await askServer(found.port, password, cluster)
  return claim.kind === 'held' ? clusterUrl(found.port, password, DATABASE) : undefined
}
