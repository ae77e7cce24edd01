import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Acting, begin, record } from './acting.ts'
import { databaseProcesses, processorTime } from './cost.ts'
import { withDatabase } from './database.ts'
import { lightClientOf } from './light-client.ts'
import { median, plain, type Result } from './result.ts'
import { startProgram } from './running.ts'

const CLIENTS = 16
const ROUNDS = 3
const SECONDS = 4
/** Until the compiler of the server has seen every path often enough: a server runs for weeks. */
const WARM_UP = 6

/** Granted acts a second over HTTP, 16 clients on 16 groups, against plain inserts of one row, in turns. */
export function acts(): Promise<Result> {
  return withDatabase(async (adminUrl) => {
    const server = await startProgram('bench/server.ts', { DATABASE_URL: adminUrl })
    const plainInserts = await inserter(adminUrl)
    try {
      const clients = await groups(server.address)
      const act = async (index: number) => {
        const { client, acting } = clients[index] ?? never()
        const { status, body } = await record(client, acting, randomUUID())
        if (status !== 200) throw new Error(`an act was not granted: ${body}`)
      }
      await rate(act, WARM_UP)
      await rate(plainInserts.insert, 1)
      const pids = { server: [server.child.pid ?? 0], database: await databaseProcesses(adminUrl) }
      const rounds: Round[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const inserts = await measured(plainInserts.insert, pids)
        rounds.push({ inserts, acts: await measured(act, pids) })
      }
      for (const { client } of clients) client.close()
      return {
        name: 'Granted acts',
        what: `Deliberations recorded over HTTP by ${CLIENTS} clients on ${CLIENTS} groups, against inserts of one row that wait for the disk too, by as many connections; medians of ${ROUNDS} rounds taken in turns.`,
        figures: [
          ['acts a second', plain(median(rounds.map(({ acts }) => acts.rate)))],
          ['inserts a second', plain(median(rounds.map(({ inserts }) => inserts.rate)))],
          ['processor of the server for one act, ms', plain(median(rounds.map(({ acts }) => acts.server)))],
          ['processor of PostgreSQL for one act, ms', plain(median(rounds.map(({ acts }) => acts.database)))],
          ['processor of PostgreSQL for one insert, ms', plain(median(rounds.map(({ inserts }) => inserts.database)))],
        ],
        why: WHY,
        value: median(rounds.map(({ acts, inserts }) => acts.rate / inserts.rate)),
        unit: '',
        goal: { at: 'least', value: 0.25 },
      }
    } finally {
      await plainInserts.close()
      await server.stop()
    }
  })
}

type Pids = { readonly server: readonly number[]; readonly database: readonly number[] }
/** How often a second, and the milliseconds of processor that each time took of the server and of PostgreSQL. */
type Measured = { readonly rate: number; readonly server: number; readonly database: number }
type Round = { readonly acts: Measured; readonly inserts: Measured }

async function measured(once: (client: number) => Promise<void>, { server, database }: Pids): Promise<Measured> {
  const before = [await processorTime(server), await processorTime(database)] as const
  const often = await rate(once, SECONDS)
  const times = often * SECONDS
  return {
    rate: often,
    server: ((await processorTime(server)) - before[0]) / times,
    database: ((await processorTime(database)) - before[1]) / times,
  }
}

const WHY = `The insert is a fair one: prepared, one row and one commit each, fsync on, sixteen connections whose commits share
their writes to the disk. It waits for the disk; an act waits for the processor, which its clients, the server and PostgreSQL
share. So the figure also tells the disk: the faster it is, the more inserts there are, and the acts no more.

An act is two round trips: one locks the case file and reads what the decision rests on; one writes the entry, the row and the
key of the request, and commits. In a profile of the server (\`node --cpu-prof\`), half of its time goes by while it writes to its
sockets, two messages to PostgreSQL and one to the client: each wakes another process, which is dear on a virtual machine. The
rest is spread thin: HTTP and its headers a fifth of it, building and reading SQL a quarter, the canonical form and its hashes a
tenth, then the form of the request, the rules, the answer. In PostgreSQL the statement that writes takes 0.36 ms: the triggers
that tie a row to its entry and the head to its journal 0.1, the checks of the hashes 0.02, three rows with their indexes the rest;
the lock of the case file takes 0.07, the reads 0.15.

Who acts is taken at its word here: a sign-in costs each request of a person three short transactions more.`

async function groups(address: string) {
  const clients = Array.from({ length: CLIENTS }, () => {
    const acting: Acting = { groupId: randomUUID(), body: randomUUID() }
    return { acting, client: lightClientOf(address, { person: randomUUID(), body: acting.body }) }
  })
  for (const { client, acting } of clients) await begin(client, acting)
  return clients
}

/** As many connections as the application has, each inserting one row a transaction, of the size of a payload. */
async function inserter(adminUrl: string) {
  const connections = Array.from(
    { length: CLIENTS },
    () => new pg.Client({ connectionString: adminUrl, application_name: 'unisson' }),
  )
  await Promise.all(connections.map((connection) => connection.connect()))
  await connections[0]?.query('create table if not exists plain_row (id uuid primary key, payload jsonb not null)')
  const payload = JSON.stringify({ number: '2026-001', date: '2026-01-15', subject: 'membership', title: 'Le Maire' })
  return {
    insert: async (index: number) => {
      const text = 'insert into plain_row (id, payload) values ($1, $2)'
      await connections[index]?.query({ name: 'plain', text, values: [randomUUID(), payload] })
    },
    close: async () => {
      await Promise.all(connections.map((connection) => connection.end()))
    },
  }
}

/** How often a second the clients, all at once and each in a row, do something. */
async function rate(once: (client: number) => Promise<void>, seconds: number): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  let done = 0
  const client = async (_: unknown, index: number) => {
    while (performance.now() < end) {
      await once(index)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return (done * 1000) / (performance.now() - start)
}

function never(): never {
  throw new RangeError('there are as many clients as groups')
}
