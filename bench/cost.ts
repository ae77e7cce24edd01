import { readFile } from 'node:fs/promises'
import pg from 'pg'

/** Milliseconds of processor that some processes have used so far, as the system counts them. */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const times = await Promise.all(pids.map(timeOf))
  return times.reduce((sum, time) => sum + time, 0)
}

// The system counts in hundredths of a second, whatever the machine.
const TICK = 10

async function timeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name of the program may hold spaces; what follows its parenthesis does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** The processes of PostgreSQL that work for the application, and those that write for everybody. */
export async function databaseProcesses(adminUrl: string): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'unisson' or backend_type in ('walwriter', 'checkpointer')`,
  )
  await client.end()
  return rows.map(({ pid }) => pid)
}
