import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '../apps/server/modules.ts'
import { buildOpenApi } from '../apps/server/openapi.ts'

/** What `api/openapi.json` must hold. */
export function openApiText(): string {
  return `${JSON.stringify(buildOpenApi(modules.flatMap(({ routes }) => routes)), null, 2)}\n`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../api/openapi.json'), openApiText())
