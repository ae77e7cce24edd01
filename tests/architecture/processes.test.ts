import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ProcessDescription } from '#kernel/process.ts'
import { allProcesses, processPage } from '../../scripts/generate-processes.ts'

/**
 * The pages of docs/processes are the table that says, act by act and rule by rule, which articles it rests on, since
 * when it holds and what it does when unmet. They are read by people and compared here: an article that changes in the
 * code changes a page, and that page is what a reviewer sees. Mutation testing runs this file too: the glob is one of
 * Vite, which knows by it which models this test is related to.
 */
const PAGES = join(import.meta.dirname, '../../docs/processes')
type Facade = { readonly processes?: readonly ProcessDescription[] }
const facades = import.meta.glob<Facade>('../../modules/*/index.ts', { eager: true })
const processes = Object.values(facades).flatMap((facade) => facade.processes ?? [])

test('docs/processes has a page for every process of every module, and no other', async () => {
  const names = processes.map(({ name }) => name).sort()
  expect([...(await allProcesses()).keys()].sort()).toEqual(names)
  expect(readdirSync(PAGES).sort()).toEqual(names.map((name) => `${name}.md`))
})

test.each(processes.map((process) => [process.name, process] as const))(
  '%s: its acts and rules, their articles, since when and how hard, are those of its page (npm run docs)',
  (name, process) => expect(processPage(process)).toBe(readFileSync(join(PAGES, `${name}.md`), 'utf8')),
)
