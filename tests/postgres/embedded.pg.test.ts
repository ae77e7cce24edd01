import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, type EmbeddedOptions, type Progress, startEmbedded } from '#platform/postgres/embedded.ts'
import { hasClosed, readPostmaster } from '#platform/postgres/postmaster.ts'
import { scratchFolder } from './scratch.ts'

const run = promisify(execFile)
const root = process.getuid?.() === 0
const faultOf = (start: Promise<unknown>) =>
  start.then(
    () => undefined,
    (error: unknown) => error,
  )

// One cluster is made, and each test works on a copy of it: making one takes longer than all the rest.
let made: string
let dataDir: string
let empty: string
let steps: Progress['step'][]
const victims: ChildProcess[] = []
const running: Embedded[] = []

beforeAll(async () => {
  made = await scratchFolder()
  const server = await startEmbedded({ dataDir: made, log: () => {}, unsafeForTests: true })
  await server.stop()
})
beforeEach(async () => {
  dataDir = await scratchFolder()
  empty = await scratchFolder()
  await run('cp', ['-a', `${made}/.`, dataDir])
  steps = []
})
afterEach(async () => {
  for (const victim of victims.splice(0)) await kill(victim)
  for (const server of running.splice(0)) await server.stop()
  for (const left of [dataDir, empty]) {
    const postmaster = await readPostmaster(join(left, 'postgres'))
    if (postmaster !== undefined) {
      process.kill(postmaster.pid, 'SIGQUIT')
      await hasClosed(join(left, 'postgres'), postmaster.pid, 5000)
    }
    await rm(left, { recursive: true, force: true })
  }
})
afterAll(() => rm(made, { recursive: true, force: true }))

async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const onProgress = ({ step }: Progress) => void steps.push(step)
  const server = await startEmbedded({ dataDir, log: () => {}, onProgress, unsafeForTests: true, ...options })
  running.push(server)
  return server
}

/** A Unisson in a process of its own, to be killed. Resolves once its database is ready, rejects with what it said. */
async function startElsewhere(where: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'elsewhere.ts'), where], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  victims.push(child)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = once(child, 'close').then(() => Promise.reject(new Error(said)))
  await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

const postmasterPid = async () => Number.parseInt(await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)

describe('the embedded server', () => {
  test('is durable, speaks UTF-8, listens here only, and wants its password', async () => {
    const { adminUrl } = await start({ dataDir: empty, unsafeForTests: false })
    const [found] = await ask(
      adminUrl,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
         current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets,
         current_setting('server_version_num')::int / 10000 as major, pg_encoding_to_char(encoding) as encoding, datlocale as locale
         from pg_database where datname = current_database()`,
    )
    expect(found).toEqual({
      fsync: 'on',
      commit: 'on',
      checksums: 'on',
      address: '127.0.0.1',
      sockets: '',
      major: 18,
      encoding: 'UTF8',
      locale: 'C.UTF-8',
    })
    const wrong = new URL(adminUrl)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect((await stat(join(empty, 'postgres.password'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(empty, 'postgres'))).mode & 0o777).toBe(0o700)
    expect(steps).toEqual(['create', 'start', 'ready'])
  })

  test('sorts French names where asked to', async () => {
    const { adminUrl } = await start()
    const sorted = await ask<{ name: string }>(
      adminUrl,
      `select name from (values ('Étaples'), ('Zuydcoote'), ('Eu')) as town (name) order by name collate "fr-x-icu"`,
    )
    expect(sorted.map(({ name }) => name)).toEqual(['Étaples', 'Eu', 'Zuydcoote'])
  })

  test('keeps its data from one start to the next', async () => {
    const first = await start()
    await ask(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()
    steps = []
    const { adminUrl } = await start()
    expect(await ask(adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(steps).toEqual(['start', 'ready'])
  })

  test('tells when it ends unasked', async () => {
    const lost = Promise.withResolvers<Error>()
    await start({ onLost: lost.resolve })
    process.kill(await postmasterPid(), 'SIGQUIT')
    expect((await lost.promise).message).toMatch(/stopped by itself/)
  })

  test('says clearly that another Unisson uses the folder, and leaves it in peace', async () => {
    const { adminUrl } = await start()
    expect(await faultOf(startEmbedded({ dataDir, log: () => {}, unsafeForTests: true }))).toMatchObject({
      code: 'already-running',
      message: expect.stringContaining(`(process ${process.pid})`),
    })
    expect(await ask(adminUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  test('lets exactly one of two simultaneous first starts win', async () => {
    const both = await Promise.allSettled([startElsewhere(empty), startElsewhere(empty)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((start) => start.status === 'rejected')
    expect(String(refused?.reason)).toMatch(/Another Unisson \(process \d+\) is already using/)
  })
})

describe('after a kill -9', () => {
  test('of Unisson, the server left behind is ended and its data is there', async () => {
    const child = await startElsewhere(dataDir)
    const abandoned = await postmasterPid()
    await kill(child)
    const { adminUrl } = await start()
    expect(steps).toEqual(['end-abandoned', 'start', 'ready'])
    expect(await postmasterPid()).not.toBe(abandoned)
    expect(await ask(adminUrl, 'select note from left_behind')).toEqual([{ note: 'committed' }])
  })

  test('of both, what was committed is recovered', async () => {
    const child = await startElsewhere(dataDir)
    const postmaster = await postmasterPid()
    await kill(child)
    process.kill(postmaster, 'SIGKILL')
    const { adminUrl } = await start()
    expect(await ask(adminUrl, 'select note from left_behind')).toEqual([{ note: 'committed' }])
  })

  test('a postmaster.pid that names a process which is not ours neither stops us nor harms it', async () => {
    await (await start()).stop()
    const user = await stat(join(dataDir, 'postgres'))
    const bystander = spawn('sleep', ['60'], { uid: user.uid, gid: user.gid })
    const lines = [bystander.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '', 'ready   ', '']
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), lines.join('\n'))
    const { adminUrl } = await start()
    expect(await ask(adminUrl, 'select 1 as up')).toEqual([{ up: 1 }])
    expect(bystander.exitCode).toBeNull()
    bystander.kill()
  })
})

describe('what cannot be served', () => {
  test('a cluster whose password is lost', async () => {
    await (await start()).stop()
    await rm(join(dataDir, 'postgres.password'))
    expect(await faultOf(start())).toMatchObject({
      code: 'cluster-unusable',
      message: expect.stringContaining('postgres.password'),
    })
  })

  test('a cluster of another major version', async () => {
    await (await start()).stop()
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n')
    expect(await faultOf(start())).toMatchObject({
      code: 'cluster-unusable',
      message: expect.stringContaining('PostgreSQL 17'),
    })
  })

  test.skipIf(!root)('a folder that the system user cannot go through, when root starts it', async () => {
    await chmod(dataDir, 0o700)
    expect(await faultOf(start())).toMatchObject({
      code: 'folder-unreachable',
      text: {
        fr: expect.stringContaining(`chmod o+x ${dataDir}`),
        en: expect.stringContaining(`chmod o+x ${dataDir}`),
      },
    })
  })
})
