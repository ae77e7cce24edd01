import { randomUUID } from 'node:crypto'
import * as C from '#modules/ceiling/testing.ts'
import * as O from '#modules/order/testing.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import { platformOn } from '../tests/postgres/group-in-force.ts'
import { putContract, putOrdering } from '../tests/postgres/ordering-stage.ts'
import { asAdmin, copyDatabase, withDatabase } from './database.ts'
import { percentile, plain, type Result } from './result.ts'
import { type Client, clientOf, startProgram } from './running.ts'

const [ORDERS, LINES, OPEN_INVOICES] = [100_000, 10, 2_000]
const [OTHERS, ORDERS_OF_OTHERS] = [1_000, 100]
const [ROUNDS, REQUESTS] = [5, 50]
const [GROUP, CONTRACT] = [randomUUID(), randomUUID()]
const MEMBERS = Array.from({ length: 10 }, () => randomUUID()) as [string, ...string[]]

type Measured = {
  readonly alone: number
  readonly among: number
  readonly member: number
  readonly workbook: number
  readonly filling: number
}

/** Measured once for the two figures that are read of it. */
let measuring: Promise<Measured> | undefined
const measured = (): Promise<Measured> => {
  measuring ??= withDatabase(measure)
  return measuring
}

/** The dashboard of a contract with a hundred thousand orders, a million lines, their deliveries and their invoices. */
export async function dashboard(): Promise<Result> {
  const { alone, member, workbook, filling } = await measured()
  return {
    name: 'Dashboard',
    what: `The dashboard of a contract of ${MEMBERS.length} members with ${ORDERS} orders of ${LINES} lines, each delivered and invoiced, ${OPEN_INVOICES} invoices not paid yet: p95 of ${REQUESTS} requests of its coordinator over HTTP, the quietest of ${ROUNDS} rounds.`,
    figures: [
      ['of the whole group, p95, ms', plain(alone)],
      ['of one member, p95, ms', plain(member)],
      ['as a workbook (.xlsx), p95, ms', plain(workbook)],
      ['filling the database beforehand, s', plain(filling)],
    ],
    why: 'The sums are kept by the database in the transaction of each order, delivery and invoice: a reading adds up some hundreds of rows, and reads the invoices that are not paid one by one, as the last day of each depends on what is accepted of its order.',
    value: alone,
    unit: ' ms',
    goal: { at: 'most', value: 300 },
  }
}

/** The same dashboard when its group has a thousand other contracts. */
export async function dashboardGrows(): Promise<Result> {
  const { alone, among } = await measured()
  return {
    name: 'Dashboard, growing',
    what: `The same requests where the group has no other contract, and where it has ${OTHERS} others of ${ORDERS_OF_OTHERS} orders each, in two databases of one server, asked in turns.`,
    figures: [
      ['alone, p95, ms', plain(alone)],
      [`among ${OTHERS} others, p95, ms`, plain(among)],
    ],
    value: among / alone,
    unit: '',
    goal: { at: 'most', value: 1.3 },
  }
}

async function measure(adminUrl: string): Promise<Measured> {
  const start = performance.now()
  await putStage(adminUrl)
  await fill(adminUrl)
  const aloneUrl = await copyDatabase(adminUrl, 'unisson_alone')
  await addOthers(adminUrl)
  for (const url of [aloneUrl, adminUrl]) await asAdmin(url, (client) => client.query('vacuum analyze'))
  const filling = (performance.now() - start) / 1000
  const environment = (url: string) => ({ DATABASE_URL: url, BENCH_CLOCK: '2028-08-31T10:00:00.000Z' })
  const servers = [
    await startProgram('bench/server.ts', environment(aloneUrl)),
    await startProgram('bench/server.ts', environment(adminUrl)),
  ] as const
  try {
    const speaker = { person: randomUUID(), body: MEMBERS[0] }
    const [alone, among] = servers.map(({ address }) => clientOf(address, speaker)) as [Client, Client]
    const rounds: Omit<Measured, 'filling'>[] = []
    for (let round = -1; round < ROUNDS; round++) {
      const times = {
        ...{ alone: await ask(alone, 'dashboard'), among: await ask(among, 'dashboard') },
        ...{ member: await ask(alone, `dashboard?body=${MEMBERS[1]}`), workbook: await ask(alone, 'dashboard.xlsx') },
      }
      // The first round only warms both up.
      if (round >= 0) rounds.push(times)
    }
    for (const client of [alone, among]) client.close()
    const quietest = (of: keyof Omit<Measured, 'filling'>) => Math.min(...rounds.map((each) => each[of]))
    return {
      ...{ alone: quietest('alone'), among: quietest('among'), member: quietest('member') },
      ...{ workbook: quietest('workbook'), filling },
    }
  } finally {
    for (const server of servers) await server.stop()
  }
}

async function ask(client: Client, what: string): Promise<number> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS; request++) {
    const start = performance.now()
    const { status, body } = await client.ask('GET', `/api/groups/${GROUP}/contracts/${CONTRACT}/${what}`)
    times.push(performance.now() - start)
    if (status !== 200) throw new Error(`the dashboard was not shown: ${body}`)
  }
  return percentile(times, 0.95)
}

async function putStage(adminUrl: string): Promise<void> {
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 4 })
  const lines = Array.from({ length: 100 }, (_, index) => P.line(`L${index}`, 1_0000 + index))
  const maximum = C.amounts(1_000_000_000_00)
  const shares = MEMBERS.map((body) => C.share(body, 100_000_000_00))
  const ordering = { groupId: GROUP, members: MEMBERS, contract: CONTRACT, lines, maximum, shares }
  await putOrdering(platformOn(db, O.TODAY), ordering)
  await db.close()
}

/** The orders, deliveries and invoices of a contract, and the sums that their triggers would have kept: written as a copy of a database is loaded. */
function fill(adminUrl: string, contracts: readonly string[] = [CONTRACT], orders = ORDERS): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    await client.query(`set search_path = ${SCHEMA}`)
    await client.query('set session_replication_role = replica')
    const given = [GROUP, contracts, MEMBERS, orders, LINES]
    await client.query(
      `insert into purchase_order (group_id, id, case_file, seq, status, contract, body, number, signed_on, counted, amount, taken, state)
       select $1::uuid, gen_random_uuid(), 'group', 1, 'received', contract, ($3::uuid[])[1 + n % 10],
         'BC-' || substr(contract::text, 1, 8) || n, date '2027-09-01' + (n % 360), true, 10000 * $5::int, lines, jsonb_build_object('status', 'received', 'priced', lines)
       from unnest($2::uuid[]) as contract, generate_series(1, $4::int) as n, lateral (
         select jsonb_agg(jsonb_build_object('line', 'L' || ((n + each * 7) % 100), 'quantity', 100, 'amount', 10000)) as lines
         from generate_series(1, $5::int) as each where n > 0) as taken`,
      given,
    )
    await client.query(
      `insert into acceptance (group_id, id, case_file, seq, status, purchase_order, contract, body, ready_on, amount, reduction, claimed, accepted_on, state)
       select group_id, gen_random_uuid(), 'group', 1, 'accepted', id, contract, body, signed_on, amount, 0, '[]', signed_on + 20,
         '{"status":"accepted","how":"decided"}'
       from purchase_order where contract = any($1::uuid[])`,
      [contracts],
    )
    // The last orders by their number are those that are not paid yet.
    await client.query(
      `insert into invoice (group_id, id, case_file, seq, status, contract, order_id, body, number, counted, received_on, state)
       select group_id, gen_random_uuid(), 'group', 1, case when open then 'received' else 'paid' end, contract, id, body, number, true, signed_on,
         jsonb_build_object('status', case when open then 'received' else 'paid' end, 'kind', 'services', 'receivedOn', signed_on,
           'paused', '[]'::jsonb, 'amount', amount, 'vat', amount / 5, 'net', amount + amount / 5, 'late', null, 'lines', taken)
       from (select *, row_number() over (order by id) <= $2 as open from purchase_order where contract = any($1::uuid[])) as ordered_ones`,
      [contracts, contracts.length > 1 ? 0 : OPEN_INVOICES],
    )
    await sum(client, contracts)
  })
}

async function sum(client: { query(text: string, values: unknown[]): Promise<unknown> }, contracts: readonly string[]) {
  const these = 'where contract = any($1::uuid[])'
  for (const statement of [
    `insert into ordered select group_id, contract, body, sum(amount), count(*), sum(amount::numeric * amount) from purchase_order ${these} group by 1, 2, 3`,
    `insert into ordered_line select group_id, contract, body, each ->> 'line', sum((each ->> 'quantity')::bigint), sum((each ->> 'amount')::bigint) from purchase_order, jsonb_array_elements(taken) as each ${these} group by 1, 2, 3, 4`,
    `insert into ordered_month select group_id, contract, body, date_trunc('month', signed_on), sum(amount), count(*) from purchase_order ${these} group by 1, 2, 3, 4`,
    `insert into ordered_stage select group_id, contract, body, status, sum(amount), count(*) from purchase_order ${these} group by 1, 2, 3, 4`,
    `insert into acceptance_sum select group_id, contract, body, status, state ->> 'how', count(*), sum(amount), 0, sum(accepted_on - ready_on) from acceptance ${these} group by 1, 2, 3, 4, 5`,
    `insert into invoice_sum select group_id, contract, body, status, count(*), sum((state ->> 'amount')::bigint), sum((state ->> 'net')::bigint), 0 from invoice ${these} group by 1, 2, 3, 4`,
  ])
    await client.query(statement, [contracts])
}

/** Other contracts of the group, ordered on as well. */
async function addOthers(adminUrl: string): Promise<void> {
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 4 })
  const others = Array.from({ length: OTHERS }, () => randomUUID())
  for (const contract of others)
    await putContract(platformOn(db, O.TODAY), { groupId: GROUP, members: MEMBERS, contract })
  await db.close()
  await fill(adminUrl, others, ORDERS_OF_OTHERS)
}
