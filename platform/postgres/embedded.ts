import { type ChildProcess, spawn } from 'node:child_process'
import { access, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Bilingual } from '../bilingual.ts'
import { type Binaries, findBinaries } from './binary.ts'
import { cleanEnvironment, createCluster, hasCluster, prepareDataDir } from './cluster.ts'
import { DatabaseFault } from './fault.ts'
import { askServer, clusterUrl, type Hold, takeHold } from './hold.ts'
import { type RunAs, refuseUnreachable, unprivilegedUser } from './os-user.ts'
import { hasClosed, isAlive, isPostmasterOf, pidFile, readPostmaster, signal } from './postmaster.ts'
import { keptSecret } from './secret.ts'
import { settings } from './setting.ts'

/** The one database of the cluster that is ours. */
export const DATABASE = 'unisson'
const ATTEMPTS = 4
const PATIENCE = 30_000

export type Progress = Bilingual & { readonly step: 'create' | 'end-abandoned' | 'start' | 'recover' | 'ready' }

export type EmbeddedOptions = {
  /** The folder of the instance; the cluster stands in its `postgres`, the password in `postgres.password`. */
  readonly dataDir: string
  /** Receives each line that PostgreSQL writes to its log. */
  readonly log: (line: string) => void
  readonly onProgress?: (progress: Progress) => void
  /** Called when the server ends although nobody asked it to. */
  readonly onLost?: (fault: DatabaseFault) => void
  /** No fsync: a crash loses the data. Only a test may ask for it. */
  readonly unsafeForTests?: boolean
}

export type Embedded = {
  /** The superuser's address of the database `unisson`: for `migrate`, which gives the application its own. */
  readonly adminUrl: string
  /** Closes the sessions, writes a checkpoint and ends the server. May be called twice. */
  stop(): Promise<void>
}

type Ground = {
  readonly cluster: string
  readonly binaries: Binaries
  readonly user: RunAs
  readonly password: string
  readonly options: EmbeddedOptions
}

/**
 * Starts PostgreSQL 18 on the cluster of `dataDir`, creating it the first time. It listens on 127.0.0.1 only, on a
 * port that changes, and wants a password. A server left behind by a Unisson that was killed is ended first; a
 * process that is not ours is never touched.
 *
 * @throws {DatabaseFault} `already-running` when another Unisson works on this folder, `folder-unreachable` and
 *   `os-user` when root cannot give way to an ordinary user, `cluster-unusable`, `binary-missing`, `start-failed`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const ground = await prepare(options)
  const { child, port, hold } = await startServer(ground)
  await createDatabase(clusterUrl(port, ground.password, 'postgres')).catch(async (error: unknown) => {
    await stopServer(child, hold, ground.binaries)
    throw error
  })
  let stopping: Promise<void> | undefined
  child.once('exit', (code, cause) => {
    if (stopping !== undefined) return
    void hold.release()
    options.onLost?.(lost(code ?? cause))
  })
  report(ground, 'ready', 'La base est prête.', 'The database is ready.')
  return {
    adminUrl: clusterUrl(port, ground.password, DATABASE),
    stop: () => {
      stopping ??= stopServer(child, hold, ground.binaries)
      return stopping
    },
  }
}

async function prepare(options: EmbeddedOptions): Promise<Ground> {
  const user = await unprivilegedUser()
  const binaries = await findBinaries()
  const dataDir = await prepareDataDir(options.dataDir, user)
  const cluster = join(dataDir, 'postgres')
  await refuseUnreachable(binaries.postgres, user)
  await refuseUnreachable(cluster, user)
  const created = await hasCluster(cluster)
  const secret = join(dataDir, 'postgres.password')
  if (created) await refuseLostPassword(secret, cluster)
  const ground: Ground = { cluster, binaries, user, password: await keptSecret(secret), options }
  if (created) return ground
  report(ground, 'create', 'Création de la base (une seule fois)…', 'Creating the database (once)…')
  await createCluster(cluster, binaries, user, ground.password, options.unsafeForTests ?? false)
  return ground
}

function report({ options }: Ground, step: Progress['step'], fr: string, en: string): void {
  options.onProgress?.({ step, fr, en })
}

async function refuseLostPassword(secret: string, cluster: string): Promise<void> {
  const kept = await access(secret).then(
    () => true,
    () => false,
  )
  if (kept) return
  throw new DatabaseFault('cluster-unusable', {
    fr: `La base existe dans ${cluster}, mais son mot de passe n’est plus dans ${secret}. Restaurez ce fichier depuis la sauvegarde.`,
    en: `The database exists in ${cluster}, but its password is no longer in ${secret}. Restore that file from the backup.`,
  })
}

type Running = { readonly child: ChildProcess; readonly port: number; readonly hold: Hold }

async function startServer(ground: Ground): Promise<Running> {
  const last: string[] = []
  // Another program may take the port first, or the last backend of a killed server may still be leaving.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await endAbandoned(ground)
    report(ground, 'start', 'Démarrage de la base…', 'Starting the database…')
    const port = await freePort()
    const child = launch(ground, port, last)
    if (await becomesReady(ground, child)) {
      const hold = await takeHold(port, ground.password).catch(async (error: unknown) => {
        await stopServer(child, { release: async () => undefined }, ground.binaries)
        throw error
      })
      if (hold !== undefined) return { child, port, hold }
    }
    await sleep(150 * attempt)
  }
  throw new DatabaseFault('start-failed', {
    fr: `PostgreSQL ne démarre pas. Ses dernières lignes\u00a0:\n${last.join('\n')}`,
    en: `PostgreSQL does not start. Its last lines:\n${last.join('\n')}`,
  })
}

function launch({ cluster, binaries, user, options }: Ground, port: number, last: string[]): ChildProcess {
  const flags = Object.entries(settings(port, options.unsafeForTests ?? false)).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ])
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    ...user,
    cwd: cluster,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and the requests under way end before the database does.
    detached: true,
  })
  child.on('error', (error) => last.push(error.message))
  createInterface({ input: child.stderr }).on('line', (line) => {
    last.push(line)
    if (last.length > 20) last.shift()
    options.log(line)
  })
  return child
}

async function becomesReady(ground: Ground, child: ChildProcess): Promise<boolean> {
  const started = performance.now()
  let told = false
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const found = await readPostmaster(ground.cluster)
    if (found?.pid === child.pid && found.ready) return true
    if (!told && performance.now() - started > 5000) {
      told = true
      report(ground, 'recover', 'La base se remet d’un arrêt brutal…', 'The database recovers from a sudden stop…')
    }
    await sleep(10)
  }
  return false
}

async function endAbandoned(ground: Ground): Promise<void> {
  const { cluster, password, binaries } = ground
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const found = await readPostmaster(cluster)
    if (found === undefined) return
    if (!(await isPostmasterOf(found.pid, cluster))) {
      // PostgreSQL itself forgets a dead process, but would take any live one of the same number for its twin.
      if (isAlive(found.pid)) await rm(pidFile(cluster), { force: true })
      return
    }
    const claim = await askServer(found.port, password, cluster)
    if (claim.kind === 'held') throw alreadyRunning(cluster, claim.by)
    if (claim.kind === 'abandoned' && claim.pid === found.pid) {
      report(
        ground,
        'end-abandoned',
        'Un arrêt brutal a laissé une base ouverte\u202f; elle est refermée…',
        'A sudden stop left a database open; closing it…',
      )
      await signal(found.pid, 'INT', binaries.pg_ctl)
      await hasClosed(cluster, found.pid, PATIENCE)
    }
    if (performance.now() > deadline) throw mute(cluster, found.pid)
    await sleep(100)
  }
}

function alreadyRunning(cluster: string, process: string): DatabaseFault {
  return new DatabaseFault('already-running', {
    fr: `Un autre Unisson (processus ${process}) utilise déjà la base de ${cluster}. Arrêtez-le, ou donnez à celui-ci un autre dossier de données.`,
    en: `Another Unisson (process ${process}) is already using the database in ${cluster}. Stop it, or give this one another data folder.`,
  })
}

function mute(cluster: string, pid: number): DatabaseFault {
  return new DatabaseFault('already-running', {
    fr: `Un PostgreSQL (processus ${pid}) tient la base de ${cluster} et ne répond pas. Arrêtez-le («\u202fkill -INT ${pid}\u202f»), puis relancez Unisson.`,
    en: `A PostgreSQL (process ${pid}) holds the database in ${cluster} and does not answer. Stop it (“kill -INT ${pid}”), then start Unisson again.`,
  })
}

function lost(cause: number | NodeJS.Signals | null): DatabaseFault {
  return new DatabaseFault('start-failed', {
    fr: `La base s’est arrêtée d’elle-même (${cause}). Relancez Unisson\u202f: ce qui était enregistré le reste.`,
    en: `The database stopped by itself (${cause}). Start Unisson again: what was recorded still is.`,
  })
}

/** A port that was free a moment ago. The system picks it; nothing reserves it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function stopServer(child: ChildProcess, hold: Hold, { pg_ctl }: Binaries): Promise<void> {
  await hold.release()
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await signal(pid, 'INT', pg_ctl)
  const inTime = await Promise.race([gone.then(() => true), sleep(10_000, false, { ref: false })])
  if (inTime) return
  await signal(pid, 'QUIT', pg_ctl)
  await gone
}
