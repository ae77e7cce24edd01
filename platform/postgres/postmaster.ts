import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a running server says of itself in `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

export const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** Reads `postmaster.pid`: line 1 is the process, 4 the port, 8 the state. `undefined` when there is none, or half of one. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return { pid, port, ready: lines[7]?.startsWith('ready') ?? false }
}

/**
 * Whether the process is a PostgreSQL started on this very cluster. A number found in an old file may by now
 * belong to any other process, which is none of our business.
 */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  try {
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
      return stdout.includes('postgres')
    }
    if (process.platform === 'linux') {
      const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
      return words[words.indexOf('-D') + 1] === cluster
    }
    const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout.includes(`-D ${cluster} `)
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Asks a server to close its sessions and stop (`INT`), or to stop at once and recover at the next start (`QUIT`).
 * On Windows, where such signals do not exist, `pg_ctl` knows the way.
 */
export async function signal(pid: number, name: 'INT' | 'QUIT', pgCtl: string): Promise<void> {
  if (process.platform === 'win32') {
    await run(pgCtl, ['kill', name, String(pid)])
    return
  }
  try {
    process.kill(pid, `SIG${name}`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/**
 * Waits until the server has closed its cluster: it removes `postmaster.pid` as the last thing it does. The process
 * itself may linger as a zombie when nobody waits for it.
 * @returns false when it has not after `limit` milliseconds.
 */
export async function hasClosed(cluster: string, pid: number, limit: number): Promise<boolean> {
  const deadline = performance.now() + limit
  while (isAlive(pid) && (await readPostmaster(cluster))?.pid === pid) {
    if (performance.now() > deadline) return false
    await sleep(10)
  }
  return true
}
