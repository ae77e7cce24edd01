import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FILE = join(ROOT, 'tests/architecture/planted-rule.ts')
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
}

/** What the compiler says of one text, as if it stood in the tree: the messages in it and nowhere else. */
function compile(text: string): readonly string[] {
  const host = ts.createCompilerHost(OPTIONS)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, target) =>
    name === FILE ? ts.createSourceFile(name, text, target, true) : getSourceFile(name, target)
  host.fileExists = (name) => name === FILE || fileExists(name)
  host.readFile = (name) => (name === FILE ? text : readFile(name))
  const program = ts.createProgram([FILE], OPTIONS, host)
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

const rule = (basis: string) => `
import { clause } from '#kernel/citation.ts'
import { met, type Rule } from '#kernel/rule.ts'
export const planted: Rule<unknown> = { id: 'planted', ${basis} inForce: ['2019-04-01'], assess: () => met() }
export const article = clause('withdrawal')
`

const step = (basis: string) => `
import { clause } from '#kernel/citation.ts'
import type { Step } from '#kernel/process.ts'
export const planted: Step<{ status: 'none' }, { type: 'a' }, { type: 'A' }, null, 'member'> = {
  from: ['none'], to: ['none'], by: ['member'], ${basis} record: () => [{ type: 'A' }],
}
export const article = clause('withdrawal')
`

describe.each([
  ['a rule', rule],
  ['a step', step],
])('%s', (_what, text) => {
  test('compiles with an article', () => {
    expect(compile(text("basis: [clause('withdrawal')],"))).toEqual([])
  })

  test.each([
    ['without a basis', '', /'basis' is missing/],
    ['with an empty basis', 'basis: [],', /Source has 0 element\(s\) but target requires 1/],
    ['with words for an article', "basis: ['art. 8'],", /Type 'string' is not assignable to type 'Citation'/],
  ])('does not compile %s', (_case, basis, message) => {
    expect(compile(text(basis)).join('\n')).toMatch(message)
  })
})
