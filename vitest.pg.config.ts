import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['{platform,modules,apps,tests}/**/*.pg.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: 'tests/postgres/global-setup.ts',
    // One file at a time: workers, clocks and killed servers are tried here, and neighbours would take their two cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
