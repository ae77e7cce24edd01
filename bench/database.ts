import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'

/** A folder for one measure, on a disk and not in memory, which the database's system user may go through. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-bench-'))
  await chmod(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The embedded database as a production server has it, fsync included, brought up to date, and gone afterwards. */
export function withDatabase<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  return withFolder(async (dataDir) => {
    const server = await startEmbedded({ dataDir, log: () => {} })
    try {
      await migrate(server.adminUrl, { appRole: 'unisson_app' })
      return await work(server.adminUrl)
    } finally {
      await server.stop()
    }
  })
}

/** A copy of a database on the same server, which nobody may be connected to meanwhile; its address. */
export async function copyDatabase(adminUrl: string, name: string): Promise<string> {
  const url = new URL(adminUrl)
  const [, template = ''] = url.pathname.split('/')
  url.pathname = '/postgres'
  await asAdmin(url.href, async (client) => {
    await client.query(`create database ${name} template ${template}`)
  })
  url.pathname = `/${name}`
  return url.href
}

/** One connection as the superuser, closed afterwards. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
