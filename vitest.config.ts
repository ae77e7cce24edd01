import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['{kernel,law,api,platform,modules,ui,apps,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.pg.test.ts', 'tests/journeys/**', '**/node_modules/**'],
  },
})
