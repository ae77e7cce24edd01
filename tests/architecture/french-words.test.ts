import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** One word for one thing, as docs/glossary.yaml has it, in all that a reader of French is shown. Examples speak as buyers do. */
const ROOT = join(import.meta.dirname, '../..')
const shown = globSync(['{modules,ui,apps,platform}/**/*.{ts,tsx}', 'law/{articles,parameters}/*.yaml'], { cwd: ROOT })
  .filter((file) => !/\/dist\/|\.test\.|\/gallery|\/testing\.ts$|\.example\.ts$|\/reading\/variants\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

const ofDeposits = (file: string) => /^(?:apps\/(?:deposit|cli)|modules\/submission)\//.test(file)
const wherever = (where: (file: string) => boolean, word: RegExp) =>
  shown.filter(({ file, text }) => where(file) && word.test(text)).map(({ file }) => file)

describe('one word for one thing in French', () => {
  test('all files are read', () => {
    expect(shown.length).toBeGreaterThan(500)
    expect(wherever(() => true, /plate-forme/i).length).toBeGreaterThan(10)
  })
  test.each([
    ['plate-forme', () => true, /plateforme/i],
    ['pli', ofDeposits, /\benveloppes?\b/i],
    ['accusé de réception', ofDeposits, /récépissé/i],
  ])('« %s », and no other', (_word, where, other) => {
    expect(wherever(where, other)).toEqual([])
  })
})
