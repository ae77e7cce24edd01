import { runAll } from './run.ts'

/** `npm test`: every level of test, on a machine with Node and nothing else. */
await runAll([
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint and format', command: ['biome', 'check', '.'] },
  {
    name: 'imports',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'kernel',
      'law',
      'api',
      'platform',
      'modules',
      'ui',
      'apps',
    ],
  },
  { name: 'rules, machines, architecture', command: ['vitest', 'run'] },
  { name: 'PostgreSQL, contract', command: ['vitest', 'run', '--config', 'vitest.pg.config.ts'] },
  { name: 'the site', command: ['vite', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'] },
  { name: 'journeys', command: ['vitest', 'run', '--config', 'tests/journeys/vitest.config.ts'] },
])
