import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Coverage, RegisteredRule, Requirement } from '../../scripts/coverage-file.ts'
import { coverageProblems, readCoverage, registeredRules } from '../../scripts/coverage-file.ts'
import { MATRIX, matrix, renderMatrix, testFiles, testsNaming } from '../../scripts/generate-matrix.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the coverage file as it is', () => {
  test('agrees with the code', async () => {
    expect(coverageProblems(readCoverage(ROOT), await registeredRules(ROOT))).toEqual([])
  })

  test('holds every requirement of the founding convention, in order', () => {
    const perArticle = [10, 4, 3, 20, 5, 12, 5, 9, 3, 2, 2, 2, 3]
    const expected = perArticle.flatMap((count, article) =>
      Array.from({ length: count }, (_, index) => `S${article}.${index + 1}`),
    )
    expect(readCoverage(ROOT).requirements.map(({ id }) => id)).toEqual(expected)
  })

  test('names every provision that the code names, and each has a test that names it', () => {
    const { provisions } = readCoverage(ROOT)
    const named = new Set(
      globSync(join(ROOT, '{kernel,law,platform,modules}/**/*.{ts,tsx}')).flatMap((path) =>
        Array.from(readFileSync(path, 'utf8').matchAll(/\bR\d+\.\d\d\b/g), ([id]) => id),
      ),
    )
    const listed = new Set(provisions.map(({ id }) => id))
    expect([...named].filter((id) => !listed.has(id)).sort()).toEqual([])
    const tests = testFiles(ROOT)
    expect(provisions.filter((provision) => testsNaming(provision, tests) === '').map(({ id }) => id)).toEqual([])
  })

  test('no rule is without a test that names it', async () => {
    const tests = testFiles(ROOT)
    const rules = await registeredRules(ROOT)
    expect(rules.filter(({ id }) => testsNaming({ id }, tests) === '').map(({ id }) => id)).toEqual([])
  })

  test('docs/law/matrix.md is current (node scripts/generate-matrix.ts makes it so)', async () => {
    expect(readFileSync(MATRIX, 'utf8')).toBe(await renderMatrix())
  })
})

const requirement = (id: string, rest: Partial<Requirement>): Requirement => ({
  id,
  article: '8',
  title: { fr: 'f', en: 'e' },
  ...rest,
})
const rule = (id: string): RegisteredRule => ({ id, basis: [{ source: 'convention', article: '8' }] })
const file = (requirements: readonly Requirement[], rest: Partial<Coverage> = {}): Coverage => ({
  openIssues: [2],
  requirements: [...requirements],
  provisions: [],
  otherRules: [],
  ...rest,
})

describe('a disagreement is named', () => {
  const notYet = { issue: 2, reason: 'r' }
  test.each<[string, Coverage, readonly RegisteredRule[], readonly string[]]>([
    ['none', file([requirement('S8.1', { rules: ['a'] }), requirement('S8.2', { notYet })]), [rule('a')], []],
    [
      'a rule that no module has',
      file([requirement('S8.1', { rules: ['a'] })]),
      [],
      ['S8.1 names a, which no module has'],
    ],
    [
      'another that no module has',
      file([], { otherRules: [{ rule: 'a', from: 'CCP' }] }),
      [],
      ['otherRules names a, which no module has'],
    ],
    [
      'a rule listed nowhere',
      file([requirement('S8.1', { human: 'h' })]),
      [rule('a')],
      ['a is in the code and listed nowhere'],
    ],
    ['a rule under otherRules', file([], { otherRules: [{ rule: 'a', from: 'CCP' }] }), [rule('a')], []],
    [
      'an issue that has ended',
      file([requirement('S8.1', { notYet: { ...notYet, issue: 1 } })]),
      [],
      ['S8.1 waits for issue 1, which is not open'],
    ],
    [
      'a requirement twice',
      file([requirement('S8.1', { notYet }), requirement('S8.1', { notYet })]),
      [],
      ['S8.1 stands twice'],
    ],
    [
      'a rule twice',
      file([], {
        otherRules: [
          { rule: 'a', from: 'x' },
          { rule: 'a', from: 'y' },
        ],
      }),
      [rule('a')],
      ['otherRules lists a twice'],
    ],
  ])('%s', (_case, coverage, rules, problems) => expect(coverageProblems(coverage, rules)).toEqual(problems))
})

describe('reading', () => {
  const root = mkdtempSync(join(tmpdir(), 'coverage-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const entry = (rest: string) =>
    `openIssues: [2]\nrequirements:\n  - { id: S8.1, article: '8', title: { fr: f, en: e }${rest} }\nprovisions: []\notherRules: []\n`

  test.each([
    ['a requirement that says nothing', entry(''), /says neither rules, nor human, nor notYet/],
    ['an issue that is no number', entry(', notYet: { issue: soon, reason: r }'), /notYet\.issue/],
    ['an empty list of rules', entry(', rules: []'), /rules/],
    ['an id of another form', entry(', human: h').replace('S8.1', 'R8.1'), /is not the id of a requirement/],
  ])('refuses %s', (_case, text, message) => {
    put('law/coverage.yaml', text)
    expect(() => readCoverage(root)).toThrow(message)
  })

  test('collects the rules of every module once, and refuses another shape', async () => {
    put(
      'modules/one/index.ts',
      `const rules = () => [{ id: 'b', basis: [{ source: 'CCP', article: 'L2113-7' }] }, { id: 'a', basis: [{ source: 'CCP', article: 'L2113-6' }] }]\nexport const processes = [{ name: 'one', rules }, { name: 'again', rules }]\n`,
    )
    put('modules/two/index.ts', "export const rules = [{ id: 'c', basis: [{ source: 'CCP', article: 'R2162-5' }] }]\n")
    put('modules/nothing/index.ts', 'export const nothing = 1\n')
    expect((await registeredRules(root)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    put('modules/three/index.ts', "export const processes = { name: 'three' }\n")
    await expect(registeredRules(root)).rejects.toThrow(/three.*`processes` is not a list of/)
    put('modules/three/index.ts', "export const rules = [{ id: 'd' }]\n")
  })
})

test('the matrix shows rules with their articles, what waits, and the tests that name them', () => {
  const coverage = file(
    [
      requirement('S8.1', { rules: ['notice'] }),
      requirement('S8.10', { human: 'a person weighs | it', notYet: { issue: 2, reason: 'later' } }),
    ],
    { otherRules: [{ rule: 'mandate', from: 'CCP L2113-7' }] },
  )
  const tests = [
    { path: 'modules/w/model/w.test.ts', text: "test('S8.1 notice')" },
    { path: 'modules/w/model/other.test.ts', text: "expectRule('mandate'); 'S8.100'" },
  ]
  const rendered = matrix(coverage, [rule('notice'), rule('mandate')], tests)
  expect(rendered).toContain('2 requirements: 1 by rules, 0 left to a person, 1 not yet')
  expect(rendered).toContain('| S8.1 | 8 | e<br>*f* | `notice` (convention 8) | modules/w/model/w.test.ts |')
  expect(rendered).toContain(
    '| S8.10 | 8 | e<br>*f* | a person: a person weighs \\| it<br>not yet (issue 2): later |  |',
  )
  expect(rendered).toContain('| `mandate` (convention 8) | CCP L2113-7 | modules/w/model/other.test.ts |')
})
