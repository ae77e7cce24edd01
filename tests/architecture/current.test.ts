import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApiText } from '../../scripts/generate-openapi.ts'

const ROOT = join(import.meta.dirname, '../..')

// law/generated.ts, docs/law/matrix.md and docs/processes are compared in law.test.ts, coverage.test.ts and processes.test.ts.

test('api/openapi.json describes the routes as they are (npm run docs makes it so)', () => {
  expect(readFileSync(join(ROOT, 'api/openapi.json'), 'utf8')).toBe(openApiText())
})
