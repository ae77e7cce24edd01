import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Basis, type Citation, citationKey } from '#kernel/citation.ts'
import type { Strength } from '#kernel/rule.ts'
import { article } from '#law/index.ts'
import { registeredRules } from '../../scripts/coverage-file.ts'
import { allProcesses } from '../../scripts/generate-processes.ts'

/**
 * What nobody has confirmed (law.md tag K) walls nobody: a rule that rests on such articles alone never refuses, and says so
 * by its strength. A choice of this software is no law, and is shown as what it is: it may refuse.
 */
const ROOT = join(import.meta.dirname, '../..')

type Rests = { readonly id: string; readonly basis: Basis; readonly strength?: Strength | undefined }

const isUnconfirmed = (citation: Citation): boolean => article(citation)?.tag === 'K'
const refuses = ({ strength = 'refuse' }: Rests): boolean => strength === 'refuse'
const told = ({ id, basis }: Rests): string => `${id} (${basis.map(citationKey).join(', ')})`

/** What refuses and rests on nothing that anybody has confirmed. */
const unfounded = (rules: readonly Rests[]): readonly string[] =>
  rules.filter((rule) => refuses(rule) && rule.basis.every(isUnconfirmed)).map(told)

const rules: readonly Rests[] = await registeredRules(ROOT)
const steps: readonly Rests[] = [...(await allProcesses()).values()].flatMap((process) =>
  process.table().map(({ act, basis }) => ({ id: `${process.name}.${act}`, basis })),
)

test('no rule refuses on articles that nobody has confirmed', () => {
  expect(rules.filter(refuses).length).toBeGreaterThan(200)
  expect(unfounded(rules)).toEqual([])
})

test('no act is closed by its stage or by who does it on such articles alone', () => {
  expect(steps.length).toBeGreaterThan(100)
  expect(unfounded(steps)).toEqual([])
})

test('a rule that refuses so is named', () => {
  const [unread, read, chosen] = [
    { source: 'CCP', article: 'R2151-8' },
    { source: 'CCP', article: 'R2132-6' },
    { source: 'policy', article: 'dossier' },
  ] as const
  const planted: readonly Rests[] = [
    { id: 'alone', basis: [unread] },
    { id: 'warned', basis: [unread], strength: 'warn' },
    { id: 'marked', basis: [unread], strength: 'to-confirm' },
    { id: 'beside', basis: [unread, read] },
    { id: 'chosen', basis: [unread, chosen] },
  ]
  expect(unfounded(planted)).toEqual(['alone (CCP R2151-8)'])
})
