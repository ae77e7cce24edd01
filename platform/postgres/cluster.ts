import { execFile } from 'node:child_process'
import { chown, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binary.ts'
import { DatabaseFault, reason } from './fault.ts'
import { ADMIN } from './hold.ts'
import type { RunAs } from './os-user.ts'
import { isAlive } from './postmaster.ts'

const run = promisify(execFile)

const MAJOR = '18'
const UNFINISHED = 'postgres.new-'

/** What the programs of PostgreSQL need of our environment; the rest may hold secrets that are not theirs. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { LC_ALL: 'C', ...(PATH !== undefined && { PATH }), ...(SystemRoot !== undefined && { SystemRoot }) }
}

/** Makes the data folder and gives its true path. As root it stays closed to reading, but PostgreSQL goes through it. */
export async function prepareDataDir(dataDir: string, user: RunAs): Promise<string> {
  await mkdir(resolve(dataDir), { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 })
  return realpath(dataDir)
}

/**
 * Whether the cluster exists. It does as soon as its folder does: {@link createCluster} gives the name last.
 * @throws {DatabaseFault} `cluster-unusable` when it is of another major version, which must be converted first.
 */
export async function hasCluster(cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (version === undefined || version.trim() === MAJOR) return version !== undefined
  throw new DatabaseFault('cluster-unusable', {
    fr: `La base de ${cluster} est celle de PostgreSQL ${version.trim()}, ce programme porte PostgreSQL ${MAJOR}. Restaurez une sauvegarde faite par cette version, ou revenez à la version précédente d’Unisson.`,
    en: `The database in ${cluster} belongs to PostgreSQL ${version.trim()}, this program carries PostgreSQL ${MAJOR}. Restore a backup made for this version, or go back to the previous version of Unisson.`,
  })
}

/**
 * Creates the cluster beside its place and names it last, so that a start cut short leaves no half of a cluster.
 *
 * Text is compared by the built-in `C.UTF-8`: its order depends neither on the system's libraries nor on the version
 * of ICU, so no update can silently break an index. A list for people asks for `collate "fr-x-icu"`.
 */
export async function createCluster(
  cluster: string,
  { initdb }: Binaries,
  user: RunAs,
  password: string,
  unsafeForTests: boolean,
): Promise<void> {
  const folder = resolve(cluster, '..')
  await removeUnfinished(folder)
  const fresh = join(folder, `${UNFINISHED}${process.pid}`)
  const passwordFile = `${fresh}.password`
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user.uid !== undefined) await Promise.all([fresh, passwordFile].map((path) => chown(path, user.uid, user.gid)))
  try {
    const args = [
      `--pgdata=${fresh}`,
      `--username=${ADMIN}`,
      `--pwfile=${passwordFile}`,
      '--auth-host=scram-sha-256',
      '--auth-local=reject',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(unsafeForTests ? ['--no-sync'] : []),
    ]
    await run(initdb, args, { ...user, cwd: fresh, env: cleanEnvironment() })
    await rename(fresh, cluster)
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    if (await hasCluster(cluster)) return
    throw new DatabaseFault(
      'cluster-unusable',
      {
        fr: `La base n’a pas pu être créée dans ${cluster}\u00a0: ${reason(cause)}`,
        en: `The database could not be created in ${cluster}: ${reason(cause)}`,
      },
      { cause },
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED) || isAlive(Number.parseInt(name.slice(UNFINISHED.length), 10))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}
