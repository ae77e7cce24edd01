import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allProcesses } from '../../scripts/generate-processes.ts'

/**
 * S6.1: the technical group advises. Nothing that leads a procedure asks it anything: no other module imports it, and
 * none of its tasks holds anybody up.
 */
const ROOT = join(import.meta.dirname, '../..')
const sources = globSync('modules/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}))

const leansOn = (text: string): boolean => /from '(?:#modules|\.\.?(?:\/\.\.)*)\/technical-group\//.test(text)

test('no other module leans on the technical group', () => {
  const others = sources.filter(({ file }) => !file.startsWith('modules/technical-group/'))
  expect(others.length).toBeGreaterThan(300)
  expect(others.filter(({ text }) => leansOn(text)).map(({ file }) => file)).toEqual([])
  expect(leansOn("import { seat } from '#modules/technical-group/index.ts'")).toBe(true)
})

test('no act of another process waits for a rule of the technical group', async () => {
  const own = ['seat', 'review', 'remark', 'meeting']
  const processes = [...(await allProcesses()).values()]
  const rulesOf = (of: (name: string) => boolean) =>
    new Set(processes.filter(({ name }) => of(name)).flatMap((each) => each.table().flatMap(({ opens }) => opens)))
  const [ours, others] = [rulesOf((name) => own.includes(name)), rulesOf((name) => !own.includes(name))]
  // The interests are everybody's; what else the group decides by is its own.
  const shared = [...ours].filter((rule) => others.has(rule))
  expect(shared).toEqual(['interestFree'])
  expect(ours.size).toBeGreaterThan(5)
})

test('a task of the technical group holds nobody up', () => {
  const tasks = readFileSync(join(ROOT, 'modules/technical-group/server/tasks.ts'), 'utf8')
  const said = [...tasks.matchAll(/missing: (\w+)/g)].map(([, value]) => value)
  expect(said.length).toBeGreaterThan(0)
  expect(new Set(said)).toEqual(new Set(['false']))
})
