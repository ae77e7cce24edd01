import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['{platform,modules,apps,tests}/**/*.pg.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: 'tests/postgres/global-setup.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
