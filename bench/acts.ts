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
      const [granted, inserted]: [number[], number[]] = [[], []]
      const act = async (index: number) => {
        const { client, acting } = clients[index] ?? never()
        const { status, body } = await record(client, acting, randomUUID())
        if (status !== 200) throw new Error(`an act was not granted: ${body}`)
      }
      await rate(act, WARM_UP)
      await rate(plainInserts.insert, 1)
      const ours = [server.child.pid ?? 0]
      const theirs = await databaseProcesses(adminUrl)
      const [program, database]: [number[], number[]] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        inserted.push(await rate(plainInserts.insert, SECONDS))
        const before = [await processorTime(ours), await processorTime(theirs)] as const
        const done = await rate(act, SECONDS)
        granted.push(done)
        program.push(((await processorTime(ours)) - before[0]) / (done * SECONDS))
        database.push(((await processorTime(theirs)) - before[1]) / (done * SECONDS))
      }
      for (const { client } of clients) client.close()
      return {
        name: 'Granted acts',
        what: `Deliberations recorded over HTTP by ${CLIENTS} clients on ${CLIENTS} groups, against inserts of one row that wait for the disk too, by as many connections; medians of ${ROUNDS} rounds taken in turns.`,
        figures: [
          ['acts a second', plain(median(granted))],
          ['inserts a second', plain(median(inserted))],
          ['processor of the server for one act, ms', plain(median(program))],
          ['processor of PostgreSQL for one act, ms', plain(median(database))],
        ],
        value: median(granted) / median(inserted),
        unit: '',
        goal: { at: 'least', value: 0.25 },
      }
    } finally {
      await plainInserts.close()
      await server.stop()
    }
  })
}

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
  const connections = Array.from({ length: CLIENTS }, () => new pg.Client({ connectionString: adminUrl }))
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
