import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** The superuser of the embedded cluster; nothing but migrations and this file signs in as it. */
export const ADMIN = 'unisson_admin'

/** The session that holds this lock in the database `postgres` is the server the cluster works for. */
const HOLD = 5_027_318_846

/** A server younger than this may not have taken its hold yet. */
const GRACE = '2 seconds'

const NAME = 'unisson server, process'

export function clusterUrl(port: number, password: string, database: string): string {
  return `postgres://${ADMIN}:${password}@127.0.0.1:${port}/${database}`
}

function openSession(port: number, password: string): pg.Client {
  const client = new pg.Client({
    connectionString: clusterUrl(port, password, 'postgres'),
    application_name: `${NAME} ${process.pid}`,
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  return client
}

export type Hold = { release(): Promise<void> }

/**
 * Takes the hold and keeps it. PostgreSQL drops it when our process ends, however it ends: that is what tells an
 * abandoned server from one in use, with no process number to misjudge.
 *
 * The session is opened again when it breaks, as when a crash of one backend made the server restart them all.
 * @returns undefined when another process has it.
 */
export async function takeHold(port: number, password: string): Promise<Hold | undefined> {
  let session = await lockedSession(port, password)
  if (session === undefined) return undefined
  let released = false
  const watch = (client: pg.Client) => client.once('end', () => void regain())
  const regain = async () => {
    while (!released) {
      const again = await lockedSession(port, password).catch(() => undefined)
      if (again !== undefined) {
        session = again
        watch(again)
        return
      }
      await sleep(500, undefined, { ref: false })
    }
  }
  watch(session)
  return {
    release: async () => {
      released = true
      await session?.end().catch(() => {})
    },
  }
}

async function lockedSession(port: number, password: string): Promise<pg.Client | undefined> {
  const client = openSession(port, password)
  await client.connect()
  const { rowCount } = await client.query('select where pg_try_advisory_lock($1)', [HOLD])
  if (rowCount === 1) return client
  await client.end()
  return undefined
}

export type Claim =
  | { readonly kind: 'abandoned'; readonly pid: number }
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'silent' }

/**
 * Asks the server on `port` whether it is ours (it knows our password, serves our cluster, and tells its own process
 * number) and whether a Unisson holds it. `silent`: it starts, stops, is too young to tell, or is not ours.
 */
export async function askServer(port: number, password: string, cluster: string): Promise<Claim> {
  const client = openSession(port, password)
  try {
    await client.connect()
    const { rows } = await client.query<{ pid_file: string; old: boolean }>(
      `select pg_read_file('postmaster.pid') as pid_file, now() - pg_postmaster_start_time() > $2::interval as old
         where current_setting('data_directory') = $1`,
      [cluster, GRACE],
    )
    const [server] = rows
    if (server === undefined) return { kind: 'silent' }
    const { rowCount } = await client.query('select where pg_try_advisory_lock($1)', [HOLD])
    if (rowCount === 0) return { kind: 'held', by: await holder(client) }
    return server.old ? { kind: 'abandoned', pid: Number.parseInt(server.pid_file, 10) } : { kind: 'silent' }
  } catch {
    return { kind: 'silent' }
  } finally {
    await client.end().catch(() => {})
  }
}

async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and granted and starts_with(application_name, $1)`,
    [NAME],
  )
  return rows[0]?.name.slice(NAME.length + 1) ?? '?'
}
