import { runAll } from './run.ts'

/** `npm run check`: what a developer runs before each commit. No database, no browser. */
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
])
