import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores shared with everything else: a test fails on what it finds, never on how busy the machine is.
    testTimeout: 60_000,
    // Both cores, and each worker loads a module once: most of the time went into loading the same ones for each file.
    maxWorkers: 2,
    isolate: false,
    // What a test puts in the place of the world's own is gone before the next one.
    unstubGlobals: true,
    restoreMocks: true,
    setupFiles: ['tests/setup.ts'],
    include: ['{kernel,law,vault,transparency,api,platform,modules,ui,apps,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.pg.test.ts', 'tests/journeys/**', '**/node_modules/**'],
  },
})
