import { checks } from './jobs.ts'
import { runAll } from './run.ts'

/** `npm test`: every level of test, on a machine with Node and nothing else. */
await runAll([
  ...checks,
  { name: 'PostgreSQL, contract', command: ['vitest', 'run', '--config', 'vitest.pg.config.ts'] },
  { name: 'the site', command: ['vite', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'] },
  { name: 'the documents of the gallery', command: ['node', 'scripts/papers.ts', '--gallery'] },
  {
    name: 'the page that seals',
    command: ['vite', 'build', '--config', 'apps/deposit/vite.config.ts', '--logLevel', 'warn'],
  },
  { name: 'journeys', command: ['vitest', 'run', '--config', 'tests/journeys/vitest.config.ts'] },
])
