import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Browser stories, one after the other: they share a browser and two cores. `npm run test:journeys` builds the site first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: 'tests/journeys/global-setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page shows after an answer may take longer than the second that is given otherwise.
    expect: { poll: { timeout: 10_000 } },
  },
})
