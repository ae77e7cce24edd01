import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import { openStage, playUntil } from '../apps/play/stage.ts'
import { life } from '../examples/hauts-de-france/life.ts'
import { asAdmin, copyDatabase, withDatabase, withFolder } from './database.ts'
import { percentile, plain, type Result } from './result.ts'
import { type Client, clientOf, startProgram } from './running.ts'

const [FEW, MANY] = [10, 10_000]
const ROUNDS = 5
const REQUESTS = 200

/** The board of a group among ten and among ten thousand, in two databases of one server, asked in turns. */
export function board(): Promise<Result> {
  return withDatabase(async (adminUrl) => {
    const groupId = await playOne(adminUrl)
    const fewUrl = await copyDatabase(adminUrl, 'unisson_few')
    const small = await copyGroup(fewUrl, groupId, FEW)
    const large = await copyGroup(adminUrl, groupId, MANY)
    const servers = [
      await startProgram('bench/server.ts', { DATABASE_URL: fewUrl }),
      await startProgram('bench/server.ts', { DATABASE_URL: adminUrl }),
    ] as const
    try {
      const clients = servers.map(({ address }) => clientOf(address, { person: randomUUID(), body: randomUUID() }))
      const [inFew, inMany]: [number[], number[]] = [[], []]
      for (let round = -1; round < ROUNDS; round++) {
        const [few, many] = [await ask(clients[0], small), await ask(clients[1], large)]
        // The first round only warms both up.
        if (round >= 0) inFew.push(few)
        if (round >= 0) inMany.push(many)
      }
      for (const client of clients) client.close()
      const [few, many] = [Math.min(...inFew), Math.min(...inMany)]
      return {
        name: 'Board',
        what: `The board of one group after another, chosen at random: p95 of ${REQUESTS} requests, the quietest of ${ROUNDS} rounds taken in turns.`,
        figures: [
          [`p95 among ${FEW} groups, ms`, plain(few)],
          [`p95 among ${MANY} groups, ms`, plain(many)],
        ],
        value: many / few,
        unit: '',
        goal: { at: 'most', value: 1.3 },
      }
    } finally {
      for (const server of servers) await server.stop()
    }
  })
}

async function ask(client: Client | undefined, groups: readonly string[]): Promise<number> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS; request++) {
    const group = groups[Math.floor(Math.random() * groups.length)]
    const start = performance.now()
    const answer = await client?.ask('GET', `/api/groups/${group}/board`)
    times.push(performance.now() - start)
    if (answer?.status !== 200) throw new Error(`the board was not shown: ${answer?.body}`)
  }
  return percentile(times, 0.95)
}

/** One group by public acts, up to its entry into force; the others are copies of it. */
async function playOne(adminUrl: string): Promise<string> {
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 4 })
  const clock = new AdjustableClock()
  const groupId = randomUUID()
  await withFolder(async (folder) => {
    const platform = { db, clock, lawHash: LAW_HASH, appVersion: 'bench' }
    const stage = await openStage(platform, clock, diskStore(folder))
    await playUntil(life, 'in-force', groupId, stage, () => {})
    await stage.close()
  })
  await db.close()
  return groupId
}

/** What the state of the played group is made of; the tables that it has no row in stay empty for its copies too. */
const TABLES = ['convention', 'body', 'authorising_act'] as const

/**
 * Copies a group until there are so many. Each copy has one entry in its journal, which its rows all cite, so that
 * every trigger passes as it does for an act.
 *
 * @returns the identifiers of the groups
 */
async function copyGroup(adminUrl: string, groupId: string, count: number): Promise<readonly string[]> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`set search_path = ${SCHEMA}`)
    await client.query('begin')
    // The trigger that moves the heads works for the owner of the tables, who sees one group at a time; here they are many.
    await forceRowSecurity(client, false)
    await client.query(`create temporary table copy as
      select gen_random_uuid() as id, decode(repeat('00', 32), 'hex') as prev from generate_series(2, ${count})`)
    await client.query(`insert into case_file (group_id, case_file) select id, 'group' from copy`)
    await client.query(`
      insert into journal (group_id, case_file, seq, at, actor, process, act, header, body, body_hash, prev, hash, law_hash, app_version)
      select id, 'group', 1, now(), null, 'bench', 'copy', '{}', '{}', sha256('{}'), prev, sha256(prev || '{}'::bytea || sha256('{}')), prev, 'bench'
      from copy`)
    for (const table of TABLES) {
      const { rows } = await client.query<{ column_name: string }>(
        `select column_name from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
        [SCHEMA, table],
      )
      const columns = rows.map(({ column_name: column }) => column)
      // The convention is the case of its group: its identifier is the group's.
      const values = columns.map((column) => {
        if (column === 'group_id' || (column === 'id' && table === 'convention')) return 'copy.id'
        return column === 'seq' ? '1' : `source.${column}`
      })
      await client.query(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
        from ${table} as source cross join copy where source.group_id = '${groupId}'`)
    }
    await forceRowSecurity(client, true)
    await client.query('commit')
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ id: string }>('select group_id as id from case_file')
    return rows.map(({ id }) => id)
  })
}

async function forceRowSecurity(client: pg.Client, isForced: boolean): Promise<void> {
  for (const table of ['case_file', 'journal']) {
    await client.query(`alter table ${table} ${isForced ? '' : 'no'} force row level security`)
  }
}
