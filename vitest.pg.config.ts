import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['{platform,modules,apps,tests}/**/*.pg.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: 'tests/postgres/global-setup.ts',
    // Two files at a time: most of them wait for the database, and each has one of its own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
