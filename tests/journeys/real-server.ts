import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { scratchFolder } from '../postgres/scratch.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 120_000

export type RealServer = { readonly url: string; readonly group: string; readonly stop: () => Promise<void> }

/**
 * The server as `npm start` runs it, with its own PostgreSQL in a temporary folder, its demonstration played up to a
 * stage.
 *
 * @throws {Error} with what it printed, when it does not come up
 */
export async function startRealServer(stage: string): Promise<RealServer> {
  const dataDir = await scratchFolder()
  const child = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DEMO: '1',
      DEMO_STAGE: stage,
      PORT: '0',
      DATA_DIR: dataDir,
      LANG: 'fr_FR.UTF-8',
      LC_ALL: '',
    },
  })
  const printed = await ready(child)
  const group = /\/groups\/([0-9a-f-]{36})/.exec(printed)?.[1]
  const url = /prêt : (http:\S+)/.exec(printed)?.[1]
  if (group === undefined || url === undefined) throw new Error(`the server told no address:\n${printed}`)
  return {
    url,
    group,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const giveUp = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`the server was not ready in time:\n${printed}`))
    }, PATIENCE)
    const hear = (bytes: Buffer) => {
      printed += String(bytes)
      if (!/prêt : http/.test(printed)) return
      clearTimeout(giveUp)
      resolve(printed)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`the server stopped:\n${printed}`)))
  })
}
