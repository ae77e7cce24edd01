import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import type { Roles } from '#platform/postgres/role.ts'
import { scratchFolder } from './scratch.ts'

/** The database that every test file receives a copy of: the one that `startEmbedded` makes. Nobody else connects to it. */
export const TEMPLATE = 'unisson'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { readonly adminUrl: string; readonly roles: Roles }
  }
}

/** One server for the whole run, in a temporary folder, without fsync: what it holds is worth nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await scratchFolder()
  const server = await startEmbedded({ dataDir, log: () => {}, unsafeForTests: true })
  const { applied: _, ...roles } = await migrate(server.adminUrl, { appRole: 'unisson_app' })
  project.provide('postgres', { adminUrl: server.adminUrl, roles })
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
