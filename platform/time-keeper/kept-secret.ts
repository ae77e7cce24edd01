import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * A secret that stands in a file of its own, readable by its owner only (0600), made on first use and never changed. It is on
 * the disk before anybody is told of it: a machine that stops in between has none, or the whole of it. Of two that are made at
 * once one is kept, and both are told that one.
 */
export async function keptSecret(file: string, make: () => Promise<string>): Promise<string> {
  const kept = await readKept(file)
  if (kept !== undefined) return kept
  const folder = dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = join(folder, `.${randomUUID()}`)
  const handle = await open(aside, 'wx', 0o600)
  try {
    await handle.writeFile(await make())
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(aside, file)
  } catch (error) {
    if (!isAny(error, 'EEXIST')) throw error
  } finally {
    await unlink(aside)
  }
  await syncFolder(folder)
  return readFile(file, 'utf8')
}

/** The secret in a file; `undefined` when there is none. */
export async function readKept(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isAny(error, 'ENOENT')) return undefined
    throw error
  }
}

/** The name of a file is durable once its folder is, and that of the folder once the one above it is. */
async function syncFolder(folder: string): Promise<void> {
  for (const each of [folder, dirname(folder)]) {
    const handle = await open(each, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

const isAny = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
