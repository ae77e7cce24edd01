import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/**
 * The secret kept in `file`, made on first use: 256 random bits in base64url, readable by its owner only (0600).
 * A file that another start is making at the same moment is read, never overwritten.
 */
export async function keptSecret(file: string): Promise<string> {
  const kept = await read(file)
  if (kept !== undefined) return kept
  try {
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const made = await read(file)
  if (made === undefined) throw new Error(`${file} is empty`)
  return made
}

async function read(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.trim() || undefined
}
