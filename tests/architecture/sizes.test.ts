import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LINES_OF_A_FILE = 300
const LINES_OF_A_FUNCTION = 60

/** Files that are longer, with the reason. One that became shorter leaves the list: the test asks for it. */
const LONGER_FILES: Readonly<Record<string, string>> = {
  'law/generated.ts': 'data, generated',
}

/** Functions that are longer, with the reason. */
const LONGER_FUNCTIONS: Readonly<Record<string, string>> = {
  'kernel/process.ts#processOf': 'a list of short functions that share the types of one process',
}

/** `git` knows what is ours: neither packages nor what is generated outside the tree. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((file) => /\.(?:tsx?|cjs|css|typ|sql)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

const lines = (text: string): number => text.trimEnd().split('\n').length

/** The functions of a file that are too long, by `file#name`. What `describe` is given is a list of tests, not a function. */
function longFunctions(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && !isListOfTests(node)) {
      const [first, last] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line)
      if ((last ?? 0) - (first ?? 0) + 1 > LINES_OF_A_FUNCTION) found.push(`${file}#${nameOf(node)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isListOfTests(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())
}

function nameOf(node: ts.Node): string {
  if ('name' in node && node.name !== undefined) return (node.name as ts.Node).getText()
  return ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)
    ? node.parent.name.getText()
    : 'anonymous'
}

describe('sizes', () => {
  test('files', () => {
    expect(files.length).toBeGreaterThan(300)
    const longer = files.filter(({ text }) => lines(text) > LINES_OF_A_FILE).map(({ file }) => file)
    expect(longer.sort()).toEqual(Object.keys(LONGER_FILES).sort())
  })

  test('functions', () => {
    const longer = files
      .filter(({ file }) => /\.tsx?$/.test(file))
      .flatMap(({ file, text }) => longFunctions(file, text))
    expect(longer.sort()).toEqual(Object.keys(LONGER_FUNCTIONS).sort())
  })

  test('a long function is seen', () => {
    const body = '\n'.repeat(LINES_OF_A_FUNCTION - 1)
    expect(longFunctions('a.ts', `export function long() {${body}\n}`)).toEqual(['a.ts#long'])
    expect(longFunctions('a.ts', `export const short = () => {${body}}`)).toEqual([])
  })
})
