import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { scratchFolder } from '../postgres/scratch.ts'

/**
 * The stages of the example at which the stories of this run begin are played once, one after the other, before the first
 * of them: each story begins on a copy of its own ({@link startRealServer}).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = await stagesOf(await filesOfThisRun(project))
  const folder = await scratchFolder()
  if (wanted.length > 0)
    await promisify(execFile)(process.execPath, ['tests/journeys/play-stages.ts', folder, ...wanted])
  process.env.PLAYED_STAGES = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** Those that the words of the command name, or all of them. */
async function filesOfThisRun(project: TestProject): Promise<readonly string[]> {
  const { testFiles } = await project.globTestFiles()
  const words = process.argv.slice(2).filter((word) => word !== 'run')
  const named = testFiles.filter((file) => words.some((word) => basename(file).includes(basename(word))))
  return named.length > 0 ? named : testFiles
}

/** The stages that the text of these files asks for: one that this misses is played when its story begins. */
async function stagesOf(files: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const asked = texts.flatMap((text) => [...text.matchAll(/(?:openStage|startRealServer)\('([a-z-]+)'\)/g)])
  return [...new Set(asked.flatMap(([, stage]) => stage ?? []))]
}
