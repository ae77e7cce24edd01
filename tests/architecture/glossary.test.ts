import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { allProcesses } from '../../scripts/generate-processes.ts'
import { PLAIN_WORDS } from './plain-words.ts'

const ROOT = join(import.meta.dirname, '../..')
const text = z.string().trim().min(1)
const word = z.string().regex(/^[a-z]+$/)
const entry = z.strictObject({
  code: word,
  fr: text,
  def: text,
  basis: text.optional(),
  epo: text.optional(),
  forms: z.array(word).min(1).optional(),
  not: z.array(word).min(1).optional(),
})

const glossary = z.array(entry).parse(parse(readFileSync(join(ROOT, 'docs/glossary.yaml'), 'utf8')))
const terms = glossary.flatMap(({ code, forms = [] }) => [code, ...forms])
const plain = new Set(PLAIN_WORDS)

/** `SignatureVerdict`, `signature_verdict` and `signature-verdict` are two words. */
const wordsOf = (identifier: string): readonly string[] =>
  identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')

const models = globSync('modules/*/model/**/*.ts', { cwd: ROOT })
  .filter((file) => !file.includes('.test.'))
  .sort()
  .map((file) => ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true))

/** Names of types, and of events: a member `type` of a literal type is the name of an act or an event. */
function namesIn(source: ts.SourceFile): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node)) names.push(node.name.text)
    if (ts.isPropertySignature(node) && node.name.getText() === 'type' && node.type !== undefined) {
      if (ts.isLiteralTypeNode(node.type) && ts.isStringLiteral(node.type.literal)) names.push(node.type.literal.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

/** Every identifier that a text declares or uses, whatever it names. */
function identifiersIn(source: ts.SourceFile): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

const tables = globSync('db/migrations/*.sql', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/create table (?:if not exists )?([a-z_]+)/gi)].map(
    ([, name = '']) => name,
  ),
)

const processes = [...(await allProcesses()).values()]
const named = [
  ...processes.map(({ name }) => name),
  ...processes.flatMap((process) => process.table().flatMap(({ act, from, to, by }) => [act, ...from, ...to, ...by])),
  ...processes.flatMap((process) => process.rules().map(({ id }) => id)),
  ...models.flatMap(namesIn),
  ...tables,
]

describe('the dictionary', () => {
  test('has one entry a word, and no word that another entry refuses', () => {
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
    const refused = new Set(glossary.flatMap(({ not = [] }) => not))
    expect([...terms, ...plain].filter((term) => refused.has(term))).toEqual([])
    expect(terms.filter((term) => plain.has(term))).toEqual([])
  })

  test('holds every word of types, statuses, acts, events, capacities, rules and tables', () => {
    expect(new Set(named).size).toBeGreaterThan(300)
    const known = new Set([...terms, ...plain])
    const unknown = named.flatMap((name) =>
      wordsOf(name).flatMap((part) => (known.has(part) ? [] : [`${part}: ${name}`])),
    )
    expect([...new Set(unknown)].sort()).toEqual([])
  })

  test('holds no plain word that nothing uses any more', () => {
    const used = new Set(named.flatMap(wordsOf))
    expect(PLAIN_WORDS.filter((part) => !used.has(part))).toEqual([])
  })

  test('has its refused synonyms nowhere in the identifiers of a model', () => {
    const instead = new Map(glossary.flatMap(({ code, not = [] }) => not.map((synonym) => [synonym, code] as const)))
    const found = models.flatMap((source) =>
      [...new Set(identifiersIn(source))].flatMap((name) =>
        wordsOf(name).flatMap((part) =>
          instead.has(part) ? [`${source.fileName}: ${name} says ${part}, write ${instead.get(part)}`] : [],
        ),
      ),
    )
    expect(found).toEqual([])
  })
})
