import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ProcessDescription } from '#kernel/process.ts'
import * as accession from '#modules/accession/index.ts'
import * as amendment from '#modules/amendment/index.ts'
import * as contract from '#modules/contract/index.ts'
import * as convention from '#modules/convention/index.ts'
import * as cost from '#modules/cost/index.ts'
import * as dispute from '#modules/dispute/index.ts'
import * as dissolution from '#modules/dissolution/index.ts'
import * as information from '#modules/information/index.ts'
import * as organisation from '#modules/organisation/index.ts'
import * as perimeter from '#modules/perimeter/index.ts'
import * as reminder from '#modules/reminder/index.ts'
import * as withdrawal from '#modules/withdrawal/index.ts'
import { allProcesses, processPage } from '../../scripts/generate-processes.ts'

/**
 * The pages of docs/processes are the table that says, act by act and rule by rule, which articles it rests on, since
 * when it holds and what it does when unmet. They are read by people and compared here: an article that changes in the
 * code changes a page, and that page is what a reviewer sees. Mutation testing runs this file, hence the named imports:
 * a module found by its folder's name is related to no test.
 */
const PAGES = join(import.meta.dirname, '../../docs/processes')
const processes: readonly ProcessDescription[] = [
  accession,
  amendment,
  contract,
  convention,
  cost,
  dispute,
  dissolution,
  information,
  organisation,
  perimeter,
  reminder,
  withdrawal,
].flatMap((facade): readonly ProcessDescription[] => facade.processes)

test('docs/processes has a page for every process of every module, and no other', async () => {
  const names = processes.map(({ name }) => name).sort()
  expect([...(await allProcesses()).keys()].sort()).toEqual(names)
  expect(readdirSync(PAGES).sort()).toEqual(names.map((name) => `${name}.md`))
})

test.each(processes.map((process) => [process.name, process] as const))(
  '%s: its acts and rules, their articles, since when and how hard, are those of its page (npm run docs)',
  (name, process) => expect(processPage(process)).toBe(readFileSync(join(PAGES, `${name}.md`), 'utf8')),
)
