import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What a document says that a test shows must be shown by a test that is there. */
const ROOT = join(import.meta.dirname, '../..')
const DOCUMENTS = ['docs/threat-model.md', 'docs/faults.md']

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
/** The cells of each row of the tables, the first and the last being what stands outside. */
const rowsOf = (path: string): readonly (readonly string[])[] =>
  read(path)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:#|fault) /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
const testsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+\.test\.tsx?)`/g)].map(([, path = '']) => path)
const missing = (paths: readonly string[]): readonly string[] => paths.filter((path) => !existsSync(join(ROOT, path)))

describe.each(DOCUMENTS)('%s', (document) => {
  test('names tests that are there', () => {
    const named = testsIn(read(document))
    expect(named.length).toBeGreaterThan(20)
    expect(missing(named)).toEqual([])
  })

  test('names no folder in the place of a test', () => {
    const folders = [...read(document).matchAll(/`((?:modules|platform|tests|apps)\/[\w/-]+)`/g)].map(
      ([, path]) => path,
    )
    expect(folders.filter((path) => path !== 'tests/contract' && path !== 'tests/journeys')).toEqual([])
  })
})

test('each actor of the threat model has its row, with what shows it, and what does not hold', () => {
  const actors = new Map(rowsOf('docs/threat-model.md').map(([, number = '', ...cells]) => [number, cells]))
  expect([...actors.keys()]).toEqual(Array.from({ length: 13 }, (_, index) => `A${index + 1}`))
  for (const [number, [, holds = '', shown = '', not = '']] of actors) {
    expect([number, holds !== '', not !== '']).toEqual([number, true, true])
    // Against what is to come there is no test, and the row says so.
    if (testsIn(shown).length === 0) expect([number, not]).toEqual(['A13', expect.stringContaining('No test')])
  }
})

test('each fault names a test that shows what holds', () => {
  const without = rowsOf('docs/faults.md').filter((cells) => testsIn(cells.at(-2) ?? '').length === 0)
  expect(without).toEqual([])
})

test('a path that is not there is found', () => {
  const [real = ''] = globSync('tests/architecture/named-*.test.ts', { cwd: ROOT })
  const text = `\`${real}\`, \`tests/contract/never.pg.test.ts\``
  expect(missing(testsIn(text))).toEqual(['tests/contract/never.pg.test.ts'])
})
