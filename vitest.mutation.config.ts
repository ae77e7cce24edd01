import { defineConfig } from 'vitest/config'

/** What Stryker runs for each mutant: the tests of rules and of the kernel, which need neither the tree nor a database. */
export default defineConfig({
  test: { include: ['kernel/**/*.test.ts', 'modules/*/model/**/*.test.ts'] },
})
