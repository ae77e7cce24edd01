import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores shared with everything else: a test fails on what it finds, never on how busy the machine is.
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts'],
    include: ['{kernel,law,vault,transparency,api,platform,modules,ui,apps,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.pg.test.ts', 'tests/journeys/**', '**/node_modules/**'],
  },
})
