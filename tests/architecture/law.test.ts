import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { GENERATED_LAW, renderLaw } from '../../scripts/generate-law.ts'
import { hashLaw, readLaw } from '../../scripts/law-files.ts'

const LAW = join(import.meta.dirname, '../../law')
const copies = mkdtempSync(join(tmpdir(), 'law-'))
afterAll(() => rmSync(copies, { recursive: true }))

/** A copy of the law with one file changed. */
function altered(name: string, file: string, change: (text: string) => string): string {
  const folder = join(copies, name)
  cpSync(LAW, folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return folder
}

test('law/generated.ts is current (node scripts/generate-law.ts makes it so)', () => {
  expect(readFileSync(GENERATED_LAW, 'utf8')).toBe(renderLaw())
})

test('one word changed in one sentence changes the hash', () => {
  const folder = altered('word', 'articles/ccp.yaml', (text) => text.replace('Des acheteurs', 'Les acheteurs'))
  expect(hashLaw(readLaw(folder))).not.toBe(hashLaw(readLaw(LAW)))
})

describe('a mistake in the files is named, with its place', () => {
  test.each([
    [
      'a missing translation',
      'articles/ccp.yaml',
      (text: string) => text.replace(/\n {6}en: .*/, ''),
      /ccp\.yaml[\s\S]*says\.en/,
    ],
    ['an unknown tag', 'articles/ccp.yaml', (text: string) => text.replace('tag: V', 'tag: X'), /ccp\.yaml[\s\S]*tag/],
    [
      'a day that does not exist',
      'articles/ccp.yaml',
      (text: string) => text.replace('2022-07-04', '2022-02-30'),
      /YYYY-MM-DD/,
    ],
    [
      'an article written twice',
      'articles/ccp.yaml',
      (text: string) => `${text}  L2113-6:\n    tag: V\n`,
      /ccp\.yaml[\s\S]*unique/,
    ],
    [
      'an unknown source',
      'articles/ccp.yaml',
      (text: string) => text.replace('source: CCP', 'source: CPP'),
      /no source CPP/,
    ],
    [
      'a citation of nothing',
      'parameters/award.yaml',
      (text: string) => text.replace("'R2161-2'", "'R2161-99'"),
      /period\.aoo: cites CCP R2161-99/,
    ],
    [
      'a paragraph of nothing',
      'parameters/contract.yaml',
      (text: string) => text.replace("'1°'", "'9°'"),
      /cites paragraph 9°/,
    ],
    [
      'an end before its beginning',
      'parameters/thresholds.yaml',
      (text: string) => text.replace('until: 2021-12-31', 'until: 2019-12-31'),
      /ends 2019-12-31 before/,
    ],
    [
      'two values on one day',
      'parameters/thresholds.yaml',
      (text: string) => text.replace('until: 2021-12-31', 'until: 2022-01-01'),
      /two values are in force on 2022-01-01/,
    ],
    [
      'a thousandth of a euro',
      'parameters/thresholds.yaml',
      (text: string) => text.replace('value: 216000', 'value: 216000.005'),
      /more than two decimals/,
    ],
  ])('%s', (name, file, change, message) => {
    expect(() => readLaw(altered(name, file, change))).toThrow(message)
  })
})

test('French sentences are set as French is: no-break spaces, curved apostrophes', () => {
  const { sources, articles, parameters } = readLaw(LAW)
  const sheets = Object.values(articles).flatMap((ofSource) => Object.values(ofSource))
  const sentences = [
    ...sheets.flatMap(({ says, paragraphs = {} }) => [says.fr, ...Object.values(paragraphs).map(({ fr }) => fr)]),
    ...Object.values(parameters).map(({ says }) => says.fr),
    ...Object.values(sources).map(({ title }) => title.fr),
  ]
  expect(sentences.length).toBeGreaterThan(200)
  expect(
    sentences.filter((sentence) => /['"]|[^\u00A0]:|[^\u202F][;!?»]|«[^\u202F]|[^\u00A0][€%]|\d \d{3}/.test(sentence)),
  ).toEqual([])
})
