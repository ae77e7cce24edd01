import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Basis } from '#kernel/citation.ts'
import { read } from './law-files.ts'

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ fr: text, en: text })

const notYet = z.strictObject({ issue: z.int().positive(), reason: text })

const requirement = z
  .strictObject({
    id: z.string().regex(/^S\d+\.\d+$/, 'is not the id of a requirement, such as S8.1'),
    article: text,
    title: bilingual,
    rules: z.array(text).min(1).optional(),
    human: text.optional(),
    notYet: notYet.optional(),
  })
  .refine(({ rules, human, notYet }) => rules !== undefined || human !== undefined || notYet !== undefined, {
    error: 'says neither rules, nor human, nor notYet',
  })

const provision = z
  .strictObject({
    id: z.string().regex(/^R\d+\.\d\d$/, 'is not the number of a provision, such as R2.13'),
    text,
    title: bilingual,
    rules: z.array(text).min(1).optional(),
    by: text.optional(),
    notYet: notYet.optional(),
  })
  .refine(({ rules, by }) => rules !== undefined || by !== undefined, { error: 'says neither rules, nor by what' })

const coverage = z.strictObject({
  openIssues: z.array(z.int().positive()),
  requirements: z.array(requirement),
  provisions: z.array(provision),
  otherRules: z.array(z.strictObject({ rule: text, from: text })),
})

export type Requirement = z.infer<typeof requirement>
/** What a text above the convention requires, and what answers it: rules, which may stand under several, or more than an act. */
export type Provision = z.infer<typeof provision>
export type Coverage = z.infer<typeof coverage>

/** A rule as the processes of the modules declare it. */
export type RegisteredRule = { readonly id: string; readonly basis: Basis }

/** What a module's `index.ts` may export for its rules to be counted, with those it asks outside any act, as `rules`. */
type Process = { readonly name: string; rules(): readonly RegisteredRule[] }

/** @throws {Error} with the place, when the file is malformed. */
export function readCoverage(root: string): Coverage {
  return read(join(root, 'law/coverage.yaml'), coverage)
}

/**
 * The rules of every process of every module, and those that a module asks outside any act, in the order of their ids.
 * A rule that several processes share is given once.
 *
 * @throws {Error} when a module exports `processes` or `rules` of another shape.
 */
export async function registeredRules(root: string): Promise<readonly RegisteredRule[]> {
  const rules = new Map<string, RegisteredRule>()
  for (const file of globSync(join(root, 'modules/*/index.ts')).sort()) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href)
    for (const process of processesOf(file, module.processes)) {
      for (const rule of process.rules()) rules.set(rule.id, rule)
    }
    for (const rule of rulesOf(file, module.rules)) rules.set(rule.id, rule)
  }
  return [...rules.values()].sort((one, other) => one.id.localeCompare(other.id))
}

/** What is wrong between the file and the code, one sentence each; nothing when they agree. */
export function coverageProblems(file: Coverage, rules: readonly RegisteredRule[]): readonly string[] {
  const inCode = new Set(rules.map(({ id }) => id))
  const listed = listings(file)
  return [
    ...twice([...file.requirements, ...file.provisions].map(({ id }) => id)).map((id) => `${id} stands twice`),
    ...twice(file.otherRules.map(({ rule }) => rule)).map((rule) => `otherRules lists ${rule} twice`),
    ...listed
      .filter(({ rule }) => !inCode.has(rule))
      .map(({ where, rule }) => `${where} names ${rule}, which no module has`),
    ...rules
      .filter(({ id }) => !listed.some(({ rule }) => rule === id))
      .map(({ id }) => `${id} is in the code and listed nowhere`),
    ...[...file.requirements, ...file.provisions].flatMap(({ id, notYet }) =>
      notYet === undefined || file.openIssues.includes(notYet.issue)
        ? []
        : [`${id} waits for issue ${notYet.issue}, which is not open`],
    ),
  ]
}

function listings({ requirements, provisions, otherRules }: Coverage): readonly { where: string; rule: string }[] {
  return [
    ...[...requirements, ...provisions].flatMap(({ id, rules = [] }) => rules.map((rule) => ({ where: id, rule }))),
    ...otherRules.map(({ rule }) => ({ where: 'otherRules', rule })),
  ]
}

function twice(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}

function processesOf(file: string, exported: unknown): readonly Process[] {
  if (exported === undefined) return []
  if (Array.isArray(exported) && exported.every(isProcess)) return exported
  throw new Error(`${file}: \`processes\` is not a list of { name, rules() }`)
}

function rulesOf(file: string, exported: unknown): readonly RegisteredRule[] {
  if (exported === undefined) return []
  if (Array.isArray(exported) && exported.every(isRule)) return exported
  throw new Error(`${file}: \`rules\` is not a list of { id, basis }`)
}

function isRule(value: unknown): value is RegisteredRule {
  return typeof value === 'object' && value !== null && 'id' in value && 'basis' in value && Array.isArray(value.basis)
}

function isProcess(value: unknown): value is Process {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'rules' in value &&
    typeof value.rules === 'function'
  )
}
