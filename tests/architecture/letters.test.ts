import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { applicantLetters } from '#modules/application/server/index.ts'
import { candidateLetters, letterKeeping } from '#modules/award/server/index.ts'
import { tendererLetters } from '#modules/evaluation/server/index.ts'
import { followerLetters } from '#modules/public-site/server/index.ts'
import { depositLetters } from '#modules/submission/server/index.ts'
import { letters } from '../../apps/server/letters.ts'

/**
 * What an act sets off by a topic that nobody delivers is told to nobody, and no error says so: the outbox leaves alone
 * what this version has no handler for. A letter under a topic that no act has is never sent.
 */
const ROOT = join(import.meta.dirname, '../..')
const TOPIC = /^[a-z]+(?:\.[a-zA-Z]+)+$/

/** The topics that a file names, if it is one that hands messages to the outbox. */
function topicsIn(text: string): readonly string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  let writes = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && (node.text === 'outbox' || node.text === 'OutboxMessage')) writes = true
    if (ts.isStringLiteral(node) && TOPIC.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return writes ? found : []
}

const emitted = globSync('modules/*/server/**/*.ts', { cwd: ROOT })
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => topicsIn(readFileSync(join(ROOT, file), 'utf8')))
const publicUrl = 'https://achats.test'
const delivered = Object.keys({
  ...letters({ publicUrl, demo: true }),
  ...followerLetters({ publicUrl }),
  ...depositLetters({ publicUrl }),
  ...applicantLetters({ publicUrl }),
  ...candidateLetters({ publicUrl }),
  ...letterKeeping(Object.create(null)),
  ...tendererLetters({ publicUrl }),
})

const sorted = (topics: Iterable<string>) => [...new Set(topics)].sort()

test('every topic that an act emits has its letter, and every letter a topic that an act emits', () => {
  expect(emitted.length).toBeGreaterThan(30)
  expect(sorted(emitted)).toEqual(sorted(delivered))
})

test('a topic is found wherever a file keeps it', () => {
  expect(topicsIn(`const x = { outbox: () => [{ topic: 'a.moved', payload: {} }] }`)).toEqual(['a.moved'])
  expect(topicsIn(`const T = { AMoved: 'a.moved' }\nfunction f(): readonly OutboxMessage[] {}`)).toEqual(['a.moved'])
  expect(topicsIn(`const key = 'a.moved'`)).toEqual([])
})
