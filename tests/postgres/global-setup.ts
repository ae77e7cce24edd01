import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import type { Roles } from '#platform/postgres/role.ts'

/** The database that every test file receives a copy of. */
export const TEMPLATE = 'unisson'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { readonly adminUrl: string; readonly roles: Roles }
  }
}

/** One server for the whole run, in a temporary folder, without fsync: what it holds is worth nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'unisson-test-'))
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, log: () => {}, unsafeForTests: true })
  const { applied: _, ...roles } = await migrate(server.adminUrl, { appRole: 'unisson_app' })
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query(`alter database ${TEMPLATE} is_template true`)
  await admin.end()
  project.provide('postgres', { adminUrl: server.adminUrl, roles })
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
