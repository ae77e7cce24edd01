import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { scratchFolder } from '../postgres/scratch.ts'
import { demoOf } from './demo-server.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 120_000

export type RealServer = { readonly url: string; readonly group: string; readonly stop: () => Promise<void> }

/**
 * The server as `npm start` runs it, with its own PostgreSQL in a temporary folder, its demonstration played up to a
 * stage: before the run where it was (`global-setup.ts`), and then it is one that starts anew.
 *
 * @throws {Error} with what it printed, when it does not come up
 */
export async function startRealServer(stage: string): Promise<RealServer> {
  const dataDir = await scratchFolder()
  const played = join(process.env.PLAYED_STAGES ?? '', stage)
  const isPlayed = process.env.PLAYED_STAGES !== undefined && existsSync(played)
  if (isPlayed) await promisify(execFile)('cp', ['-a', `${played}/.`, dataDir])
  const { printed, url, stop } = await start({ DEMO: '1', DEMO_STAGE: stage, PORT: '0', DATA_DIR: dataDir })
  const group = /\/groups\/([0-9a-f-]{36})/.exec(printed)?.[1]
  if (group === undefined) throw new Error(`the server told no group:\n${printed}`)
  if (isPlayed) await demoOf({ url, group }).reach(Date.parse(await readFile(join(dataDir, 'stage-clock'), 'utf8')))
  return {
    url,
    group,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The server as an administration runs it, outside the demonstration: `environment` says the rest. */
export function startService(environment: Readonly<Record<string, string>>) {
  return start({ DEMO: '0', ...environment })
}

/** Runs the `unisson` command to its end. */
export function unisson(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return new Promise<{ readonly code: number | null; readonly out: string }>((resolve) => {
    const child = spawn(process.execPath, ['apps/cli/main.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        out += String(bytes)
      })
    }
    child.once('close', (code) => resolve({ code, out }))
  })
}

async function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...environment, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
  })
  const printed = await ready(child)
  const url = /prêt : (http:\S+)/.exec(printed)?.[1]
  if (url === undefined) throw new Error(`the server told no address:\n${printed}`)
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  return { printed, url, stop }
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
