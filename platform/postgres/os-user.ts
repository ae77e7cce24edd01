import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseFault, reason } from './fault.ts'

const run = promisify(execFile)

/** The system user that PostgreSQL runs as when we are root, which it refuses. */
const NAME = 'postgres'

/** Numeric user and group, in the form that `spawn` takes; empty when PostgreSQL may run as ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | { readonly uid?: never; readonly gid?: never }

/**
 * Who PostgreSQL runs as. Root gives way to the system user `postgres`, made when it does not exist.
 * @throws {DatabaseFault} `os-user` when it can be neither found nor made.
 */
export async function unprivilegedUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {}
  const found = await idsOf(NAME)
  if (found !== undefined) return found
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  } catch (cause) {
    throw noUser(cause)
  }
  const made = await idsOf(NAME)
  if (made === undefined) throw noUser(new Error(`no user ${NAME}`))
  return made
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

function noUser(cause: unknown): DatabaseFault {
  return new DatabaseFault(
    'os-user',
    {
      fr: `PostgreSQL refuse d’être lancé par root, et l’utilisateur système «\u202f${NAME}\u202f» n’a pas pu être créé (${reason(cause)}). Créez-le, ou lancez Unisson sous un utilisateur ordinaire.`,
      en: `PostgreSQL refuses to run as root, and the system user “${NAME}” could not be created (${reason(cause)}). Create it, or run Unisson as an ordinary user.`,
    },
    { cause },
  )
}

/**
 * Checks that the user may go through every folder above `path`, starting from the root, and names the first that
 * stops it. Reads the permission bits only, so it may be stricter than an access-control list.
 * @throws {DatabaseFault} `folder-unreachable`
 */
export async function refuseUnreachable(path: string, user: RunAs): Promise<void> {
  if (user.uid === undefined) return
  for (const folder of ancestors(path)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) !== 0) continue
    throw new DatabaseFault('folder-unreachable', {
      fr: `Lancé par root, PostgreSQL tourne sous l’utilisateur «\u202f${NAME}\u202f», qui ne peut pas traverser le dossier ${folder} pour atteindre ${path}. Ouvrez le passage («\u202fchmod o+x ${folder}\u202f»), installez Unisson ailleurs (par exemple dans /opt), ou lancez-le sous un utilisateur ordinaire.`,
      en: `Started by root, PostgreSQL runs as the user “${NAME}”, who cannot go through the folder ${folder} to reach ${path}. Let it pass (“chmod o+x ${folder}”), install Unisson elsewhere (such as /opt), or run it as an ordinary user.`,
    })
  }
}

function ancestors(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [] : [...ancestors(parent), parent]
}
