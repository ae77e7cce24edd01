import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApiText } from '../../scripts/generate-openapi.ts'
import { allProcesses, processPage } from '../../scripts/generate-processes.ts'

const ROOT = join(import.meta.dirname, '../..')

// law/generated.ts and docs/law/matrix.md are compared in law.test.ts and coverage.test.ts, beside what makes them.

test('docs/processes holds the page of every process as it is, and no other (npm run docs makes it so)', async () => {
  const processes = await allProcesses()
  const folder = join(ROOT, 'docs/processes')
  expect(readdirSync(folder).sort()).toEqual([...processes.keys()].map((name) => `${name}.md`).sort())
  for (const [name, process] of processes) {
    expect(readFileSync(join(folder, `${name}.md`), 'utf8')).toBe(processPage(process))
  }
})

test('api/openapi.json describes the routes as they are (npm run docs makes it so)', () => {
  expect(readFileSync(join(ROOT, 'api/openapi.json'), 'utf8')).toBe(openApiText())
})
