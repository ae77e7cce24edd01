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

test('no act of another process names its processes in its stages or rules', async () => {
  const own = ['seat', 'review', 'remark', 'meeting']
  const processes = [...(await allProcesses()).values()]
  expect(own.filter((name) => !processes.some((process) => process.name === name))).toEqual([])
})

test('a task of the technical group holds nobody up', () => {
  const tasks = readFileSync(join(ROOT, 'modules/technical-group/server/tasks.ts'), 'utf8')
  expect(tasks).toContain('missing: false')
  expect(tasks).not.toContain('missing: true')
})
