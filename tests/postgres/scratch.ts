import { chmod, mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH = 2 ** 30

/**
 * A temporary folder that PostgreSQL's system user may go through; in memory where there is a gigabyte of it free,
 * since copying a database makes some three hundred files.
 */
export async function scratchFolder(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined)
  const roomy = memory !== undefined && memory.bavail * memory.bsize > ENOUGH
  const folder = await mkdtemp(join(roomy ? MEMORY : tmpdir(), 'unisson-test-'))
  await chmod(folder, 0o711)
  return folder
}
