import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinEmbedded } from '#platform/postgres/join.ts'
import { type MailServer, openMailServer } from '../journeys/mail-server.ts'

const ROOT = join(import.meta.dirname, '../..')
/** The first start of all builds the pages. */
const PATIENCE = 240_000

/** A server as an administration runs it, `apps/server/main.ts` as a process of its own, with its own PostgreSQL, on a real disk. */
export type Instance = {
  readonly dataDir: string
  readonly url: string
  readonly mail: MailServer
  /** What every start has printed, on both outputs. */
  readonly printed: () => string
  /** The server that runs now. */
  readonly child: () => ChildProcess
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<void>
  /** As an administrator stops it. */
  readonly stop: () => Promise<void>
  /** As a machine stops: neither the server nor its database says goodbye. */
  readonly kill: () => Promise<void>
  /** The superuser's address of the database of the server that runs. */
  readonly adminUrl: () => Promise<string>
  /** Ends all of it, and removes the folder. */
  readonly close: () => Promise<void>
}

/** @param over environment of the first start, and of every other */
export async function openInstance(over: Readonly<Record<string, string>> = {}): Promise<Instance> {
  const mail = await openMailServer()
  // On a disk, and not in memory: what is written there is what a stolen disk would have.
  const dataDir = await mkdtemp(join(tmpdir(), 'unisson-instance-'))
  await chmod(dataDir, 0o711)
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const given = { PORT: port, DATA_DIR: dataDir, PUBLIC_URL: url, SMTP_URL: mail.url, TRUST_PROXY: '1', ...over }
  const printed: string[] = []
  let running: ChildProcess | undefined
  const child = () => running ?? raise('no server runs')
  const end = async (signal: NodeJS.Signals) => {
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }
  const start: Instance['start'] = async (environment = {}) => {
    running = launch({ ...given, ...environment })
    await ready(running, (text) => void printed.push(text))
  }
  const kill = async () => {
    const postmaster = await postmasterOf(dataDir)
    await end('SIGKILL')
    if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL')
  }
  await start()
  return {
    ...{ dataDir, url, mail, child, start, kill },
    printed: () => printed.join(''),
    stop: () => end('SIGTERM'),
    adminUrl: async () => (await joinEmbedded({ dataDir, log: () => undefined })).adminUrl,
    close: async () => {
      await end('SIGTERM')
      // A server that a test has killed leaves its database behind.
      if ((await postmasterOf(dataDir)) !== undefined) await start().then(() => end('SIGTERM'))
      await mail.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function launch(environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DEMO: '0', ...environment, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function ready(child: ChildProcess, hear: (text: string) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  const giveUp = setTimeout(() => reject(new Error(`the server was not ready in time:\n${said}`)), PATIENCE)
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (bytes: Buffer) => {
      hear(String(bytes))
      said = (said + String(bytes)).slice(-20_000)
      if (/prêt : http/.test(said)) resolve()
    })
  }
  child.once('exit', () => reject(new Error(`the server stopped:\n${said}`)))
  return promise.finally(() => clearTimeout(giveUp))
}

/** The process of the database, while it has one. */
async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const found = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')
  return found === '' ? undefined : Number(found.split('\n')[0])
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function raise(why: string): never {
  throw new Error(why)
}
