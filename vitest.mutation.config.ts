import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The quick and telling files first, random sequences of acts last: a change is known as soon as one test fails. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      if (moduleId.endsWith('processes.test.ts')) return 0
      return readFileSync(moduleId, 'utf8').includes("'fast-check'") ? 2 : 1
    }
    return files.toSorted((one, other) => rank(one) - rank(other) || one.moduleId.localeCompare(other.moduleId))
  }
}

/**
 * What Stryker runs for each mutant: the tests of the kernel and of the models, and the pages that say which articles
 * each rule rests on. None needs a database. One worker serves all files of a run: its modules are loaded once.
 */
export default defineConfig({
  test: {
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts', 'tests/mutation-setup.ts'],
    sequence: { sequencer: QuickestFirst },
    include: ['kernel/**/*.test.ts', 'modules/*/model/**/*.test.ts', 'tests/architecture/processes.test.ts'],
  },
})
