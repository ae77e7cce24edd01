import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildOpenApi } from '../apps/server/openapi.ts'
import { servedRoutes } from '../apps/server/served-routes.ts'

/** What `api/openapi.json` must hold. */
export function openApiText(): string {
  return `${JSON.stringify(buildOpenApi(servedRoutes), null, 2)}\n`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../api/openapi.json'), openApiText())
