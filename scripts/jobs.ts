import type { Job } from './run.ts'

/** What needs neither a database nor a browser: the whole of `npm run check`, and the beginning of `npm test`. */
export const checks: readonly Job[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'imports',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'kernel',
      'law',
      'transparency',
      'vault',
      'api',
      'platform',
      'modules',
      'ui',
      'apps',
    ],
  },
  { name: 'what nothing uses', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'rules, machines, architecture', command: ['vitest', 'run'] },
]
