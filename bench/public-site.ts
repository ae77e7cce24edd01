import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { migrate } from '#platform/postgres/migrate.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import { withDatabase } from './database.ts'
import { lightClientOf } from './light-client.ts'
import { median, percentile, plain, type Result } from './result.ts'
import { type Client, startProgram } from './running.ts'

const [FEW, MANY] = [10, 100_000]
const CLIENTS = 16
const ROUNDS = 3
const SECONDS = 3
const WARM_UP = 4
const REQUESTS = 400

/** What one visitor asks for, in turns: the list as it first stands, a search, filters, and one page. */
type Asked = (ids: readonly string[]) => string

const anyOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]
const WORDS = ['numérique', 'voirie', 'restauration', 'espaces verts', 'assurance', 'travail']
const PATHS: readonly Asked[] = [
  () => '/api/public/consultations',
  () => `/api/public/consultations?q=${encodeURIComponent(anyOf(WORDS) ?? '')}`,
  () => '/api/public/consultations?department=59&category=services&sort=nearest',
  (ids) => `/api/public/consultations/${anyOf(ids)}`,
  (ids) => `/api/public/consultations/${anyOf(ids)}`,
]

const visitor = { person: randomUUID(), body: randomUUID() }

/** Requests a second of the public list and page, against Fastify that answers a constant of the same size. */
export function publicSite(): Promise<Result> {
  return withDatabase(async (adminUrl) => {
    const ids = await fill(adminUrl, MANY)
    const server = await startProgram('bench/server.ts', { DATABASE_URL: adminUrl })
    const size = await answerSize(server.address, ids)
    const constant = await startProgram('bench/constant.ts', { SIZE: String(size) })
    try {
      const site = clientsOf(server.address, ids, PATHS)
      const bare = clientsOf(constant.address, ids, [() => '/'])
      await rate(site, WARM_UP)
      await rate(bare, 1)
      const rounds: { readonly site: number; readonly bare: number }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push({ bare: await rate(bare, SECONDS), site: await rate(site, SECONDS) })
      }
      for (const { client } of [...site, ...bare]) client.close()
      return {
        name: 'Public site',
        what: `The public list, its searches and the pages of ${MANY} consultations, chosen at random by ${CLIENTS} visitors, against Fastify answering a constant of their mean size; medians of ${ROUNDS} rounds taken in turns.`,
        figures: [
          ['requests a second', plain(median(rounds.map((each) => each.site)))],
          ['requests a second of a constant', plain(median(rounds.map((each) => each.bare)))],
          ['mean size of an answer, bytes', plain(size)],
        ],
        value: median(rounds.map((each) => each.site / each.bare)),
        unit: '',
        goal: { at: 'least', value: 0.15 },
      }
    } finally {
      await constant.stop()
      await server.stop()
    }
  })
}

/** The same requests among ten consultations and among a hundred thousand, one at a time, in turns. */
export function publicSiteGrows(): Promise<Result> {
  return withDatabase(async (adminUrl) => {
    const fewUrl = await emptyCopy(adminUrl)
    const [few, many] = [await fill(fewUrl, FEW), await fill(adminUrl, MANY)]
    const servers = [
      await startProgram('bench/server.ts', { DATABASE_URL: fewUrl }),
      await startProgram('bench/server.ts', { DATABASE_URL: adminUrl }),
    ] as const
    try {
      const [small, large] = [lightClientOf(servers[0].address, visitor), lightClientOf(servers[1].address, visitor)]
      const times: { readonly few: number; readonly many: number }[] = []
      for (let round = -1; round < ROUNDS; round++) {
        const measured = { few: await latency(small, few), many: await latency(large, many) }
        // The first round only warms both up.
        if (round >= 0) times.push(measured)
      }
      small.close()
      large.close()
      const [low, high] = [Math.min(...times.map((each) => each.few)), Math.min(...times.map((each) => each.many))]
      return {
        name: 'Public site, growing',
        what: `The same requests, one at a time: p95 of ${REQUESTS}, the quietest of ${ROUNDS} rounds taken in turns.`,
        figures: [
          [`p95 among ${FEW} consultations, ms`, plain(low)],
          [`p95 among ${MANY} consultations, ms`, plain(high)],
        ],
        value: high / low,
        unit: '',
        goal: { at: 'most', value: 1.3 },
      }
    } finally {
      for (const server of servers) await server.stop()
    }
  })
}

type Visiting = { readonly client: Client; readonly next: () => string }

const clientsOf = (address: string, ids: readonly string[], paths: readonly Asked[]): readonly Visiting[] =>
  Array.from({ length: CLIENTS }, () => ({
    client: lightClientOf(address, visitor),
    next: () => anyOf(paths)?.(ids) ?? '/',
  }))

async function rate(visiting: readonly Visiting[], seconds: number): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  let done = 0
  const visit = async ({ client, next }: Visiting) => {
    while (performance.now() < end) {
      await answered(client, next())
      done += 1
    }
  }
  await Promise.all(visiting.map(visit))
  return (done * 1000) / (performance.now() - start)
}

async function answered(client: Client, path: string): Promise<string> {
  const { status, body } = await client.ask('GET', path)
  if (status !== 200) throw new Error(`${path} was not answered: ${status} ${body}`)
  return body
}

async function latency(client: Client, ids: readonly string[]): Promise<number> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS; request++) {
    const path = PATHS[request % PATHS.length]?.(ids) ?? ''
    const start = performance.now()
    await answered(client, path)
    times.push(performance.now() - start)
  }
  return percentile(times, 0.95)
}

async function answerSize(address: string, ids: readonly string[]): Promise<number> {
  const client = lightClientOf(address, visitor)
  const sizes: number[] = []
  for (const path of PATHS) sizes.push(Buffer.byteLength(await answered(client, path(ids))))
  client.close()
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
}

async function emptyCopy(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl)
  url.pathname = '/postgres'
  await asAdmin(url.href, async (client) => {
    await client.query('create database unisson_few')
  })
  url.pathname = '/unisson_few'
  await migrate(url.href, { appRole: 'unisson_app' })
  return url.href
}

/**
 * So many published consultations, each of a group of its own with one entry in its journal, so that the triggers that
 * show them work as they do for an act. Nine in ten are over, as they are after years.
 */
function fill(adminUrl: string, count: number): Promise<readonly string[]> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`set search_path = ${SCHEMA}`)
    await client.query('begin')
    const tables = ['case_file', 'journal', 'public_consultation']
    for (const table of tables) await client.query(`alter table ${table} no force row level security`)
    await client.query(`create temporary table made as
      select gen_random_uuid() as id, n, decode(repeat('00', 32), 'hex') as prev from generate_series(1, ${count}) as n`)
    await client.query(`insert into case_file (group_id, case_file) select id, 'group' from made`)
    await client.query(`
      insert into journal (group_id, case_file, seq, at, actor, process, act, header, body, body_hash, prev, hash, law_hash, app_version)
      select id, 'group', 1, now(), null, 'bench', 'copy', '{}', '{}', sha256('{}'), prev, sha256(prev || '{}'::bytea || sha256('{}')), prev, 'bench'
      from made`)
    await client.query(
      `insert into consultation (group_id, id, case_file, seq, status, procedure, reference, published_at, deadline, public, state)
       select id, id, 'group', 1, told ->> 'status', id, told ->> 'reference', (told ->> 'publishedAt')::timestamptz,
         (told ->> 'deadline')::timestamptz, told, '{"status":"open"}'
       from (select id, n, $1::jsonb || jsonb_build_object(
           'reference', '2027-' || n, 'title', ($2::text[])[1 + n % 6] || ' ' || n,
           'category', ($3::text[])[1 + n % 3], 'departments', jsonb_build_array(lpad((1 + n % 95)::text, 2, '0'), '59'),
           'status', case when n % 10 = 0 or n < 10 then 'open' else 'closed' end,
           'publishedAt', to_char(timestamptz '2026-01-01' + n * interval '5 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"'),
           'deadline', to_char(timestamptz '2035-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"')) as told
         from made) as published`,
      [JSON.stringify(PUBLISHED), WORDS.map((word) => `Marché de ${word}`), ['services', 'supplies', 'works']],
    )
    for (const table of tables) await client.query(`alter table ${table} force row level security`)
    await client.query('commit')
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ id: string }>('select id from public_consultation')
    return rows.map(({ id }) => id)
  })
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const SENTENCE = 'Mise en œuvre, maintenance et exploitation pour les établissements des membres du groupement. '

/** What a publication holds, as long as those of the example. */
const PUBLISHED = {
  object: SENTENCE.repeat(2),
  procedure: 'open',
  coordinator: { name: 'Région Hauts-de-France', siret: '20005374200017', seat: SENTENCE },
  buyers: Array.from({ length: 10 }, (_, index) => ({
    name: `Acheteur ${index}`,
    siret: '20005374200017',
    invoicing: 'Service facturier',
    service: 'DSI',
  })),
  cpv: ['48190000', '72253000'],
  criteria: Array.from({ length: 4 }, (_, index) => ({
    key: `C${index}`,
    title: 'Critère',
    kind: 'quality',
    weight: 2500,
    method: SENTENCE,
    parts: [],
  })),
  mission: SENTENCE,
  orderedBy: SENTENCE,
  paidBy: SENTENCE,
  environment: SENTENCE,
  recourse: { court: 'Tribunal administratif de Lille', address: SENTENCE, contact: '', periods: SENTENCE },
  versions: [
    { number: 1, documents: Array.from({ length: 7 }, () => ({ name: 'CCTP.pdf', sha256: 'a'.repeat(64), size: 1 })) },
  ],
}
