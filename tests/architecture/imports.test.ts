import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CONFIG = join(ROOT, '.dependency-cruiser.cjs')
const FOLDERS = ['kernel', 'law', 'vault', 'transparency', 'api', 'platform', 'modules', 'ui', 'apps']
const rules: readonly string[] = createRequire(import.meta.url)(CONFIG).forbidden.map(
  ({ name }: { name: string }) => name,
)

type Cruise = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly rule: { readonly name: string; readonly severity: string }
    }[]
  }
}

/** Runs the command of `npm run check` in a tree. Its exit code is not looked at: the report says what it found. */
function cruise(tree: string, folders: readonly string[]): Cruise {
  const program = join(ROOT, 'node_modules/.bin/depcruise')
  const command = [realpathSync(program), '--config', CONFIG, '--output-type', 'json', ...folders]
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** A small tree under the same names, ignored by git: what is planted here is never part of the program. */
const tree = mkdtempSync(join(ROOT, '.planted-'))
afterAll(() => rmSync(tree, { recursive: true }))

function plant(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

const using = (specifier: string) => `import { x } from '${specifier}'\nexport const y = x\n`
const alone = 'export const x = 1\n'

/** Everything that the planted files import, and imports that are allowed: these must not be reported. */
const GROUND = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(FOLDERS.map((name) => [`#${name}/*`, `./${name}/*`])),
  }),
  'tsconfig.json': '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
  'kernel/rule.ts': alone,
  'kernel/canonical.ts': alone,
  'law/index.ts': using('#kernel/rule.ts'),
  'transparency/tree.ts': alone,
  'vault/allowed.ts': using('#kernel/canonical.ts'),
  'platform/db.ts': using('#kernel/rule.ts'),
  'platform/log.ts': using('#transparency/tree.ts'),
  'platform/documents/pdf.ts': alone,
  'platform/testing.ts': alone,
  'ui/button.ts': alone,
  'api/shapes.ts': alone,
  'apps/play.ts': alone,
  'modules/a/index.ts': alone,
  'modules/a/contract.ts': alone,
  'modules/a/model/a.ts': alone,
  'modules/a/server/index.ts': using('#platform/db.ts'),
  'modules/a/web/parts.ts': alone,
  'modules/b/model/allowed.ts': using('#modules/a/index.ts'),
  'modules/b/server/allowed.ts': using('#modules/a/server/index.ts'),
  'modules/b/web/allowed.ts': using('#modules/a/contract.ts'),
  'modules/b/web/borrowing.ts': using('#modules/a/web/parts.ts'),
}

/** One file that breaks each rule, and it alone. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['documents-in-their-group', 'apps/planted-document.ts', using('#platform/documents/pdf.ts')],
  ['kernel-is-alone', 'kernel/planted.ts', using('#law/index.ts')],
  ['transparency-is-alone', 'transparency/planted.ts', using('#kernel/rule.ts')],
  ['vault-opens-anywhere', 'vault/planted.ts', using('#kernel/rule.ts')],
  ['law-is-data', 'law/planted.ts', using('#modules/a/index.ts')],
  [
    'model-is-pure',
    'modules/b/model/planted.ts',
    "import { readFileSync } from 'node:fs'\nexport const y = readFileSync\n",
  ],
  ['only-through-the-index', 'modules/b/server/planted.ts', using('#modules/a/model/a.ts')],
  ['server-facade-for-servers', 'modules/b/planted.ts', using('#modules/a/server/index.ts')],
  ['web-parts-for-screens', 'modules/b/testing/planted.ts', using('#modules/a/web/parts.ts')],
  ['web-never-server', 'modules/b/web/planted.ts', using('#platform/db.ts')],
  ['platform-knows-no-module', 'platform/planted.ts', using('#modules/a/index.ts')],
  ['sealing-page-stands-apart', 'apps/deposit/planted.ts', using('#modules/a/index.ts')],
  ['ui-knows-no-module', 'ui/planted.ts', using('#apps/play.ts')],
  ['testing-only-in-tests', 'apps/planted.ts', using('#platform/testing.ts')],
]

describe('what is planted is caught', () => {
  plant(GROUND)
  plant(Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])))
  plant({
    'apps/planted-one.ts': "import { two } from './planted-two.ts'\nexport const one = () => two\n",
    'apps/planted-two.ts': "import { one } from './planted-one.ts'\nexport const two = () => one\n",
    'ui/planted-package.ts': "import pg from 'pg'\nexport const y = pg\n",
  })
  const { violations } = cruise(tree, FOLDERS).summary

  test.each([
    ...PLANTED.map(([rule, file]) => [rule, file] as const),
    ['no-circular', 'apps/planted-one.ts'] as const,
    ['web-never-server', 'ui/planted-package.ts'] as const,
  ])('%s, by %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toEqual([rule])
  })

  test('nothing else is', () => {
    expect(violations.filter(({ from }) => !from.includes('planted'))).toEqual([])
  })

  test('each rule of the configuration is planted against, and is an error', () => {
    expect(new Set(violations.map(({ rule: { name } }) => name))).toEqual(new Set(rules))
    expect(new Set(violations.map(({ rule: { severity } }) => severity))).toEqual(new Set(['error']))
  })
})

test('every file of the program is read: a reader that reads nothing finds nothing', () => {
  const read = new Set(cruise(ROOT, FOLDERS).modules.map(({ source }) => source))
  const files = globSync(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`, { cwd: ROOT })
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => !file.endsWith('.d.ts') && !read.has(file))).toEqual([])
}, 300_000)
