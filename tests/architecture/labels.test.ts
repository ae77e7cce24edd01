import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { allProcesses } from '../../scripts/generate-processes.ts'

const ROOT = join(import.meta.dirname, '../..')
const LANGUAGES = ['fr', 'en'] as const

/** Processes whose screens, and so whose sentences, are still being written. An entry leaves when its words arrive. */
const AWAITED: readonly string[] = []

type Words = Readonly<Record<'acts' | 'statuses' | 'rules' | 'capacities' | 'done', Readonly<Record<string, unknown>>>>
type Language = (typeof LANGUAGES)[number]

async function exportsOf(pattern: string): Promise<readonly (readonly [file: string, name: string, value: unknown])[]> {
  const files = globSync(pattern, { cwd: ROOT })
    .filter((file) => !file.includes('.test.'))
    .sort()
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(ROOT, file)).href)))
  return files.flatMap((file, index) =>
    Object.entries<unknown>(modules[index]).map(([name, value]) => [file, name, value] as const),
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordsIn = async (language: Language) =>
  new Map(
    (await exportsOf(`modules/*/web/**/labels.${language}.ts`)).flatMap(([, , value]) =>
      isRecord(value) && typeof value.process === 'string' ? [[value.process, value as Words] as const] : [],
    ),
  )

const processes = await allProcesses()
const words = { fr: await wordsIn('fr'), en: await wordsIn('en') }
const spoken = [...processes.values()].filter(({ name }) => words.fr.has(name))

test('every process has its words in both languages, but those that are awaited', () => {
  const names = [...processes.keys()].sort()
  for (const language of LANGUAGES) {
    expect(names.filter((name) => !words[language].has(name))).toEqual(AWAITED)
    expect([...words[language].keys()].filter((name) => !processes.has(name))).toEqual([])
  }
})

describe.each(LANGUAGES)('%s', (language) => {
  test.each(spoken.map((process) => [process.name, process] as const))(
    '%s says all that it can show',
    (name, process) => {
      const table = process.table()
      const expected = {
        acts: process.actNames,
        done: process.actNames,
        statuses: table.flatMap(({ from, to }) => [...from, ...to]),
        capacities: table.flatMap(({ by }) => by),
        rules: process.rules().map(({ id }) => id),
      }
      const given = { ...words[language].get(name), rules: sentences(language) }
      for (const [kind, codes] of Object.entries(expected)) {
        const said = given[kind as keyof Words] ?? {}
        expect(codes.filter((code) => !isSaid(said[code])).map((code) => `${kind}.${code}`)).toEqual([])
      }
    },
  )
})

/** The sentences of all rules: one that several processes ask is said once, where it belongs. */
function sentences(language: Language): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...[...words[language].values()].map(({ rules }) => rules))
}

/** A word is text; a sentence is a function of what was found. */
function isSaid(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'string' && value.trim().length > 1)
}

type FoundRule = { readonly file: string; readonly name: string; readonly id: string }

const found: readonly FoundRule[] = (await exportsOf('modules/*/model/**/*.ts')).flatMap(([file, name, value]) =>
  isRecord(value) && typeof value.id === 'string' && typeof value.assess === 'function'
    ? [{ file, name, id: value.id }]
    : [],
)

describe('rules', () => {
  test('an export bears the name of its rule, so that a search for an id finds it', () => {
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(({ name, id }) => name !== id)).toEqual([])
  })

  test('an id is one rule of one module', () => {
    const home = new Map<string, Set<string>>()
    for (const { file, id } of found) home.set(id, (home.get(id) ?? new Set()).add(file.split('/')[1] ?? ''))
    expect([...home].filter(([, modules]) => modules.size > 1)).toEqual([])
  })

  test.each(LANGUAGES)('no sentence is left of a rule that is no more (%s)', (language) => {
    const ids = new Set(found.map(({ id }) => id))
    expect(Object.keys(sentences(language)).filter((id) => !ids.has(id))).toEqual([])
  })

  test('every rule that a process applies stands in a model', () => {
    const ids = new Set(found.map(({ id }) => id))
    expect([...processes.values()].flatMap((process) => process.rules().filter(({ id }) => !ids.has(id)))).toEqual([])
  })
})
