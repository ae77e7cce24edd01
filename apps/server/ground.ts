import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LAW_HASH } from '#law/index.ts'
import { groupRow } from '#modules/convention/server/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { sweepAside } from '#platform/file-store/aside.ts'
import { diskStore, sweepDisk } from '#platform/file-store/disk.ts'
import { s3Store } from '#platform/file-store/s3.ts'
import type { FileStore } from '#platform/files.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { joinEmbedded } from '#platform/postgres/join.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import type { Config } from './config.ts'
import { APP_VERSION } from './version.ts'

/** What a running server stands on; `stop` gives everything back, in the reverse order. */
export type Ground = { readonly platform: Platform; readonly files: FileStore; readonly stop: () => Promise<void> }

/** One line of what is going on, for the console and for the page that is shown meanwhile. */
export type Progress = (line: { readonly fr: string; readonly en: string }) => void

// The embedded server runs as another system user when we are root: it must be able to pass through this folder.
const TRAVERSABLE = 0o711

/**
 * Starts, or joins, the database, brings its tables up to date, and opens the file store.
 *
 * @throws {DatabaseFault} saying what to do, when the database cannot be started or is not ours to use
 */
export function prepareGround(config: Config, clock: Clock, progress: Progress): Promise<Ground> {
  return groundOn(startEmbedded, config, clock, progress)
}

/** The same for a command, which works beside a running server as well as without one. */
export function joinGround(config: Config, clock: Clock, progress: Progress): Promise<Ground> {
  return groundOn(joinEmbedded, config, clock, progress)
}

async function groundOn(open: typeof startEmbedded, config: Config, clock: Clock, progress: Progress): Promise<Ground> {
  const dataDir = resolve(config.dataDir)
  await mkdir(dataDir, { recursive: true, mode: TRAVERSABLE })
  const embedded =
    config.databaseUrl === undefined
      ? await open({ dataDir, log: appendTo(join(dataDir, 'postgres.log')), onProgress: progress })
      : undefined
  const adminUrl = config.databaseUrl ?? embedded?.adminUrl ?? ''
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' }).catch(async (error: unknown) => {
    await embedded?.stop()
    throw error
  })
  const db = connect(appUrl, { max: 16 })
  return {
    platform: {
      db,
      clock,
      lawHash: LAW_HASH,
      appVersion: APP_VERSION,
      groupRow,
      keeping: localKeeping(join(dataDir, 'time-keys')),
    },
    files: await openFiles(config, dataDir),
    stop: async () => {
      await db.close()
      await embedded?.stop()
    },
  }
}

/** The files are on this disk, or in the store that the configuration names: never in both. */
async function openFiles({ s3 }: Config, dataDir: string): Promise<FileStore> {
  const aside = join(dataDir, 'aside')
  if (s3 !== undefined) {
    await sweepAside(aside)
    return s3Store({ ...s3, aside })
  }
  const root = join(dataDir, 'files')
  await sweepDisk(root)
  return diskStore(root)
}

function appendTo(path: string): (line: string) => void {
  const log = createWriteStream(path, { flags: 'a', mode: 0o600 })
  return (line) => log.write(`${line}\n`)
}
