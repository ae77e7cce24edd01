import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** A link that a browser follows by itself, of a group: it carries no header that says for which body one acts. */
const BARE = /href=\{`\/api\/groups\//
const pages = globSync(['modules/*/web/**/*.tsx', 'ui/**/*.tsx', 'apps/web/**/*.tsx'], { cwd: ROOT })
const isBare = (text: string): boolean => BARE.test(text)

test('a link into the API of a group says for which body whoever follows it acts (linkFor)', () => {
  expect(pages.length).toBeGreaterThan(200)
  expect(pages.filter((path) => isBare(readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
})

test('one that does not is seen', () => {
  expect(isBare('<a href={`/api/groups/')).toBe(true)
  expect(isBare('<a href={linkFor(`/api/groups/')).toBe(false)
})
