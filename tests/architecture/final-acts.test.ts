import { expect, test } from 'vitest'
import type { ProcessDescription } from '#kernel/process.ts'
import type { ModuleLabels } from '#ui/labels.ts'

/**
 * What cannot be undone is said before it is done: an act of a person from whose stage no other act leads back says, in
 * both languages, what is lost. The modules of a purchase, whose acts reach people outside of the group.
 */
type Facade = { readonly processes?: readonly ProcessDescription[] }
const facades: Readonly<Record<string, Facade>> = import.meta.glob(
  '../../modules/{need,procedure,consultation,question,interest,contact,technical-group,evaluation}/index.ts',
  { eager: true },
)
const processes = Object.values(facades).flatMap((facade) => facade.processes ?? [])

const files: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  '../../modules/*/web/labels.{fr,en}.ts',
  { eager: true },
)
const wordsOf = (language: string) =>
  new Map(
    Object.entries(files)
      .filter(([file]) => file.endsWith(`.${language}.ts`))
      .flatMap(([, words]) => Object.values(words as Readonly<Record<string, ModuleLabels>>))
      .map((words) => [words.process, words] as const),
  )

/** Acts that nobody of the group does. */
const NOBODY = ['clock', 'outsider', 'operator']

/** Whether acts lead from a stage to another; an act that may leave a case where it stands does not move it. */
function reaches(table: ReturnType<ProcessDescription['table']>, from: string, goal: string): boolean {
  const seen = new Set<string>([from])
  for (const stage of seen) {
    if (stage === goal) return true
    for (const { from: starts, to } of table) {
      if (starts.includes(stage) && !to.includes(stage)) for (const next of to) seen.add(next)
    }
  }
  return false
}

/** The acts of persons after which a case never stands again where it stood. */
function finalActs({ name, table }: ProcessDescription): readonly string[] {
  const rows = table()
  return rows
    .filter(({ by, from }) => !by.every((who) => NOBODY.includes(who)) && !from.includes('none'))
    .filter(({ from, to }) => to.some((next) => !from.some((stage) => reaches(rows, next, stage))))
    .map(({ act }) => `${name}.${act}`)
}

test.each(['fr', 'en'])('every act that nothing undoes says so (%s)', (language) => {
  const words = wordsOf(language)
  const acts = processes.flatMap(finalActs)
  expect(acts).toContain('consultation.publish')
  expect(acts).not.toContain('purchase.freeze')
  const silent = acts.filter((act) => {
    const [process = '', name = ''] = act.split('.')
    return words.get(process)?.final?.[name] === undefined
  })
  expect(silent).toEqual([])
})
